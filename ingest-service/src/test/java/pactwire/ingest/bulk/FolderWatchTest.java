package pactwire.ingest.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pactwire.ingest.bulk.Importer.Refused;
import pactwire.ingest.bulk.Importer.Taken;
import pactwire.ingest.intake.BrokerUnavailableException;
import pactwire.ingest.intake.FolderFeeder.Fed;

class FolderWatchTest {
    @TempDir
    private Path folder;

    private final List<String> fed = new ArrayList<>();
    private final List<Batch> batches = new ArrayList<>();
    private boolean brokerIsAway;

    private FolderWatch watch() {
        return new FolderWatch(folder, this::feed, new InMemory());
    }

    private Fed feed(Path file) {
        if (brokerIsAway) {
            throw new BrokerUnavailableException("Kafka is away", new IOException());
        }
        fed.add(file.getFileName().toString());
        return file.toString().endsWith("bad.html")
                ? new Fed(file, List.of(), "the article is empty")
                : new Fed(file, List.of("id"), null);
    }

    /** Remembers the position of the one import, and refuses each batch's first line. */
    private final class InMemory implements Importer.Target {
        private ImportProgress progress = ImportProgress.none("");

        @Override
        public ImportProgress progress(String id) {
            return progress;
        }

        @Override
        public Taken take(Batch batch) {
            assertThat(batch.from()).isEqualTo(progress.position());
            batches.add(batch);
            progress = new ImportProgress(batch.id(), batch.name(), batch.size(), batch.to(), 1, 1, batch.last(), null);
            return new Taken(progress, List.of(new Refused(1, "url", "no address")));
        }
    }

    private void look(FolderWatch watch, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            watch.look();
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> names(String below) throws IOException {
        try (var files = Files.list(folder.resolve(below))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void fileThatIsComplete_isFedOnce_andMoved() throws IOException {
        var watch = watch();
        write("b.html", "<p>B");
        write("a.txt", "A");
        write(".hidden.txt", "h");
        write("notes.md", "n");
        write("a.expected.json", "{}");
        look(watch, 1);
        assertThat(fed).isEmpty();
        look(watch, 3);

        assertThat(fed).containsExactly("a.txt", "b.html");
        assertThat(names("done")).containsExactly("a.txt", "b.html");
        assertThat(names("")).containsExactlyInAnyOrder("done", ".hidden.txt", "notes.md", "a.expected.json");
    }

    @Test
    void fileThatIsStillWritten_waits() throws IOException {
        var watch = watch();
        write("a.txt", "A");
        look(watch, 1);
        write("a.txt", "A and more");
        look(watch, 1);
        assertThat(fed).isEmpty();
        look(watch, 1);
        assertThat(fed).containsExactly("a.txt");
    }

    @Test
    void fileThatIsNoArticle_isPutAside_withTheReason() throws IOException {
        write("bad.html", " ");
        look(watch(), 2);

        assertThat(names("failed")).containsExactly("bad.html", "bad.html.problem.txt");
        assertThat(folder.resolve("failed/bad.html.problem.txt")).hasContent("the article is empty");
    }

    @Test
    void sameNameAgain_overwritesNothing() throws IOException {
        var watch = watch();
        write("a.txt", "first");
        look(watch, 2);
        write("a.txt", "second, which is a revision");
        look(watch, 2);

        assertThat(names("done")).containsExactly("2-a.txt", "a.txt");
        assertThat(fed).hasSize(2);
    }

    @Test
    void brokerAway_leavesTheFileWhereItIs() throws IOException {
        var watch = watch();
        write("a.txt", "A");
        brokerIsAway = true;
        look(watch, 3);
        assertThat(folder.resolve("a.txt")).exists();
        brokerIsAway = false;
        look(watch, 1);
        assertThat(names("done")).containsExactly("a.txt");
    }

    @Test
    void manyArticles_areImported_andRefusedLinesAreToldBeside() throws IOException {
        write("many.jsonl", "{\"text\":\"x\"}\n".repeat(Batch.RECORDS + 1));
        look(watch(), 2);

        assertThat(batches).extracting(Batch::last).containsExactly(false, true);
        assertThat(names("done")).containsExactly("many.jsonl", "many.jsonl.refused.txt");
        assertThat(Files.readAllLines(folder.resolve("done/many.jsonl.refused.txt")))
                .hasSize(2);
    }

    @Test
    void archiveThatCannotBeRead_isPutAside() throws IOException {
        write("broken.warc.gz", "no archive");
        look(watch(), 2);

        assertThat(names("failed")).contains("broken.warc.gz");
    }
}
