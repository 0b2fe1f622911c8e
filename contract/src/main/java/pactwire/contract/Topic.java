package pactwire.contract;

import java.util.List;
import java.util.stream.Stream;

/** Every topic we own. Keys are {@link ArticleEvent#articleId()}; values are plain JSON, see {@link EventCodec}. */
public final class Topic {
    /** {@link RawArticle}: kept for ever, so that better rules can be replayed over everything ever fed. */
    public static final String RAW = "articles.raw.v1";
    /** {@link CleanArticle}, or {@link ArticleRejected} or {@link ArticleRetracted} in its place. */
    public static final String CLEAN = "articles.clean.v1";
    /** {@link AgreementFound}, then one {@link ArticleRead} a reading. */
    public static final String AGREEMENTS = "events.agreement.v1";
    /** {@link MetricFound}, then one {@link ArticleRead} a reading. */
    public static final String METRICS = "events.metric.v1";

    public static final List<String> ALL = List.of(RAW, CLEAN, AGREEMENTS, METRICS);

    private Topic() {}

    /** Where records go that could not be processed: as many partitions as their source, bytes untouched. */
    public static String deadLetter(String topic) {
        return topic + "-dlt";
    }

    /** Ours and their dead-letter twins. */
    public static Stream<String> withDeadLetters() {
        return ALL.stream().flatMap(topic -> Stream.of(topic, deadLetter(topic)));
    }
}
