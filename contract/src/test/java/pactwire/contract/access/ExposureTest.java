package pactwire.contract.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class ExposureTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "localhost", "::1"})
    void onLoopback_noKeyIsNeeded(String address) {
        assertThatCode(() -> Exposure.check(environment(address))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "no-such-host.invalid"})
    void whereOthersCanReachIt_aServiceWithoutKeysIsNotStarted(String address) {
        assertThatThrownBy(() -> Exposure.check(environment(address)))
                .isInstanceOf(UnguardedException.class)
                .hasMessageContaining("store-service")
                .hasMessageContaining(address)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void onAllAddresses_aServiceWithoutKeysIsNotStarted() {
        assertThatThrownBy(() -> Exposure.check(new MockEnvironment()))
                .isInstanceOf(UnguardedException.class)
                .hasMessageContaining("all addresses");
    }

    @Test
    void keysFileThatIsMissingBrokenOrEmpty_isToldAtStart() throws IOException {
        var file = directory.resolve("keys.json");
        assertThatThrownBy(() -> Exposure.check(environment("127.0.0.1", file)))
                .isInstanceOf(UnguardedException.class)
                .hasMessageContaining("keys.json");
        Files.writeString(file, "nonsense");
        assertThatThrownBy(() -> Exposure.check(environment("0.0.0.0", file)))
                .isInstanceOf(UnguardedException.class)
                .hasMessageContaining("keys.json is no keys file");
        Files.writeString(file, "{\"keys\": []}");
        assertThatThrownBy(() -> Exposure.check(environment("0.0.0.0", file)))
                .isInstanceOf(UnguardedException.class)
                .hasMessageContaining("no key in");
    }

    @Test
    void withAKey_aServiceMayListenAnywhere() throws IOException {
        var file = directory.resolve("keys.json");
        new KeysFile(file)
                .add(ApiKey.issue("desk", Set.of(Scope.READ), Instant.EPOCH).key());

        assertThatCode(() -> Exposure.check(environment("0.0.0.0", file))).doesNotThrowAnyException();
    }

    @Test
    void refusal_tellsWhyAndWhatToDo() {
        var analysis = new UnguardedAnalyzer().analyze(new UnguardedException("store-service would listen on ::"));

        assertThat(analysis.getDescription()).isEqualTo("store-service would listen on ::.");
        assertThat(analysis.getAction()).contains("./pactwire keys create").contains("PACTWIRE_KEYS_FILE");
    }

    private static MockEnvironment environment(String address) {
        return new MockEnvironment()
                .withProperty("spring.application.name", "store-service")
                .withProperty("server.address", address);
    }

    private static MockEnvironment environment(String address, Path keys) {
        return environment(address).withProperty("pactwire.access.keys-file", keys.toString());
    }
}
