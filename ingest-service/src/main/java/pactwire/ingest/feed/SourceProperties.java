package pactwire.ingest.feed;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sources are polled.
 *
 * @param file YAML or JSON that lists sources, see {@link SourcesFile}
 * @param poll false for an instance that takes articles but visits nobody
 * @param firstInterval between visits, until a source has shown how often it has news
 * @param minInterval to which the interval of a busy source shrinks
 * @param maxInterval to which the interval of a quiet source grows
 * @param maxBackOff between tries of a source that fails
 * @param workers visits at a time, over all hosts
 */
@ConfigurationProperties("pactwire.sources")
public record SourceProperties(
        @Nullable String file,
        @DefaultValue("true") boolean poll,
        @DefaultValue("15m") Duration firstInterval,
        @DefaultValue("2m") Duration minInterval,
        @DefaultValue("6h") Duration maxInterval,
        @DefaultValue("24h") Duration maxBackOff,
        @DefaultValue("8") int workers) {}
