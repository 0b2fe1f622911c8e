package pactwire.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people see at a prompt. */
class PactwireTest {
    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void extract_showsWhatWasAgreed_withItsSentence() throws IOException {
        var file = Files.writeString(
                directory.resolve("a.txt"),
                "LIMA, May 3, 2024. Peru and Chile signed a treaty on fisheries. Trade between them reached $9 billion in 2023.");

        assertThat(run("extract", file.toString())).isZero();
        assertThat(out.toString())
                .contains(
                        "signed treaty",
                        "Peru",
                        "Chile",
                        "“",
                        "Peru and Chile signed a treaty on fisheries",
                        "9000000000 USD");
    }

    @Test
    void extract_explainsWhatItRejected() throws IOException {
        var file = Files.writeString(
                directory.resolve("a.txt"),
                "LIMA, May 3, 2024. Peru hopes to sign a treaty on fisheries with Chile. The two sides met in room 12.");

        assertThat(run("extract", "--explain", file.toString())).isZero();
        assertThat(out.toString()).contains("Agreements (0)", "rejected", "hope");
    }

    @Test
    void clean_explainsWhatItRemoved() throws IOException {
        var file = Files.writeString(
                directory.resolve("a.html"),
                "<html><head><title>A treaty</title></head><body><nav>Home News Sport</nav><article><h1>A treaty</h1>"
                        + "<p>Peru and Chile signed a treaty on fisheries on Friday, after three years of talks in Lima.</p>"
                        + "<p>Both governments called the treaty a good day for the coast and for those who live there.</p>"
                        + "</article><footer>Suggest to a friend</footer></body></html>");

        assertThat(run("clean", "--explain", file.toString())).isZero();
        assertThat(out.toString()).contains("A treaty", "Both governments").contains("- [");
    }

    @Test
    void keys_areShownOnce_listedWithoutTheirSecret_andRevoked() {
        var file = directory.resolve("keys").resolve("keys.json").toString();
        assertThat(run("keys", "create", "--name", "desk", "--scopes", "read,subscribe", "--keys", file))
                .isZero();
        var key = out.toString().strip();
        var id = key.substring(3, 15);
        assertThat(key).matches("pw_[0-9a-f]{12}_[A-Za-z0-9_-]{43}");
        assertThat(err.toString()).contains(id, "not shown again").doesNotContain(key);

        out.getBuffer().setLength(0);
        assertThat(run("keys", "list", "--keys", file)).isZero();
        assertThat(out.toString()).contains(id, "read,subscribe", "desk").doesNotContain(key.substring(16));

        assertThat(run("keys", "revoke", id, "--keys", file)).isZero();
        assertThat(run("keys", "revoke", id, "--keys", file)).isEqualTo(2);
        assertThat(err.toString()).contains("there is no key " + id);
    }

    @Test
    void keys_thatCannotBeMade_areToldInALine() {
        var file = directory.resolve("keys.json").toString();
        assertThat(run("keys", "create", "--name", "desk", "--scopes", "root", "--keys", file))
                .isEqualTo(2);
        assertThat(err.toString()).contains("'root' is none of ingest, read, subscribe, admin");
        assertThat(run("keys", "list", "--keys", file)).isEqualTo(2);
        assertThat(err.toString()).contains("no such file");
    }

    @Test
    void quantities_areShownWithTheirUnits() throws IOException {
        var file = Files.writeString(directory.resolve("a.txt"), "Exports rose 12 percent to about $3.2 billion.");

        assertThat(run("quantities", file.toString())).isZero();
        assertThat(out.toString()).contains("12 percent", "3200000000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            extract                       | give files, or --jsonl
            extract --jsonl a.txt         | --jsonl reads standard input, not files
            extract no-such-file.txt      | no such file: no-such-file.txt
            up --port-base 80             | --port-base is from 1023
            up --seeds no-such-folder     | no-such-folder is not a folder of articles
            frobnicate                    | frobnicate
            """)
    void callThatCannotBeDone_isToldInOneLine_withExitCode2(String call, String told) {
        assertThat(run(call.split(" +"))).isEqualTo(2);
        assertThat(err.toString().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains(told));
    }

    private int run(String... arguments) {
        return Pactwire.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
