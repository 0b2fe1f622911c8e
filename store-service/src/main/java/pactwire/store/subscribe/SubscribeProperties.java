package pactwire.store.subscribe;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param streams that may be open at once; each holds a thread
 * @param heartbeat after how long a silent stream says that it lives
 * @param mostBehind changes that a reader of a live stream may fall behind before it is dropped
 * @param keepChanges how many changes are kept for those who come back
 * @param webhookTimeout how long a receiver may take to answer
 * @param allowedAddresses IP addresses or CIDR ranges that webhooks may reach though they are not public, such as
 *     {@code 10.1.2.0/24}
 */
@ConfigurationProperties("pactwire.subscribe")
public record SubscribeProperties(
        @DefaultValue("200") int streams,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("50000") long mostBehind,
        @DefaultValue("2000000") long keepChanges,
        @DefaultValue("10s") Duration webhookTimeout,
        @DefaultValue List<String> allowedAddresses) {}
