package pactwire.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pactwire.contract.AgreementFound;
import pactwire.contract.ArticleEvent;
import pactwire.contract.ArticleRead;
import pactwire.contract.ArticleRejected;
import pactwire.contract.ArticleRetracted;
import pactwire.contract.CleanArticle;
import pactwire.contract.MetricFound;
import pactwire.store.agreement.AgreementProjection;
import pactwire.store.article.ArticleProjection;
import pactwire.store.change.Turn;
import pactwire.store.metric.MetricProjection;

/**
 * All rows that come from the topics. Every method is one transaction, and takes its {@link Turn}.
 */
@Component
public class Projections {
    private final Turn turn;
    private final JdbcClient database;
    private final ArticleProjection articles;
    private final AgreementProjection agreements;
    private final MetricProjection metrics;

    Projections(
            Turn turn,
            JdbcClient database,
            ArticleProjection articles,
            AgreementProjection agreements,
            MetricProjection metrics) {
        this.turn = turn;
        this.database = database;
        this.articles = articles;
        this.agreements = agreements;
        this.metrics = metrics;
    }

    /** Events of {@code articles.clean.v1}, in their order. */
    public void cleaned(List<ArticleEvent> events) {
        turn.take(() -> {
            articles.apply(only(events, CleanArticle.class, ArticleRejected.class, ArticleRetracted.class));
            var changed =
                    events.stream().map(ArticleEvent::articleId).distinct().toList();
            agreements.articlesChanged(changed);
            metrics.articlesChanged(changed);
        });
    }

    /** Events of {@code events.agreement.v1}, in their order. */
    public void agreementsRead(List<ArticleEvent> events) {
        turn.take(() -> {
            agreements.apply(only(events, AgreementFound.class, ArticleRead.class));
            articles.dated(events.stream()
                    .filter(ArticleRead.class::isInstance)
                    .map(ArticleRead.class::cast)
                    .toList());
        });
    }

    /** Events of {@code events.metric.v1}, in their order. */
    public void metricsRead(List<ArticleEvent> events) {
        turn.take(() -> metrics.apply(only(events, MetricFound.class, ArticleRead.class)));
    }

    /**
     * Empties all rows that a replay of the topics brings back. What operators decided stays, and the numbers of changes go
     * on from where they are: whoever follows them is told to start over.
     */
    public void clear() {
        turn.take(() -> {
            database.sql("""
                            truncate article, article_rejection, reading, agreement_report, agreement_report_block, agreement, metric, series,
                                change""").update();
            database.sql("update change_horizon set seq = coalesce(pg_sequence_last_value('change_seq_seq'), 0)")
                    .update();
        });
    }

    /** An event that is on the wrong topic says nothing about that topic's rows. */
    @SafeVarargs
    private static List<ArticleEvent> only(List<ArticleEvent> events, Class<? extends ArticleEvent>... kinds) {
        return events.stream()
                .filter(event -> List.of(kinds).contains(event.getClass()))
                .toList();
    }
}
