package pactwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One instance: what it keeps, what it refuses, and that a replay ends where the first run did. */
class StandaloneIT {
    @TempDir
    Path data;

    private final Ports ports = TestPorts.free();

    @Test
    void whatWasFed_isThereAfterARestart_andAfterAReplay() throws Exception {
        List<Map<String, Object>> first;
        try (var standalone = start(false, false)) {
            for (var article : TestArticles.some(12)) {
                Http.post(standalone.ingestUrl() + "/articles", "application/json", article.json());
            }
            var revised = new TestArticles.Article(
                    TestArticles.article(0).url(), TestArticles.article(40).text());
            Http.post(standalone.ingestUrl() + "/articles", "application/json", revised.json());
            Http.delete(standalone.ingestUrl() + "/articles/"
                    + TestArticles.article(1).id());
            awaitStored(standalone);
            first = rows(standalone);
            assertThat(first).hasSize(11 * 2);

            assertThatThrownBy(() -> start(false, false))
                    .isInstanceOf(DataInUseException.class)
                    .hasMessageContaining(data.toString());
        }
        try (var standalone = start(false, false)) {
            awaitStored(standalone);
            assertThat(rows(standalone)).isEqualTo(first);
        }
        try (var standalone = start(false, true)) {
            awaitStored(standalone);
            assertThat(rows(standalone)).isEqualTo(first);
        }
        try (var standalone = start(true, false)) {
            assertThat(rows(standalone)).isEmpty();
        }
    }

    @Test
    void takenPort_isNamed() throws Exception {
        try (var somebody = new java.net.ServerSocket(ports.store(), 1, java.net.InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start(false, false))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining("port " + somebody.getLocalPort())
                    .hasMessageContaining("store-service");
        }
    }

    @Test
    void databaseThatAKilledInstanceLeftBehind_isStoppedAndFoundAgain() throws Exception {
        var directory = data.resolve("postgres");
        DatabaseLeftBehind.in(directory, ports.postgres());
        assertThat(directory.resolve("postmaster.pid")).exists();

        try (var standalone = start(false, false)) {
            assertThat(Pipeline.jdbc(standalone.jdbcUrl())
                            .sql("select word from left_behind.kept")
                            .query(String.class)
                            .single())
                    .isEqualTo("word");
        }
    }

    private Standalone start(boolean fresh, boolean rebuild) throws Exception {
        return Standalone.start(new Standalone.Settings(data, fresh, rebuild, ports, List.of(), step -> {}));
    }

    private static void awaitStored(Standalone standalone) throws Exception {
        try (var progress = new Progress(standalone.bootstrapServers())) {
            progress.awaitStored(Duration.ofMinutes(2), lag -> {});
        }
    }

    /** All findings, with all that was found, in an order of their own. */
    private static List<Map<String, Object>> rows(Standalone standalone) {
        return Pipeline.jdbc(standalone.jdbcUrl())
                .sql("select id, article_id, document::text as document from agreement_report union all"
                        + " select id, article_id, document::text from metric order by id")
                .query()
                .listOfRows();
    }
}
