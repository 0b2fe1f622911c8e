package pactwire.standalone.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import pactwire.ingest.intake.FolderFeeder.Fed;
import pactwire.standalone.Progress;
import pactwire.standalone.Standalone;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "up",
        description = "Starts everything in one JVM, feeds the seeds, tells what was found and where to look.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
    /** How long nothing may move before it is said that something is stuck. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    @Mixin
    private InstanceOptions instance = new InstanceOptions();

    @Option(names = "--fresh", description = "throw away what was kept and start over")
    private boolean fresh;

    @Option(names = "--seeds", paramLabel = "DIR", description = "folder of articles to feed (default: our samples)")
    private @Nullable Path seeds;

    @Option(names = "--no-seeds", description = "feed nothing")
    private boolean noSeeds;

    @Option(
            names = "--watch",
            paramLabel = "DIR",
            description = "feed whatever is put into this folder, and move it to DIR/done")
    private @Nullable Path watch;

    @Option(names = "--sources", paramLabel = "FILE", description = "poll the feeds and sitemaps that this file lists")
    private @Nullable Path sources;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException, TimeoutException {
        instance.shapeLogs();
        var out = spec.commandLine().getOut();
        var ports = instance.ports();
        var folder = noSeeds ? null : checked(seeds == null ? Home.seeds() : seeds);
        var log = new StartLog(out);
        var settings = new Standalone.Settings(instance.data(), fresh, false, ports, feeding(), log::step);
        try (var standalone = Standalone.start(settings)) {
            var stopped = closeOnShutdown(standalone);
            log.finish();
            out.println("  started in %.1f s".formatted(log.seconds()));
            if (folder != null) {
                feed(standalone, folder, out);
            }
            new Summary(standalone).print(out);
            out.println("Ctrl-C stops. What was fed is kept in " + instance.data());
            out.flush();
            stopped.await();
        }
        return 0;
    }

    private List<String> feeding() throws IOException {
        var settings = new ArrayList<String>();
        if (watch != null) {
            settings.add("--pactwire.intake.watch=" + checked(watch).toRealPath());
        }
        if (sources != null) {
            settings.add("--pactwire.sources.file=" + sources.toRealPath());
        }
        return settings;
    }

    private static Path checked(Path folder) throws NotDirectoryException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder + " is not a folder of articles");
        }
        return folder;
    }

    private static void feed(Standalone standalone, Path folder, PrintWriter out)
            throws IOException, InterruptedException, TimeoutException {
        var fed = standalone.feed(folder);
        out.println();
        out.println("Fed %s".formatted(folder));
        refused(fed).forEach(file -> out.println("  not taken: %s: %s".formatted(file.file(), file.problem())));
        try (var progress = new Progress(standalone.bootstrapServers())) {
            progress.awaitStored(PATIENCE, lag -> {});
        }
    }

    private static List<Fed> refused(List<Fed> fed) {
        return fed.stream().filter(file -> file.problem() != null).toList();
    }

    private static CountDownLatch closeOnShutdown(Standalone standalone) {
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            standalone.close();
                            stopped.countDown();
                        },
                        "shutdown"));
        return stopped;
    }
}
