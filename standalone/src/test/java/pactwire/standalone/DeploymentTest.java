package pactwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml: what is published, to whom, and that no service is open inside. */
class DeploymentTest {
    private static final List<String> SERVICES = List.of("ingest-service", "extract-service", "store-service");

    private final Map<String, Map<String, Object>> services = services();

    @Test
    void nothingIsPublishedBeyondThisMachine() {
        services.forEach((name, service) -> assertThat((List<?>) service.getOrDefault("ports", List.of()))
                .as(name)
                .allMatch(port -> port.toString().startsWith("127.0.0.1:")));
    }

    @Test
    void servicesAskForKeys_andPublishNoManagementPort() {
        for (var name : SERVICES) {
            var service = services.get(name);
            var environment = (Map<?, ?>) service.get("environment");
            assertThat(environment.get("PACTWIRE_KEYS_FILE")).as(name).isEqualTo("/run/keys/keys.json");
            assertThat((List<?>) service.get("volumes")).as(name).asString().contains("./keys:/run/keys:ro");
            assertThat((List<?>) service.get("ports"))
                    .as(name)
                    .asString()
                    .doesNotContain(String.valueOf(environment.get("MANAGEMENT_PORT")));
        }
    }

    @Test
    void meters_areScrapedFromTheManagementPort() throws IOException {
        var prometheus = Files.readString(Path.of("../ops/prometheus/prometheus.yml"));

        for (var name : SERVICES) {
            var environment = (Map<?, ?>) services.get(name).get("environment");
            assertThat(prometheus).contains(name + ":" + environment.get("MANAGEMENT_PORT"));
        }
    }

    private static Map<String, Map<String, Object>> services() {
        try {
            Map<String, Map<String, Map<String, Object>>> file =
                    new Yaml().load(Files.readString(Path.of("../docker-compose.yml")));
            return file.get("services");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
