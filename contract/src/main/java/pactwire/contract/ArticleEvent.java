package pactwire.contract;

/** Every message on our topics. Its wire name is in {@link EventType}; its Java class name is nobody's business. */
public sealed interface ArticleEvent
        permits RawArticle, CleanArticle, ArticleRejected, ArticleRetracted, AgreementFound, MetricFound, ArticleRead {
    /** The Kafka key: all that concerns one article stays in order on one partition. */
    String articleId();
}
