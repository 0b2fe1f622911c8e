package pactwire.store.metric;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pactwire.contract.ArticleEvent;
import pactwire.contract.MetricFound;
import pactwire.store.metric.SeriesOfFigures.Figure;
import pactwire.store.query.Rows;
import pactwire.store.reading.Findings;
import pactwire.store.reading.Readings;
import tools.jackson.databind.json.JsonMapper;

/** Figures as rows, from the events of {@code events.metric.v1}. */
@Component
public class MetricProjection {
    private final JdbcClient database;
    private final JsonMapper json;
    private final Readings<MetricFound> readings;
    private final SeriesBook series;

    MetricProjection(JdbcClient database, JsonMapper json, SeriesBook series) {
        this.database = database;
        this.json = json;
        this.readings = new Readings<>(database, json, "metric", "metric", MetricFound.class, MetricFound::id);
        this.series = series;
    }

    /** @param moved articles whose origin is another now: their figures have other sources */
    public void apply(List<? extends ArticleEvent> events, Set<String> moved) {
        var retold = new TreeSet<>(series.ofArticles(moved));
        var saved = new ArrayList<Figure>();
        var added = new ArrayList<Figure>();
        var withdrawn = new ArrayList<String>();
        for (var change : readings.apply(events).values()) {
            var before = change.before();
            var after = change.after();
            for (var metric : changed(before, after)) {
                var figure = new Figure(metric, after.published());
                var former = before.found().get(metric.id());
                saved.add(figure);
                if (former == null) {
                    added.add(figure);
                } else {
                    retold.add(SeriesKey.of(metric));
                    retold.add(SeriesKey.of(former));
                }
            }
            before.found().forEach((id, metric) -> {
                if (!after.found().containsKey(id)) {
                    withdrawn.add(id);
                    retold.add(SeriesKey.of(metric));
                }
            });
        }
        remove(withdrawn);
        save(saved);
        series.retell(retold);
        series.tell(added.stream()
                .map(figure -> Map.entry(SeriesKey.of(figure.found()), figure))
                .filter(figure -> !retold.contains(figure.getKey()))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList()))));
    }

    private static List<MetricFound> changed(Findings<MetricFound> before, Findings<MetricFound> after) {
        var redated = !Objects.equals(before.published(), after.published());
        return after.found().values().stream()
                .filter(metric -> redated || !metric.equals(before.found().get(metric.id())))
                .toList();
    }

    private void remove(List<String> ids) {
        if (!ids.isEmpty()) {
            database.sql("delete from metric where id = any(:ids)")
                    .param("ids", ids.toArray(String[]::new))
                    .update();
        }
    }

    private void save(List<Figure> figures) {
        if (figures.isEmpty()) {
            return;
        }
        var found = figures.stream().map(Figure::found).toList();
        var bounds = found.stream().map(Bounds::of).toList();
        database.sql("""
                        insert into metric (id, article_id, series_id, sort_date, facets, search, confidence, document,
                            bucket, low, high)
                        select id, article_id, series_id, sort_date::date, facets::text[], to_tsvector('english', search),
                            confidence, document::json, bucket, low, high
                        from unnest(:ids::text[], :articles::text[], :series::text[], :dates::text[], :facets::text[],
                            :searches::text[], :confidences::float8[], :documents::text[],
                            :buckets::text[], :lows::numeric[], :highs::numeric[])
                            as found (id, article_id, series_id, sort_date, facets, search, confidence, document,
                                bucket, low, high)
                        on conflict (id) do update set
                            series_id = excluded.series_id, sort_date = excluded.sort_date, facets = excluded.facets,
                            search = excluded.search, confidence = excluded.confidence, document = excluded.document,
                            bucket = excluded.bucket, low = excluded.low, high = excluded.high""")
                .param("ids", Rows.column(found, MetricFound::id))
                .param("articles", Rows.column(found, MetricFound::articleId))
                .param("series", Rows.column(found, SeriesKey::of))
                .param("dates", Rows.column(figures, figure -> Rows.sortDate(figure.published())))
                .param("facets", Rows.column(found, metric -> Rows.array(MetricFacets.of(metric))))
                .param("searches", Rows.column(found, MetricProjection::searched))
                .param(
                        "confidences",
                        found.stream().map(MetricFound::confidence).toArray(Double[]::new))
                .param("documents", Rows.column(found, json::writeValueAsString))
                .param("buckets", Rows.column(found, Bucket::of))
                .param("lows", Rows.column(bounds, Contradicting::low))
                .param("highs", Rows.column(bounds, Contradicting::high))
                .update();
    }

    private static String searched(MetricFound metric) {
        return Rows.searchable(
                metric.indicator().label() + "\n" + metric.evidence().text());
    }
}
