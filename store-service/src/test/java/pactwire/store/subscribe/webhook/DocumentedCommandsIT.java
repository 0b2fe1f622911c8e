package pactwire.store.subscribe.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static pactwire.store.Samples.CHINA;
import static pactwire.store.Samples.RUSSIA;
import static pactwire.store.Samples.agreement;
import static pactwire.store.Samples.article;
import static pactwire.store.Samples.metric;
import static pactwire.store.Samples.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pactwire.store.RunningStore;

/** Every curl command of the documents, run as it is written against a store with a few rows. */
class DocumentedCommandsIT {
    /** How curl says that its time is over, as it is with a stream. */
    private static final int TIME_IS_OVER = 28;

    @TempDir
    static Path home;

    private static RunningStore store;
    private static Receiver receiver;

    @BeforeAll
    static void start() throws IOException {
        store = RunningStore.start("--pactwire.subscribe.allowed-addresses=127.0.0.1");
        receiver = new Receiver();
        Files.writeString(home.resolve(".curlrc"), "silent\nfail\nmax-time = 3\n");
        store.receive(
                List.of(article("a1", "TASS", "They signed."), article("a2", "Xinhua", "Other words about it.")),
                List.of(
                        agreement("g1", "a1", "agreement on gas supplies", "2019-06-05", RUSSIA, CHINA),
                        read("a1", "2019-06-05", "g1"),
                        agreement("g2", "a2", "agreement on gas supplies", "2019-06-05", RUSSIA, CHINA),
                        read("a2", "2019-06-06", "g2")),
                List.of(
                        metric("m1", "a1", "bilateral_trade", "2024", 245, RUSSIA, CHINA),
                        read("a1", "2019-06-05", "m1")));
    }

    @AfterAll
    static void stop() {
        receiver.close();
        store.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"querying.md", "subscribing.md", "ops.md"})
    void documentedCommands_work(String document) throws Exception {
        assumeTrue(works(List.of("curl", "--version")), "no curl here: the documents' commands are not run");
        var commands = commands(Files.readAllLines(Path.of("..", "docs", document)));
        assertThat(commands).hasSizeGreaterThan(4);
        for (String command : commands) {
            var process = run(List.of("bash", "-c", filledIn(command)));
            var output = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as("%s%n%s", command, output).isIn(0, TIME_IS_OVER);
            if (process.exitValue() == TIME_IS_OVER) {
                assertThat(command).as("only a stream goes on").contains("/stream");
            }
        }
    }

    private static List<String> commands(List<String> lines) {
        var commands = new ArrayList<String>();
        var inside = false;
        for (String line : lines) {
            if (line.startsWith("```")) {
                inside = line.equals("```sh");
            } else if (inside) {
                commands.add(line);
            }
        }
        return commands;
    }

    private static String filledIn(String command) {
        var webhooks = store.json("/api/webhooks").get("items");
        return command.replace("http://localhost:8083", store.uri("").toString())
                .replace("https://receiver.example/hook", receiver.url())
                .replace(
                        "WEBHOOK-ID",
                        webhooks.isEmpty() ? "" : webhooks.get(0).get("id").asString())
                .replace("AGREEMENT-ID", "g1")
                .replace("REPORT-ID", "g2")
                .replace("OTHER-LETTER", "articles.raw.v1-dlt:0:2")
                .replace("LETTER-ID", "articles.raw.v1-dlt:0:1")
                .replace("ARTICLE-ID", "a1")
                .replace("SERIES-ID", store.ids("/api/series").get(0));
    }

    private static boolean works(List<String> command) throws InterruptedException {
        try {
            return run(command).waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Process run(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CURL_HOME", home.toString());
        builder.environment().put("HOME", home.toString());
        return builder.start();
    }
}
