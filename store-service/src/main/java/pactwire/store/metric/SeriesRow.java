package pactwire.store.metric;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pactwire.store.metric.SeriesOfFigures.Figure;
import pactwire.store.metric.SeriesTelling.State;
import pactwire.store.query.Facet;
import pactwire.store.query.Rows;

/**
 * A series as a row.
 *
 * @param sortDate when the latest of its figures was published
 * @param facets in their order, of all figures, and those that the series has itself; not of publishers, of which it has more and
 *     more: {@link SeriesSources#OF_PUBLISHER}
 * @param confidence of the surest figure
 * @param state null where an earlier version told the series last
 */
record SeriesRow(
        Series series,
        LocalDate sortDate,
        List<String> facets,
        float confidence,
        @Nullable State state) {
    private static final String CONTRADICTED = "contradicted";
    private static final String SEVERAL = "several";
    /** What a store of the version before wrote. */
    private static final String SOURCE = "source:";

    static SeriesRow begin(Series series, State state) {
        return new SeriesRow(series, Rows.UNDATED, List.of(), 0, state);
    }

    /** Told further, as far as the series itself goes. */
    SeriesRow told(Series told, State telling) {
        return new SeriesRow(told, sortDate, facets, confidence, telling);
    }

    /** Filtered by further figures as well. */
    SeriesRow and(List<Figure> figures) {
        var further = new TreeSet<String>();
        var latest = sortDate;
        var surest = confidence;
        for (var figure : figures) {
            further.addAll(MetricFacets.ofSeries(figure.found()));
            var published = Rows.sortDate(figure.published());
            latest = published.isAfter(latest) ? published : latest;
            surest = Math.max(surest, (float) figure.found().confidence());
        }
        further.add(Facet.of("measure", series.measure().name()));
        further.add(Facet.of(CONTRADICTED, "" + (series.contradictions() > 0)));
        further.add(Facet.of(SEVERAL, "" + (series.points() > 1)));
        return new SeriesRow(series, latest, with(further), surest, state);
    }

    private List<String> with(Set<String> further) {
        var all = new TreeSet<>(facets);
        all.removeIf(facet ->
                facet.startsWith(CONTRADICTED + ":") || facet.startsWith(SEVERAL + ":") || facet.startsWith(SOURCE));
        all.addAll(further);
        return List.copyOf(all);
    }

    String searched() {
        return Rows.searchable(series.indicator().label() + "\n"
                + series.subjects().stream().map(party -> party.name()).collect(Collectors.joining("\n")));
    }

    /** Whether it is found in other places than another, and not only says something else. */
    boolean isFoundLike(@Nullable SeriesRow other) {
        return other != null
                && sortDate.equals(other.sortDate)
                && facets.equals(other.facets)
                && searched().equals(other.searched());
    }
}
