package pactwire.ingest.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits on what comes in.
 *
 * @param maxArticle bytes of one article as sent
 * @param maxLines articles in one NDJSON request
 * @param storeUrl where the store answers, for the links in our answers
 * @param folder fed once at start, where set
 */
@ConfigurationProperties("pactwire.intake")
public record IntakeProperties(
        @DefaultValue("5MB") DataSize maxArticle,
        @DefaultValue("10000") int maxLines,
        @DefaultValue("http://localhost:8083") String storeUrl,
        @Nullable String folder) {}
