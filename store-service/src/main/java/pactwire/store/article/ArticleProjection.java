package pactwire.store.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    /** As our JSON has it where the page states its date; inside of a text its quotes would be escaped. */
    private static final String DATED = "\"published\":";

    private final JdbcTemplate jdbc;
    private final JdbcClient database;
    private final JsonMapper json;
    private final Origins origins;

    ArticleProjection(JdbcTemplate jdbc, JsonMapper json, Origins origins) {
        this.origins = origins;
        this.jdbc = jdbc;
        this.database = JdbcClient.create(jdbc);
        this.json = json;
    }

    /**
     * Events of the clean topic: each says all about its article, so the last one counts.
     *
     * @param readings of the same poll, completed; they may tell the date of any article
     * @return articles whose {@link Origin} is another now
     */
    public Set<String> apply(List<? extends ArticleEvent> events, Collection<ArticleRead> readings) {
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
        var before = last.isEmpty() ? Map.<String, Origin>of() : origins.of(last.keySet());
        remove("article", "id", gone);
        remove("article_rejection", "article_id", last.keySet());
        reject(rejected);
        var published = publishedByReading(last.keySet());
        readings.forEach(read -> published.put(read.articleId(), read.published()));
        save(clean, published);
        date(readings.stream()
                .filter(read -> !last.containsKey(read.articleId()))
                .collect(Collectors.toMap(ArticleRead::articleId, Function.identity(), (former, later) -> later)));
        var moved = new TreeSet<>(gone);
        clean.stream()
                .filter(article -> !originOf(article).equals(before.get(article.articleId())))
                .forEach(article -> moved.add(article.articleId()));
        return moved;
    }

    private static Origin originOf(CleanArticle article) {
        return new Origin(article.articleId(), Rows.storable(Source.of(article)), article.fingerprint());
    }

    /** An article's own date may only be told by reading it. */
    private void date(Map<String, ArticleRead> readings) {
        if (readings.isEmpty()) {
            return;
        }
        var dated = new ArrayList<ArticleSummary>();
        database.sql("select document from article where id = any(:ids) and strpos(content::text, :dated) = 0")
                .param("ids", readings.keySet().toArray(String[]::new))
                .param("dated", DATED)
                .query((rs, row) -> json.readValue(rs.getString(1), ArticleSummary.class))
                .list()
                .forEach(summary -> {
                    var published = readings.get(summary.id()).published();
                    if (!Objects.equals(published, summary.published())) {
                        dated.add(summary.publishedOn(published));
                    }
                });
        if (dated.isEmpty()) {
            return;
        }
        database.sql("""
                        update article set sort_date = dated.sort_date::date, document = dated.document::json
                        from unnest(:ids::text[], :dates::text[], :documents::text[]) as dated (id, sort_date, document)
                        where article.id = dated.id""")
                .param("ids", Rows.column(dated, ArticleSummary::id))
                .param("dates", Rows.column(dated, summary -> Rows.sortDate(summary.published())))
                .param("documents", Rows.column(dated, json::writeValueAsString))
                .update();
    }

    private void save(List<CleanArticle> articles, Map<String, PublicationDate> publishedByReading) {
        if (articles.isEmpty()) {
            return;
        }
        var summaries = articles.stream()
                .map(article -> ArticleSummary.of(
                        article,
                        article.published() == null
                                ? publishedByReading.get(article.articleId())
                                : article.published()))
                .toList();
        database.sql("""
                        insert into article (id, sort_date, facets, search, document, content, source, fingerprint)
                        select id, sort_date::date, facets::text[],
                            setweight(to_tsvector('english', title), 'A') || to_tsvector('english', text),
                            document::json, content::json, source, fingerprint
                        from unnest(:ids::text[], :dates::text[], :facets::text[], :titles::text[], :texts::text[],
                            :documents::text[], :contents::text[], :sources::text[], :fingerprints::bigint[])
                            as cleaned (id, sort_date, facets, title, text, document, content, source, fingerprint)
                        on conflict (id) do update set
                            sort_date = excluded.sort_date, facets = excluded.facets, search = excluded.search,
                            document = excluded.document, content = excluded.content,
                            source = excluded.source, fingerprint = excluded.fingerprint
                        where article.content::text <> excluded.content::text
                            or article.document::text <> excluded.document::text""")
                .param("ids", Rows.column(articles, CleanArticle::articleId))
                .param("dates", Rows.column(summaries, summary -> Rows.sortDate(summary.published())))
                .param("facets", Rows.column(articles, ArticleProjection::facets))
                .param("titles", Rows.column(articles, article -> Rows.searchable(article.title())))
                .param("texts", Rows.column(articles, article -> Rows.searchable(article.text())))
                .param("documents", Rows.column(summaries, json::writeValueAsString))
                .param("contents", Rows.column(articles, json::writeValueAsString))
                .param(
                        "sources",
                        Rows.column(articles, article -> originOf(article).source()))
                .param(
                        "fingerprints",
                        articles.stream().map(CleanArticle::fingerprint).toArray(Long[]::new))
                .update();
    }

    private static String facets(CleanArticle article) {
        return Rows.array(
                List.of(Facet.of("source", originOf(article).source()), Facet.of("language", article.language())));
    }

    private void reject(List<ArticleRejected> rejected) {
        jdbc.batchUpdate(
                "insert into article_rejection (article_id, document) values (?, ?::json)",
                rejected.stream()
                        .map(rejection -> new Object[] {rejection.articleId(), json.writeValueAsString(rejection)})
                        .toList());
    }

    private void remove(String table, String column, Collection<String> articles) {
        if (articles.isEmpty()) {
            return;
        }
        database.sql("delete from %s where %s = any(:articles)".formatted(table, column))
                .param("articles", articles.toArray(String[]::new))
                .update();
    }

    private Map<String, PublicationDate> publishedByReading(Collection<String> articles) {
        var published = new HashMap<String, PublicationDate>();
        if (articles.isEmpty()) {
            return published;
        }
        database.sql("select document from reading where article_id = any(:articles) and kind = 'agreement'")
                .param("articles", articles.toArray(String[]::new))
                .query((rs, row) -> json.readValue(rs.getString(1), ArticleRead.class))
                .list()
                .forEach(read -> published.put(read.articleId(), read.published()));
        return published;
    }
}
