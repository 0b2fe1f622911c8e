package pactwire.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events to UTF-8 JSON and back. Thread-safe. Fields that are absent are omitted; unknown fields are ignored, so that a
 * newer producer may add them.
 */
public final class EventCodec {
    private static final JsonMapper MAPPER = mapperBuilder().build();

    private EventCodec() {}

    /** Our JSON conventions, for all who print or read our records. */
    public static JsonMapper.Builder mapperBuilder() {
        var factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(64)
                        .maxStringLength(32 * 1024 * 1024)
                        .maxNumberLength(100)
                        .build())
                .build();
        return JsonMapper.builder(factory)
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
    }

    public static byte[] encode(ArticleEvent event) {
        return MAPPER.writeValueAsBytes(event);
    }

    /** @throws MalformedEventException if the bytes are not JSON of that type or break a record's rule */
    public static ArticleEvent decode(EventType type, byte[] json) {
        try {
            ArticleEvent event = MAPPER.readValue(json, type.record());
            if (event == null) {
                throw new MalformedEventException("JSON null is no " + type.wireName());
            }
            return event;
        } catch (JacksonException e) {
            throw new MalformedEventException(
                    "%d bytes are no %s: %s".formatted(json.length, type.wireName(), e.getOriginalMessage()), e);
        }
    }
}
