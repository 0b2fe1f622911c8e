package pactwire.store.article;

import static java.util.Comparator.comparing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pactwire.contract.AgreementFound;
import pactwire.contract.ArticleRead;
import pactwire.contract.ArticleRejected;
import pactwire.contract.CleanArticle;
import pactwire.contract.MetricFound;
import pactwire.store.article.ArticleDetail.ReportedAgreement;
import pactwire.store.query.Listing;
import tools.jackson.databind.json.JsonMapper;

/** What can be asked about articles. Thread-safe. */
@Component
public class ArticleQueries {
    private final JdbcClient database;
    private final JsonMapper json;
    private final Listing<ArticleSummary> listing;

    ArticleQueries(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
        this.listing = new Listing<>(database, json, "article", ArticleSummary.class);
    }

    Listing<ArticleSummary> listing() {
        return listing;
    }

    /** @return by id; articles that are not (or not yet) known are missing */
    public Map<String, ArticleSummary> summaries(Collection<String> ids) {
        return database
                .sql("select document from article where id = any(:ids)")
                .param("ids", ids.toArray(String[]::new))
                .query((rs, row) -> json.readValue(rs.getString(1), ArticleSummary.class))
                .list()
                .stream()
                .collect(Collectors.toMap(ArticleSummary::id, Function.identity()));
    }

    Optional<ArticleDetail> detail(String id) {
        return one("select content from article where id = :id", id, CleanArticle.class)
                .map(article -> detail(article, summaries(List.of(id)).get(id)));
    }

    Optional<ArticleRejected> rejection(String id) {
        return one("select document from article_rejection where article_id = :id", id, ArticleRejected.class);
    }

    private ArticleDetail detail(CleanArticle article, ArticleSummary summary) {
        var id = article.articleId();
        var agreements = findings(
                "agreement_report",
                id,
                row -> new ReportedAgreement(
                        json.readValue(row.getString("document"), AgreementFound.class),
                        row.getString("agreement_id")));
        var metrics = findings("metric", id, row -> json.readValue(row.getString("document"), MetricFound.class));
        return new ArticleDetail(
                summary,
                article.text(),
                article.paragraphs(),
                article.removed(),
                agreements.stream()
                        .sorted(comparing(
                                agreement -> agreement.found().evidence().start()))
                        .toList(),
                metrics.stream()
                        .sorted(comparing(metric -> metric.evidence().start()))
                        .toList(),
                isRead(article),
                article.rules());
    }

    /** Agreements and figures come on topics of their own, each with its own word that they are complete. */
    private boolean isRead(CleanArticle article) {
        var readings = database.sql("select document from reading where article_id = :id")
                .param("id", article.articleId())
                .query((rs, row) -> json.readValue(rs.getString(1), ArticleRead.class))
                .list();
        return readings.size() == 2
                && readings.stream().allMatch(read -> read.contentHash().equals(article.contentHash()));
    }

    private <T> List<T> findings(String table, String articleId, RowReader<T> reader) {
        return database.sql("select * from %s where article_id = :id order by id".formatted(table))
                .param("id", articleId)
                .query((rs, row) -> reader.read(rs))
                .list();
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> Optional<T> one(String sql, String id, Class<T> type) {
        return database.sql(sql)
                .param("id", id)
                .query((rs, row) -> json.readValue(rs.getString(1), type))
                .optional();
    }
}
