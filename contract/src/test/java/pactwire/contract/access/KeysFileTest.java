package pactwire.contract.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysFileTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    @TempDir
    Path directory;

    @Test
    void whatWasAdded_isRead_andGoneWhenRevoked() throws IOException {
        var file = new KeysFile(path());
        var desk = issue("desk");
        var feeder = issue("feeder");
        file.add(desk.key());
        file.add(feeder.key());

        assertThat(file.read()).containsExactly(desk.key(), feeder.key());
        assertThat(file.revoke(desk.key().id())).isTrue();
        assertThat(file.revoke(desk.key().id())).isFalse();
        assertThat(file.read()).containsExactly(feeder.key());
    }

    @Test
    void fileIsForItsOwnerAlone_andHoldsNoSecret() throws IOException {
        var issued = issue("desk");
        new KeysFile(path()).add(issued.key());

        assertThat(Files.getPosixFilePermissions(path())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(path().getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.readString(path()))
                .doesNotContain(issued.text().substring(16))
                .contains("\"read\"");
    }

    @Test
    void manyWhoAddAtATime_loseNothing_andReadersNeverSeeHalfAFile() throws IOException {
        var file = new KeysFile(path());
        file.add(issue("first").key());

        IntStream.range(0, 40).parallel().forEach(i -> {
            try {
                if (i % 2 == 0) {
                    new KeysFile(path()).add(issue("key " + i).key());
                } else {
                    assertThat(new KeysFile(path()).read()).isNotEmpty();
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });

        assertThat(file.read()).hasSize(21);
        try (var files = Files.list(path().getParent())) {
            assertThat(files.map(found -> found.getFileName().toString()))
                    .containsExactlyInAnyOrder("keys.json", ".keys.json.lock");
        }
    }

    @Test
    void fileOfSomethingElse_isNotRead() throws IOException {
        for (var content : new String[] {"", "{}", "[]", "{\"keys\": [{\"id\": \"x\"}]}", "secret"}) {
            Files.createDirectories(path().getParent());
            Files.writeString(path(), content);
            assertThatThrownBy(() -> new KeysFile(path()).read())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(path().toString())
                    .message()
                    .doesNotContain("secret");
        }
    }

    private Path path() {
        return directory.resolve("kept").resolve("keys.json");
    }

    private static ApiKey.Issued issue(String name) {
        return ApiKey.issue(name, Set.of(Scope.READ), NOON);
    }
}
