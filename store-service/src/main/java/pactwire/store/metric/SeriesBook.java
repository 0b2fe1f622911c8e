package pactwire.store.metric;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pactwire.contract.ArticleRead;
import pactwire.contract.MetricFound;
import pactwire.store.article.Origin;
import pactwire.store.article.Origins;
import pactwire.store.metric.SeriesOfFigures.Figure;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of series: told further by figures that are new, told anew from all figures where one went or became another. Either
 * way a row is the same function of the figures that stand. Call it inside a transaction.
 */
@Component
class SeriesBook {
    private final JdbcClient database;
    private final JsonMapper json;
    private final Origins origins;
    private final SeriesSources sources;
    private final Contradicting contradicting;
    private final SeriesRows rows;

    SeriesBook(
            JdbcClient database,
            JsonMapper json,
            Origins origins,
            SeriesSources sources,
            Contradicting contradicting,
            SeriesRows rows) {
        this.database = database;
        this.json = json;
        this.origins = origins;
        this.sources = sources;
        this.contradicting = contradicting;
        this.rows = rows;
    }

    /** Tells some series anew; those without figures go. */
    void retell(Set<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        var told = figures(ids);
        var silent = new TreeSet<>(ids);
        silent.removeAll(told.keySet());
        rows.remove(silent);
        sources.remove(silent);
        var known = origins.of(articles(told.values()));
        contradicting.complete(told.values().stream().flatMap(List::stream).toList());
        var written = new ArrayList<SeriesRow>();
        new TreeMap<>(told).forEach((id, figures) -> {
            var telling = SeriesOfFigures.tell(id, figures, known);
            var count = sources.replace(id, SeriesOfFigures.origins(figures, known));
            written.add(SeriesRow.begin(telling.series(count), telling.state()).and(figures));
        });
        rows.write(written, rows.of(ids));
    }

    /**
     * Tells series further.
     *
     * @param added figures by series; stored already, and in no telling yet
     */
    void tell(Map<String, List<Figure>> added) {
        if (added.isEmpty()) {
            return;
        }
        var before = rows.of(added.keySet());
        var anew = new TreeSet<String>();
        before.values().stream()
                .filter(row -> row.state() == null)
                .forEach(row -> anew.add(row.series().id()));
        retell(anew);
        var further = new TreeMap<>(added);
        further.keySet().removeAll(anew);
        if (further.isEmpty()) {
            return;
        }
        var known = origins.of(articles(further.values()));
        var arrivals = new TreeMap<String, List<Origin>>();
        further.forEach((id, figures) -> arrivals.put(id, SeriesOfFigures.origins(figures, known)));
        var counts = sources.add(arrivals);
        var tellings = new HashMap<String, SeriesTelling>();
        further.forEach((id, figures) -> {
            var row = before.get(id);
            var telling = row == null
                    ? new SeriesTelling(id)
                    : SeriesTelling.of(row.series(), Objects.requireNonNull(row.state()));
            figures.forEach(telling::add);
            tellings.put(id, telling);
        });
        contradicting.find(further, known, tellings);
        var written = new ArrayList<SeriesRow>();
        further.forEach((id, figures) -> {
            var telling = tellings.get(id);
            var row = before.get(id);
            var series = telling.series(counts.get(id));
            written.add((row == null ? SeriesRow.begin(series, telling.state()) : row.told(series, telling.state()))
                    .and(figures));
        });
        rows.write(written, before);
    }

    private static Set<String> articles(Collection<List<Figure>> figures) {
        return figures.stream()
                .flatMap(List::stream)
                .map(figure -> figure.found().articleId())
                .collect(Collectors.toSet());
    }

    /** Series that figures of some articles are in. */
    Set<String> ofArticles(Collection<String> articles) {
        return articles.isEmpty()
                ? Set.of()
                : database.sql("select distinct series_id from metric where article_id = any(:articles)")
                        .param("articles", articles.toArray(String[]::new))
                        .query(String.class)
                        .set();
    }

    Map<String, List<Figure>> figures(Collection<String> series) {
        return database
                .sql("""
                        select metric.series_id, metric.document, reading.document as reading from metric
                        left join reading on reading.article_id = metric.article_id and reading.kind = 'metric'
                        where metric.series_id = any(:ids) order by metric.id""")
                .param("ids", series.toArray(String[]::new))
                .query((rs, row) -> {
                    var reading = rs.getString("reading");
                    return Map.entry(
                            rs.getString("series_id"),
                            new Figure(
                                    json.readValue(rs.getString("document"), MetricFound.class),
                                    reading == null
                                            ? null
                                            : json.readValue(reading, ArticleRead.class)
                                                    .published()));
                })
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
