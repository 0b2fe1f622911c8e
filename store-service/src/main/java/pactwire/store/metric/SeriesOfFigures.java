package pactwire.store.metric;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import pactwire.contract.MetricFound;
import pactwire.contract.Nature;
import pactwire.contract.Party;
import pactwire.contract.PublicationDate;
import pactwire.store.article.Origin;
import pactwire.store.article.Origins;
import pactwire.store.metric.Series.Contradiction;
import pactwire.store.metric.Series.Latest;

/** Figures told as one series. The same figures always tell the same. */
final class SeriesOfFigures {
    /**
     * A figure and when its article was published.
     *
     * @param day the first that it may be; the first of all where nobody knows
     */
    record Figure(MetricFound found, @Nullable PublicationDate published, LocalDate day) {
        Figure(MetricFound found, @Nullable PublicationDate published) {
            this(found, published, published == null ? LocalDate.MIN : published.earliest());
        }
    }

    static final Comparator<Figure> IN_ORDER = comparing(
                    (Figure figure) -> figure.found().period(), nullsLast(naturalOrder()))
            .thenComparing(figure -> figure.found().nature())
            .thenComparing(Figure::day)
            .thenComparing(figure -> figure.found().id());

    private SeriesOfFigures() {}

    /** @param origins by article */
    static Series of(String id, List<Figure> figures, Map<String, Origin> origins) {
        var first = figures.stream()
                .min(comparing(Figure::day)
                        .thenComparing(figure -> figure.found().id()))
                .orElseThrow()
                .found();
        var periods = figures.stream()
                .map(figure -> figure.found().period())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new Series(
                id,
                first.indicator(),
                first.unit(),
                Measure.of(first.nature()),
                subjects(figures),
                figures.size(),
                Origins.sources(figures.stream()
                        .map(figure -> origins.get(figure.found().articleId()))
                        .toList()),
                contradictions(figures, origins).size(),
                periods.isEmpty() ? null : periods.get(0),
                periods.isEmpty() ? null : periods.get(periods.size() - 1),
                latest(figures));
    }

    /** For each period and nature the two figures of different sources that differ most, if no number fits both. */
    static List<Contradiction> contradictions(List<Figure> figures, Map<String, Origin> origins) {
        var contradictions = new ArrayList<Contradiction>();
        var byPeriod = figures.stream()
                .filter(figure -> figure.found().period() != null)
                .sorted(IN_ORDER)
                .collect(groupingBy(
                        figure -> Objects.requireNonNull(figure.found().period()),
                        TreeMap::new,
                        groupingBy(
                                figure -> figure.found().nature(),
                                TreeMap::new,
                                java.util.stream.Collectors.toList())));
        byPeriod.forEach((period, natures) -> natures.forEach((nature, same) -> {
            var found = widest(period, nature, same, origins);
            if (found != null) {
                contradictions.add(found);
            }
        }));
        return contradictions;
    }

    private static @Nullable Contradiction widest(
            String period, Nature nature, List<Figure> figures, Map<String, Origin> origins) {
        @Nullable Contradiction widest = null;
        var widestGap = java.math.BigDecimal.ZERO;
        for (int i = 0; i < figures.size(); i++) {
            for (int j = i + 1; j < figures.size(); j++) {
                var one = figures.get(i).found();
                var other = figures.get(j).found();
                var gap = one.value().min().subtract(other.value().min()).abs();
                if (gap.compareTo(widestGap) > 0
                        && one.direction() == other.direction()
                        && !origins.get(one.articleId()).sameSourceAs(origins.get(other.articleId()))
                        && Bounds.of(one).contradicts(Bounds.of(other))) {
                    widest = new Contradiction(period, nature, one.id(), other.id());
                    widestGap = gap;
                }
            }
        }
        return widest;
    }

    private static List<Party> subjects(List<Figure> figures) {
        var subjects = new LinkedHashMap<String, Party>();
        figures.stream()
                .sorted(IN_ORDER)
                .flatMap(figure -> figure.found().subjects().stream())
                .forEach(party -> subjects.putIfAbsent(party.id() != null ? party.id() : party.name(), party));
        return List.copyOf(subjects.values());
    }

    /** The last period that has an actual figure; without one, the last period; without any, the last published. */
    private static Latest latest(List<Figure> figures) {
        var latest = figures.stream()
                .max(comparing((Figure figure) -> figure.found().nature() == Nature.TARGET
                                        || figure.found().nature() == Nature.FORECAST
                                ? 0
                                : 1)
                        .thenComparing(figure ->
                                Objects.requireNonNullElse(figure.found().period(), ""))
                        .thenComparing(Figure::day)
                        .thenComparing(figure -> figure.found().id()))
                .orElseThrow();
        var found = latest.found();
        return new Latest(found.period(), found.nature(), found.value(), found.modifier(), latest.published());
    }
}
