package pactwire.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import pactwire.contract.access.ApiKey;
import pactwire.contract.access.KeysFile;
import pactwire.contract.access.Scope;

/** Meters are for those inside: on a port of their own without a key, on the service's port not without. */
class ManagementPortIT {
    @TempDir
    Path directory;

    @Test
    void actuator_asksForNoKeyOnItsOwnPort_andIsNotOnTheOther() throws Exception {
        try (var store = RunningStore.start("--pactwire.access.keys-file=" + keys(), "--management.server.port=0")) {
            var environment = store.bean(Environment.class);
            assertThat(InetAddress.getByName(environment.getProperty("management.server.address"))
                            .isLoopbackAddress())
                    .isTrue();
            var port = environment.getProperty("local.management.port");
            assertThat(get("http://127.0.0.1:%s/actuator/prometheus".formatted(port))
                            .body())
                    .contains("jvm_memory_used_bytes");
            assertThat(get("http://127.0.0.1:%s/actuator/health".formatted(port))
                            .body())
                    .contains("PostgreSQL");
            assertThat(get("http://127.0.0.1:%s/api/agreements".formatted(port)).statusCode())
                    .isEqualTo(404);

            assertThat(store.get("/actuator/prometheus").statusCode()).isEqualTo(401);
            assertThat(store.get("/actuator/health").statusCode()).isEqualTo(404);
            assertThat(store.get("/livez").body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(store.get("/readyz").body()).as("without Kafka").isEqualTo("{\"status\":\"DOWN\"}");
        }
    }

    @Test
    void withoutAPortOfItsOwn_strangersSeeHealthAndNoDetails() throws Exception {
        var admin = ApiKey.issue("operator", Set.of(Scope.ADMIN), Instant.now());
        new KeysFile(keys()).add(admin.key());
        var reader = ApiKey.issue("reader", Set.of(Scope.READ), Instant.now());
        new KeysFile(keys()).add(reader.key());
        try (var store = RunningStore.start("--pactwire.access.keys-file=" + keys())) {
            assertThat(store.get("/actuator/health").body()).contains("status").doesNotContain("PostgreSQL");
            assertThat(store.get("/actuator/health", "Authorization", "Bearer " + reader.text())
                            .body())
                    .doesNotContain("PostgreSQL");
            assertThat(store.get("/actuator/health", "Authorization", "Bearer " + admin.text())
                            .body())
                    .contains("PostgreSQL");
            assertThat(store.get("/actuator/prometheus").statusCode()).isEqualTo(401);
        }
    }

    private Path keys() throws IOException {
        var keys = directory.resolve("keys.json");
        new KeysFile(keys)
                .add(ApiKey.issue("any", Set.of(Scope.READ), Instant.now()).key());
        return keys;
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
}
