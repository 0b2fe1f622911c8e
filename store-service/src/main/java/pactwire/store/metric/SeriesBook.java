package pactwire.store.metric;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pactwire.contract.ArticleRead;
import pactwire.contract.MetricFound;
import pactwire.store.article.Origin;
import pactwire.store.article.Origins;
import pactwire.store.metric.SeriesOfFigures.Figure;
import pactwire.store.query.Facet;
import pactwire.store.query.Rows;
import tools.jackson.databind.json.JsonMapper;

/** The rows of series, written from the figures that stand. Call it inside a transaction. */
@Component
class SeriesBook {
    private final JdbcTemplate jdbc;
    private final JdbcClient database;
    private final JsonMapper json;
    private final Origins origins;

    SeriesBook(JdbcTemplate jdbc, JsonMapper json, Origins origins) {
        this.jdbc = jdbc;
        this.database = JdbcClient.create(jdbc);
        this.json = json;
        this.origins = origins;
    }

    /** Tells some series anew; those without figures go. */
    void retell(Set<String> ids) {
        var told = figures(ids);
        var silent = new TreeSet<>(ids);
        silent.removeAll(told.keySet());
        database.sql("delete from series where id = any(:ids)")
                .param("ids", silent.toArray(String[]::new))
                .update();
        var known = origins.of(told.values().stream()
                .flatMap(List::stream)
                .map(figure -> figure.found().articleId())
                .collect(Collectors.toSet()));
        jdbc.batchUpdate(
                """
                insert into series (id, sort_date, facets, search, confidence, document)
                values (?, ?, ?, to_tsvector('english', ?), ?, ?::json)
                on conflict (id) do update set
                    sort_date = excluded.sort_date, facets = excluded.facets, search = excluded.search,
                    confidence = excluded.confidence, document = excluded.document
                where series.document::text <> excluded.document::text or series.facets <> excluded.facets""",
                told.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(series -> row(series.getKey(), series.getValue(), known))
                        .toList());
    }

    /** Articles came, changed or went: their figures have other sources now. */
    void articlesChanged(Collection<String> articles) {
        retell(database.sql("select distinct series_id from metric where article_id = any(:articles)")
                .param("articles", articles.toArray(String[]::new))
                .query(String.class)
                .set());
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

    private Object[] row(String id, List<Figure> figures, Map<String, Origin> known) {
        var series = SeriesOfFigures.of(id, figures, known);
        var confidence = figures.stream()
                .mapToDouble(figure -> figure.found().confidence())
                .max()
                .orElse(0);
        return new Object[] {
            id,
            latestPublication(figures),
            facets(series, figures, known).toArray(String[]::new),
            Rows.searchable(series.indicator().label() + "\n"
                    + series.subjects().stream().map(party -> party.name()).collect(Collectors.joining("\n"))),
            confidence,
            json.writeValueAsString(series)
        };
    }

    private static LocalDate latestPublication(List<Figure> figures) {
        return figures.stream()
                .map(figure -> Rows.sortDate(figure.published()))
                .max(LocalDate::compareTo)
                .orElse(Rows.UNDATED);
    }

    private static Set<String> facets(Series series, List<Figure> figures, Map<String, Origin> known) {
        var facets = new TreeSet<String>();
        for (var figure : figures) {
            facets.addAll(MetricFacets.of(figure.found()));
            facets.add(Facet.of("source", known.get(figure.found().articleId()).source()));
        }
        facets.add(Facet.of("measure", series.measure().name()));
        facets.add(Facet.of("contradicted", "" + (series.contradictions() > 0)));
        facets.add(Facet.of("several", "" + (series.points() > 1)));
        return facets;
    }
}
