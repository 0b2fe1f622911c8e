package pactwire.ingest.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import pactwire.ingest.intake.BrokerUnavailableException;
import pactwire.ingest.intake.FolderFeeder;
import pactwire.ingest.intake.FolderFeeder.Fed;

/**
 * Feeds whatever is put into a folder: single articles, and files of many by {@link Importer}. A file is taken when it has
 * not changed between two looks, moved to {@code done} when Kafka has all of it, and to {@code failed}, with the reason
 * beside it, when it is no article. A file that is there at a start is fed; a file that was half in goes on.
 */
final class FolderWatch implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(FolderWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Path folder;
    private final Path done;
    private final Path failed;
    private final Function<Path, Fed> articles;
    private final Importer.Target imports;
    private Map<Path, Look> lastLook = Map.of();
    private volatile boolean running;
    private Thread thread = new Thread();

    private record Look(long size, FileTime changed) {}

    /** @param articles feeds a file that is one article, or a feed document of several */
    FolderWatch(Path folder, Function<Path, Fed> articles, Importer.Target imports) {
        this.folder = folder;
        this.done = folder.resolve("done");
        this.failed = folder.resolve("failed");
        this.articles = articles;
        this.imports = imports;
    }

    /** Takes all files that stand as they stood at the last look, in the order of their names. */
    void look() throws IOException {
        var now = new HashMap<Path, Look>();
        for (Path file : files()) {
            var look = new Look(Files.size(file), Files.getLastModifiedTime(file));
            if (look.equals(lastLook.get(file))) {
                take(file);
            }
            if (Files.exists(file)) {
                now.put(file, look);
            }
        }
        lastLook = now;
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> Records.canRead(file) || FolderFeeder.takes(file))
                    .sorted()
                    .toList();
        }
    }

    private void take(Path file) throws IOException {
        try {
            if (Records.canRead(file)) {
                takeMany(file);
            } else {
                takeOne(file);
            }
        } catch (BrokerUnavailableException | ImportMovedException e) {
            log.warn("{} waits: {}", file, e.getMessage());
        }
    }

    private void takeOne(Path file) throws IOException {
        var fed = articles.apply(file);
        if (fed.problem() == null) {
            move(file, done);
            log.info("fed {} as {}", file, fed.articleIds());
        } else {
            fail(file, fed.problem());
        }
    }

    private void takeMany(Path file) throws IOException {
        var refused = new ArrayList<String>();
        ImportProgress progress;
        try {
            progress = Importer.run(
                    file, imports, (batch, taken) -> taken.refused().forEach(line -> refused.add(line.in(batch))));
        } catch (IOException e) {
            // What was whole is in; the import stands there, and goes on there when the file is mended.
            fail(file, String.valueOf(e.getMessage()));
            return;
        }
        log.info("fed {}: {} articles, {} lines refused", file, progress.articles(), progress.refused());
        var moved = move(file, done);
        if (!refused.isEmpty()) {
            Files.write(moved.resolveSibling(moved.getFileName() + ".refused.txt"), refused);
        }
    }

    private void fail(Path file, String why) throws IOException {
        log.warn("not fed: {}: {}", file, why);
        var moved = move(file, failed);
        Files.writeString(moved.resolveSibling(moved.getFileName() + ".problem.txt"), why + "\n");
    }

    /** A name that is taken gets a number: nothing is overwritten. */
    private static Path move(Path file, Path to) throws IOException {
        Files.createDirectories(to);
        var name = file.getFileName().toString();
        var target = to.resolve(name);
        for (int number = 2; Files.exists(target); number++) {
            target = to.resolve(number + "-" + name);
        }
        return Files.move(file, target);
    }

    /** @throws UncheckedIOException if files could not be moved here when they are done */
    @Override
    public void start() {
        try {
            Files.createDirectories(done);
            Files.createDirectories(failed);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the watched folder " + folder, e);
        }
        running = true;
        thread = new Thread(this::watch, "folder-watch");
        thread.start();
    }

    private void watch() {
        while (running) {
            try {
                look();
            } catch (IOException | RuntimeException e) {
                log.warn("the watched folder {} waits: {}", folder, e.toString());
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    @Override
    public void stop() {
        running = false;
        LockSupport.unpark(thread);
        try {
            thread.join(Duration.ofSeconds(20).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
