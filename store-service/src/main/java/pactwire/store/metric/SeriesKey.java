package pactwire.store.metric;

import java.util.Locale;
import java.util.stream.Collectors;
import pactwire.contract.ArticleIds;
import pactwire.contract.MetricFound;
import pactwire.contract.Party;

/** Which series a figure belongs to: told by the figure alone, so that it is the same at every replay. */
final class SeriesKey {
    private static final int ID_DIGITS = 32;

    private SeriesKey() {}

    static String of(MetricFound metric) {
        return ArticleIds.contentHash(
                        "series",
                        indicator(metric),
                        metric.unit(),
                        Measure.of(metric.nature()).name(),
                        metric.subjects().stream()
                                .map(SeriesKey::subject)
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining("|")))
                .substring(0, ID_DIGITS);
    }

    private static String indicator(MetricFound metric) {
        var indicator = metric.indicator();
        return indicator.code() != null
                ? indicator.code()
                : indicator.label().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Trade between two states is the same whoever reports it; exports from one to the other are not. */
    private static String subject(Party party) {
        var key = party.id() != null ? party.id() : party.name().strip().toLowerCase(Locale.ROOT);
        var directed = "from".equals(party.role()) || "to".equals(party.role());
        return directed ? party.role() + " " + key : key;
    }
}
