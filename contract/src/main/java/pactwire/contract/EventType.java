package pactwire.contract;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The wire names of what travels: the CloudEvents {@code type}, and the file name of its JSON Schema. */
public enum EventType {
    RAW_ARTICLE("pactwire.raw-article.v1", RawArticle.class),
    CLEAN_ARTICLE("pactwire.clean-article.v1", CleanArticle.class),
    ARTICLE_REJECTED("pactwire.article-rejected.v1", ArticleRejected.class),
    ARTICLE_RETRACTED("pactwire.article-retracted.v1", ArticleRetracted.class),
    AGREEMENT_FOUND("pactwire.agreement-found.v1", AgreementFound.class),
    METRIC_FOUND("pactwire.metric-found.v1", MetricFound.class),
    ARTICLE_READ("pactwire.article-read.v1", ArticleRead.class);

    private static final Map<String, EventType> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::wireName, type -> type));
    private static final Map<Class<? extends ArticleEvent>, EventType> BY_RECORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::record, type -> type));

    private final String wireName;
    private final Class<? extends ArticleEvent> record;

    EventType(String wireName, Class<? extends ArticleEvent> record) {
        this.wireName = wireName;
        this.record = record;
    }

    public String wireName() {
        return wireName;
    }

    public Class<? extends ArticleEvent> record() {
        return record;
    }

    public static Optional<EventType> named(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }

    public static EventType of(ArticleEvent event) {
        return BY_RECORD.get(event.getClass());
    }
}
