package pactwire.contract.access;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/**
 * Who may call, and how much.
 *
 * @param keysFile made by {@code ./pactwire keys create}; where set, every call needs a key
 * @param requestsPerSecond of one key, and of one address where no keys are needed
 * @param strangersPerSecond of one address without a key where keys are needed
 * @param largestBody bytes of a request; more is refused with 413
 * @param hosts names, beside localhost, by which it may be called where no keys are needed
 * @param signIn where a person with a browser gives a key; none where a service has no page
 */
@ConfigurationProperties("pactwire.access")
public record AccessProperties(
        @Nullable String keysFile,
        @DefaultValue("500") int requestsPerSecond,
        @DefaultValue("20") int strangersPerSecond,
        @DefaultValue("6MB") DataSize largestBody,
        @DefaultValue Set<String> hosts,
        @Nullable String signIn) {
    @Nullable
    Path keysPath() {
        return StringUtils.hasText(keysFile) ? Path.of(keysFile) : null;
    }
}
