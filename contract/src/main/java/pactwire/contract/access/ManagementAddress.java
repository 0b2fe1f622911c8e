package pactwire.contract.access;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * A management port of its own asks for no key, so it listens on loopback unless {@code MANAGEMENT_ADDRESS} says otherwise;
 * Spring's default would be every address there is. A yml entry cannot say this: Spring refuses an address, even an empty
 * one, where there is no such port.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
final class ManagementAddress implements EnvironmentPostProcessor {
    static final String PORT = "management.server.port";
    static final String ADDRESS = "management.server.address";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (StringUtils.hasText(environment.getProperty(PORT))
                && !StringUtils.hasText(environment.getProperty(ADDRESS))) {
            var address = environment.getProperty("MANAGEMENT_ADDRESS", "127.0.0.1");
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("managementAddress", Map.of(ADDRESS, address)));
        }
    }
}
