package pactwire.store.ops;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param watch whether the pipeline's stages are looked at; false where no broker is
 * @param every how often
 */
@ConfigurationProperties("pactwire.ops")
record OpsProperties(
        @DefaultValue("true") boolean watch,
        @DefaultValue("5s") Duration every) {}
