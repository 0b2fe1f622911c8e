package pactwire.standalone;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import pactwire.contract.Topic;

/**
 * Sets the services' offsets for reading everything again, while none of them runs: cleaning starts at the first raw
 * article ever fed; reading and storing go on with what comes from that, so they skip what earlier rules had said.
 */
final class Rewind {
    private Rewind() {}

    /** A broker on which nothing was fed yet has nothing to rewind. */
    static void toTheFirstArticle(String bootstrapServers) throws InterruptedException {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            var existing = Progress.await(admin.listTopics().names());
            if (!existing.containsAll(Topic.ALL)) {
                return;
            }
            for (var reader : Progress.READERS) {
                boolean readsRaw = reader.topics().contains(Topic.RAW);
                set(admin, reader.group(), reader.topics(), readsRaw ? OffsetSpec.earliest() : OffsetSpec.latest());
            }
        }
    }

    private static void set(Admin admin, String group, Set<String> topics, OffsetSpec where)
            throws InterruptedException {
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        for (TopicPartition partition : Progress.partitionsOf(admin, topics)) {
            asked.put(partition, where);
        }
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        Progress.await(admin.listOffsets(asked).all())
                .forEach((partition, found) -> offsets.put(partition, new OffsetAndMetadata(found.offset())));
        Progress.await(admin.alterConsumerGroupOffsets(group, offsets).all());
    }
}
