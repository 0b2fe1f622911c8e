package pactwire.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pactwire.contract.AgreementFound;
import pactwire.contract.ArticleEvent;
import pactwire.contract.ArticleRead;
import pactwire.contract.ArticleRejected;
import pactwire.contract.ArticleRetracted;
import pactwire.contract.CleanArticle;
import pactwire.contract.MetricFound;
import pactwire.store.agreement.AgreementProjection;
import pactwire.store.article.ArticleProjection;
import pactwire.store.metric.MetricProjection;

/**
 * All rows that come from the topics. Every method is one transaction, and one such transaction runs at a time, over all
 * instances of the service: what one poll changes is seen whole, and changes are seen in the order of their numbers.
 */
@Component
public class Projections {
    /** Our one advisory lock; any number does, as long as nothing else in the database takes it. */
    private static final long WRITER = 7_283_001L;

    private final JdbcClient database;
    private final ArticleProjection articles;
    private final AgreementProjection agreements;
    private final MetricProjection metrics;

    Projections(
            JdbcClient database, ArticleProjection articles, AgreementProjection agreements, MetricProjection metrics) {
        this.database = database;
        this.articles = articles;
        this.agreements = agreements;
        this.metrics = metrics;
    }

    /** Events of {@code articles.clean.v1}, in their order. */
    @Transactional
    public void cleaned(List<ArticleEvent> events) {
        takeTurn();
        articles.apply(only(events, CleanArticle.class, ArticleRejected.class, ArticleRetracted.class));
    }

    /** Events of {@code events.agreement.v1}, in their order. */
    @Transactional
    public void agreementsRead(List<ArticleEvent> events) {
        takeTurn();
        agreements.apply(only(events, AgreementFound.class, ArticleRead.class));
        articles.dated(events.stream()
                .filter(ArticleRead.class::isInstance)
                .map(ArticleRead.class::cast)
                .toList());
    }

    /** Events of {@code events.metric.v1}, in their order. */
    @Transactional
    public void metricsRead(List<ArticleEvent> events) {
        takeTurn();
        metrics.apply(only(events, MetricFound.class, ArticleRead.class));
    }

    /** Empties all rows that a replay of the topics brings back. What operators decided stays. */
    @Transactional
    public void clear() {
        takeTurn();
        database.sql("truncate article, article_rejection, reading, agreement_report, agreement, metric")
                .update();
    }

    private void takeTurn() {
        database.sql("select pg_advisory_xact_lock(:writer)")
                .param("writer", WRITER)
                .query((rs, row) -> 1)
                .single();
    }

    /** An event that is on the wrong topic says nothing about that topic's rows. */
    @SafeVarargs
    private static List<ArticleEvent> only(List<ArticleEvent> events, Class<? extends ArticleEvent>... kinds) {
        return events.stream()
                .filter(event -> List.of(kinds).contains(event.getClass()))
                .toList();
    }
}
