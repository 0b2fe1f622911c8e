package pactwire.store.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import pactwire.contract.ArticleEvent;
import pactwire.contract.MetricFound;
import pactwire.contract.PublicationDate;
import pactwire.store.query.Facet;
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

    MetricProjection(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.readings = new Readings<>(jdbc, json, "metric", "metric", MetricFound.class, MetricFound::id);
    }

    public void apply(List<? extends ArticleEvent> events) {
        var changed = new ArrayList<Object[]>();
        var withdrawn = new ArrayList<Object[]>();
        for (var change : readings.apply(events).values()) {
            changed.addAll(changed(change.before(), change.after()));
            change.before().found().keySet().stream()
                    .filter(id -> !change.after().found().containsKey(id))
                    .forEach(id -> withdrawn.add(new Object[] {id}));
        }
        jdbc.batchUpdate("delete from metric where id = ?", withdrawn);
        jdbc.batchUpdate("""
                insert into metric (id, article_id, sort_date, facets, search, confidence, document)
                values (?, ?, ?, ?, to_tsvector('english', ?), ?, ?::json)
                on conflict (id) do update set
                    sort_date = excluded.sort_date, facets = excluded.facets, search = excluded.search,
                    confidence = excluded.confidence, document = excluded.document""", changed);
    }

    private List<Object[]> changed(Findings<MetricFound> before, Findings<MetricFound> after) {
        var redated = !Objects.equals(before.published(), after.published());
        return after.found().values().stream()
                .filter(metric -> redated || !metric.equals(before.found().get(metric.id())))
                .map(metric -> row(metric, after.published()))
                .toList();
    }

    private Object[] row(MetricFound metric, @Nullable PublicationDate published) {
        return new Object[] {
            metric.id(),
            metric.articleId(),
            Rows.sortDate(published),
            facets(metric).toArray(String[]::new),
            Rows.searchable(
                    metric.indicator().label() + "\n" + metric.evidence().text()),
            metric.confidence(),
            json.writeValueAsString(metric)
        };
    }

    private static List<String> facets(MetricFound metric) {
        var facets = new ArrayList<String>();
        for (var subject : metric.subjects()) {
            if (subject.id() != null) {
                facets.add(Facet.of("party", subject.id()));
            }
            facets.add(Facet.of("party", subject.name()));
        }
        if (metric.indicator().code() != null) {
            facets.add(Facet.of("indicator", metric.indicator().code()));
        }
        facets.add(Facet.of("indicator", metric.indicator().label()));
        facets.add(Facet.of("unit", metric.unit()));
        facets.add(Facet.of("nature", metric.nature().name()));
        if (metric.period() != null) {
            facets.add(Facet.of("period", metric.period()));
        }
        return facets.stream().distinct().toList();
    }
}
