package pactwire.contract.kafka;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import pactwire.contract.ArticleEvent;

/**
 * A record that could be decoded.
 *
 * @param receivedAt when the article behind the event was fed
 */
public record Received(ConsumerRecord<String, byte[]> record, ArticleEvent event, Instant receivedAt) {}
