package pactwire.store.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pactwire.contract.ArticleEvent;
import pactwire.contract.ArticleRead;
import pactwire.contract.ArticleRejected;
import pactwire.contract.CleanArticle;
import pactwire.contract.PublicationDate;
import pactwire.store.query.Facet;
import pactwire.store.query.Rows;
import tools.jackson.databind.json.JsonMapper;

/**
 * Articles as rows. A row is a function of the article's last event on the clean topic and of its last reading, whichever
 * came first.
 */
@Component
public class ArticleProjection {
    private final JdbcTemplate jdbc;
    private final JdbcClient database;
    private final JsonMapper json;

    ArticleProjection(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.database = JdbcClient.create(jdbc);
        this.json = json;
    }

    /** Events of the clean topic: each says all about its article, so the last one counts. */
    public void apply(List<? extends ArticleEvent> events) {
        var last = new LinkedHashMap<String, ArticleEvent>();
        events.forEach(event -> last.put(event.articleId(), event));
        var clean = new ArrayList<CleanArticle>();
        var rejected = new ArrayList<ArticleRejected>();
        var gone = new ArrayList<String>();
        for (var event : last.values()) {
            if (event instanceof CleanArticle article) {
                clean.add(article);
            } else {
                gone.add(event.articleId());
            }
            if (event instanceof ArticleRejected rejection) {
                rejected.add(rejection);
            }
        }
        remove("article", "id", gone);
        remove("article_rejection", "article_id", last.keySet());
        reject(rejected);
        save(clean, publishedByReading(last.keySet()));
    }

    /** An article's own date may only be told by reading it. */
    public void dated(Collection<ArticleRead> readings) {
        var published = new HashMap<String, PublicationDate>();
        for (var reading : readings) {
            published.put(reading.articleId(), reading.published());
        }
        save(contents(published.keySet()), published);
    }

    private void save(List<CleanArticle> articles, Map<String, PublicationDate> publishedByReading) {
        var rows = articles.stream()
                .map(article -> {
                    var read = publishedByReading.get(article.articleId());
                    return row(article, article.published() == null ? read : article.published());
                })
                .toList();
        jdbc.batchUpdate("""
                insert into article (id, sort_date, facets, search, document, content, source, fingerprint)
                values (?, ?, ?,
                    setweight(to_tsvector('english', ?), 'A') || to_tsvector('english', ?),
                    ?::json, ?::json, ?, ?)
                on conflict (id) do update set
                    sort_date = excluded.sort_date, facets = excluded.facets, search = excluded.search,
                    document = excluded.document, content = excluded.content,
                    source = excluded.source, fingerprint = excluded.fingerprint""", rows);
    }

    private Object[] row(CleanArticle article, @Nullable PublicationDate published) {
        var source = Rows.storable(Source.of(article));
        return new Object[] {
            article.articleId(),
            Rows.sortDate(published),
            new String[] {Facet.of("source", source), Facet.of("language", article.language())},
            Rows.searchable(article.title()),
            Rows.searchable(article.text()),
            json.writeValueAsString(ArticleSummary.of(article, published)),
            json.writeValueAsString(article),
            source,
            article.fingerprint()
        };
    }

    private void reject(List<ArticleRejected> rejected) {
        jdbc.batchUpdate(
                "insert into article_rejection (article_id, document) values (?, ?::json)",
                rejected.stream()
                        .map(rejection -> new Object[] {rejection.articleId(), json.writeValueAsString(rejection)})
                        .toList());
    }

    private void remove(String table, String column, Collection<String> articles) {
        database.sql("delete from %s where %s = any(:articles)".formatted(table, column))
                .param("articles", articles.toArray(String[]::new))
                .update();
    }

    private Map<String, PublicationDate> publishedByReading(Collection<String> articles) {
        var published = new HashMap<String, PublicationDate>();
        database.sql("select document from reading where article_id = any(:articles) and kind = 'agreement'")
                .param("articles", articles.toArray(String[]::new))
                .query((rs, row) -> json.readValue(rs.getString(1), ArticleRead.class))
                .list()
                .forEach(read -> published.put(read.articleId(), read.published()));
        return published;
    }

    private List<CleanArticle> contents(Collection<String> articles) {
        return database.sql("select content from article where id = any(:articles)")
                .param("articles", articles.toArray(String[]::new))
                .query((rs, row) -> json.readValue(rs.getString(1), CleanArticle.class))
                .list();
    }
}
