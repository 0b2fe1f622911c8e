package pactwire.store.metric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import pactwire.contract.ArticleEvent;
import pactwire.contract.MetricFound;
import pactwire.contract.PublicationDate;
import pactwire.store.query.Rows;
import pactwire.store.reading.Findings;
import pactwire.store.reading.Readings;
import tools.jackson.databind.json.JsonMapper;

/** Figures as rows, from the events of {@code events.metric.v1}. */
@Component
public class MetricProjection {
    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Readings<MetricFound> readings;
    private final SeriesBook series;

    MetricProjection(JdbcTemplate jdbc, JsonMapper json, SeriesBook series) {
        this.jdbc = jdbc;
        this.json = json;
        this.readings = new Readings<>(jdbc, json, "metric", "metric", MetricFound.class, MetricFound::id);
        this.series = series;
    }

    public void apply(List<? extends ArticleEvent> events) {
        var changed = new ArrayList<Object[]>();
        var withdrawn = new ArrayList<Object[]>();
        var retold = new TreeSet<String>();
        for (var change : readings.apply(events).values()) {
            var before = change.before();
            var after = change.after();
            for (var metric : changed(before, after)) {
                changed.add(row(metric, after.published()));
                retold.add(SeriesKey.of(metric));
                var former = before.found().get(metric.id());
                if (former != null) {
                    retold.add(SeriesKey.of(former));
                }
            }
            before.found().forEach((id, metric) -> {
                if (!after.found().containsKey(id)) {
                    withdrawn.add(new Object[] {id});
                    retold.add(SeriesKey.of(metric));
                }
            });
        }
        jdbc.batchUpdate("delete from metric where id = ?", withdrawn);
        save(changed);
        series.retell(retold);
    }

    /** Articles came, changed or went. */
    public void articlesChanged(Collection<String> articles) {
        series.articlesChanged(articles);
    }

    private static List<MetricFound> changed(Findings<MetricFound> before, Findings<MetricFound> after) {
        var redated = !Objects.equals(before.published(), after.published());
        return after.found().values().stream()
                .filter(metric -> redated || !metric.equals(before.found().get(metric.id())))
                .toList();
    }

    private void save(List<Object[]> rows) {
        jdbc.batchUpdate("""
                insert into metric (id, article_id, series_id, sort_date, facets, search, confidence, document)
                values (?, ?, ?, ?, ?, to_tsvector('english', ?), ?, ?::json)
                on conflict (id) do update set
                    series_id = excluded.series_id, sort_date = excluded.sort_date, facets = excluded.facets,
                    search = excluded.search, confidence = excluded.confidence, document = excluded.document""", rows);
    }

    private Object[] row(MetricFound metric, @Nullable PublicationDate published) {
        return new Object[] {
            metric.id(),
            metric.articleId(),
            SeriesKey.of(metric),
            Rows.sortDate(published),
            MetricFacets.of(metric).toArray(String[]::new),
            Rows.searchable(
                    metric.indicator().label() + "\n" + metric.evidence().text()),
            metric.confidence(),
            json.writeValueAsString(metric)
        };
    }
}
