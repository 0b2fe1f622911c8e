package pactwire.store;

import java.util.List;
import java.util.Set;
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
 * All rows that come from the topics. Every method is one transaction, and takes one {@link Turn}.
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

    /**
     * What a poll brought, topic by topic, in the order of each topic.
     *
     * @param clean of {@code articles.clean.v1}
     * @param agreements of {@code events.agreement.v1}
     * @param metrics of {@code events.metric.v1}
     */
    public void store(
            List<? extends ArticleEvent> clean,
            List<? extends ArticleEvent> agreements,
            List<? extends ArticleEvent> metrics) {
        turn.take(() -> {
            var readings = agreements.stream()
                    .filter(ArticleRead.class::isInstance)
                    .map(ArticleRead.class::cast)
                    .toList();
            var moved = this.articles.apply(
                    only(clean, CleanArticle.class, ArticleRejected.class, ArticleRetracted.class), readings);
            this.agreements.apply(only(agreements, AgreementFound.class, ArticleRead.class), moved);
            this.metrics.apply(only(metrics, MetricFound.class, ArticleRead.class), moved);
        });
    }

    /**
     * Empties all rows that a replay of the topics brings back. What operators decided stays, and the numbers of changes go
     * on from where they are: whoever follows them is told to start over.
     */
    public void clear() {
        turn.take(() -> {
            database.sql("""
                            truncate article, article_rejection, reading, agreement_report, agreement_report_block,
                                agreement_block, report_block, agreement, metric, series, series_origin, change""").update();
            database.sql("update change_horizon set seq = coalesce(pg_sequence_last_value('change_seq_seq'), 0)")
                    .update();
        });
    }

    /** An event that is on the wrong topic says nothing about that topic's rows. */
    @SafeVarargs
    private static List<ArticleEvent> only(
            List<? extends ArticleEvent> events, Class<? extends ArticleEvent>... kinds) {
        var these = Set.of(kinds);
        return events.stream()
                .filter(event -> these.contains(event.getClass()))
                .map(ArticleEvent.class::cast)
                .toList();
    }
}
