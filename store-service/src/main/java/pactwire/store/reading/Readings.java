package pactwire.store.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import pactwire.contract.ArticleEvent;
import pactwire.contract.ArticleRead;
import pactwire.store.query.Rows;
import tools.jackson.databind.json.JsonMapper;

/**
 * Findings of one kind, as rows: loads what stands for the articles of a poll, applies the poll's events in memory, and
 * leaves it to the kind to write what became different. Thread-safe; call it inside a transaction.
 *
 * @param <E> the kind of finding
 */
public final class Readings<E extends ArticleEvent> {
    private final JdbcClient database;
    private final JsonMapper json;
    private final String kind;
    private final String table;
    private final Class<E> type;
    private final Function<E, String> id;

    /**
     * @param kind as in the table reading
     * @param table with the columns id, article_id and document, where document is {@code type} as JSON
     */
    public Readings(
            JdbcClient database, JsonMapper json, String kind, String table, Class<E> type, Function<E, String> id) {
        this.database = database;
        this.json = json;
        this.kind = kind;
        this.table = table;
        this.type = type;
        this.id = id;
    }

    /** What stood before a poll and what stands after it, by article. */
    public record Change<E extends ArticleEvent>(Findings<E> before, Findings<E> after) {}

    /** Applies the events and stores the readings that they completed; the findings are left to the caller. */
    public Map<String, Change<E>> apply(List<? extends ArticleEvent> events) {
        if (events.isEmpty()) {
            return Map.of();
        }
        var articles = events.stream().map(ArticleEvent::articleId).distinct().toList();
        var before = load(articles);
        var after = load(articles, before);
        events.forEach(event -> after.get(event.articleId()).apply(event));
        saveReads(after.entrySet().stream()
                .filter(reading -> !Objects.equals(
                        reading.getValue().read(), before.get(reading.getKey()).read()))
                .map(reading -> reading.getValue().read())
                .filter(Objects::nonNull)
                .toList());
        var changes = new LinkedHashMap<String, Change<E>>();
        articles.forEach(article -> changes.put(article, new Change<>(before.get(article), after.get(article))));
        return changes;
    }

    /** What stands for some articles. */
    public Map<String, Findings<E>> load(List<String> articles) {
        var findings = new LinkedHashMap<String, Findings<E>>();
        articles.forEach(article -> findings.put(article, new Findings<>(type, id)));
        var parameters = Map.of("articles", articles.toArray(String[]::new), "kind", kind);
        database.sql("select document from reading where article_id = any(:articles) and kind = :kind")
                .params(parameters)
                .query((rs, row) -> json.readValue(rs.getString(1), ArticleRead.class))
                .list()
                .forEach(read -> findings.get(read.articleId()).apply(read));
        database.sql("select document from %s where article_id = any(:articles) order by id".formatted(table))
                .params(parameters)
                .query((rs, row) -> json.readValue(rs.getString(1), type))
                .list()
                .forEach(found -> findings.get(found.articleId()).apply(found));
        return findings;
    }

    private Map<String, Findings<E>> load(List<String> articles, Map<String, Findings<E>> before) {
        var copies = new LinkedHashMap<String, Findings<E>>();
        for (String article : articles) {
            var copy = new Findings<>(type, id);
            var original = before.get(article);
            if (original.read() != null) {
                copy.apply(original.read());
            }
            original.found().values().forEach(copy::apply);
            copies.put(article, copy);
        }
        return copies;
    }

    private void saveReads(List<ArticleRead> reads) {
        if (reads.isEmpty()) {
            return;
        }
        database.sql("""
                        insert into reading (article_id, kind, document)
                        select article_id, :kind, document::json
                        from unnest(:articles::text[], :documents::text[]) as completed (article_id, document)
                        on conflict (article_id, kind) do update set document = excluded.document""")
                .param("kind", kind)
                .param("articles", Rows.column(reads, ArticleRead::articleId))
                .param("documents", Rows.column(reads, json::writeValueAsString))
                .update();
    }
}
