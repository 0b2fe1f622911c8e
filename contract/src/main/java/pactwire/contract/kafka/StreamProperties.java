package pactwire.contract.kafka;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param partitions of every topic: the most instances of a service that can share its work
 * @param replicas of every partition; 3 in production
 * @param inSyncReplicas that must have a record before it counts as written; 2 in production
 * @param instance name of this process among its service's instances; no two that run at once may share it
 */
@ConfigurationProperties("pactwire.stream")
public record StreamProperties(
        @DefaultValue("3") int partitions,
        @DefaultValue("1") short replicas,
        @DefaultValue("1") int inSyncReplicas,
        @DefaultValue("0") String instance) {
    /**
     * Bytes of the largest record on any topic: a 5 MiB article in which JSON must escape every unit as {@code \u0000}
     * still fits. The services' yml sets producers and consumers to the same.
     */
    public static final int LARGEST_RECORD = 32 * 1024 * 1024;
}
