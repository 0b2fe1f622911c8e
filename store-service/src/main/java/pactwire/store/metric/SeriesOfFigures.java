package pactwire.store.metric;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import pactwire.contract.MetricFound;
import pactwire.contract.Nature;
import pactwire.contract.PublicationDate;
import pactwire.store.article.Origin;
import pactwire.store.article.Origins;
import pactwire.store.metric.Series.Contradiction;

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
    static SeriesTelling tell(String id, List<Figure> figures, Map<String, Origin> origins) {
        var telling = new SeriesTelling(id);
        figures.forEach(telling::add);
        contradictions(figures, origins)
                .forEach(found -> telling.contradicted(Bucket.periodAndNature(found.period(), found.nature())));
        return telling;
    }

    /** @param origins by article */
    static Series of(String id, List<Figure> figures, Map<String, Origin> origins) {
        return tell(id, figures, origins).series(Origins.sources(origins(figures, origins)));
    }

    static List<Origin> origins(List<Figure> figures, Map<String, Origin> origins) {
        return figures.stream()
                .map(figure -> origins.get(figure.found().articleId()))
                .toList();
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
}
