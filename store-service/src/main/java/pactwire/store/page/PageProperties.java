package pactwire.store.page;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param intakeUrl where articles are fed, so that a reader needs to reach one address only
 */
@ConfigurationProperties("pactwire.page")
record PageProperties(@DefaultValue("http://localhost:8081") URI intakeUrl) {}
