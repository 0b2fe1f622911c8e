package pactwire.store.page;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the page's readers are served beside the store, so that they need to reach one address only.
 *
 * @param intakeUrl where articles are fed and cleaned
 * @param readerUrl where clean articles are read
 */
@ConfigurationProperties("pactwire.page")
record PageProperties(
        @DefaultValue("http://localhost:8081") URI intakeUrl,
        @DefaultValue("http://localhost:8082") URI readerUrl) {}
