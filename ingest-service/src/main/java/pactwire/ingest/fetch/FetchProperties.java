package pactwire.ingest.fetch;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How we fetch.
 *
 * @param contact an address or e-mail for whoever runs a site we visit; part of our User-Agent
 * @param allowedAddresses CIDR blocks or addresses that may be fetched from though they are not public
 * @param deadline for one answer, from the first byte asked to the last byte read
 * @param maxBytes of one answer, as sent and unzipped
 * @param maxRedirects followed for one document
 * @param pause between two requests to one host; a longer {@code Crawl-delay} wins
 */
@ConfigurationProperties("pactwire.fetch")
public record FetchProperties(
        @Nullable String contact,
        @DefaultValue List<String> allowedAddresses,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("30s") Duration deadline,
        @DefaultValue("5MB") DataSize maxBytes,
        @DefaultValue("5") int maxRedirects,
        @DefaultValue("1s") Duration pause) {
    /** What sites' robots.txt call us. */
    static final String ROBOT = "pactwire";

    /** @throws IllegalArgumentException if {@code contact} could not stand in a header */
    public FetchProperties {
        if (contact != null && !contact.matches("[\\x21-\\x7e]{1,200}")) {
            throw new IllegalArgumentException(
                    "pactwire.fetch.contact is an address or e-mail without spaces, got '%s'".formatted(contact));
        }
    }

    String userAgent() {
        return contact == null ? "Pactwire/0.1" : "Pactwire/0.1 (+%s)".formatted(contact);
    }
}
