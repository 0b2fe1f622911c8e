package pactwire.standalone;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An earlier version of Pactwire itself, out of this repository's history and built in a folder of its own.
 *
 * @param commit that it is
 * @param classPath that it runs from
 */
record EarlierVersion(String commit, String classPath) {
    private static final Path REPOSITORY = Path.of("..");

    /** Versions since this migration run beside today's; see "Upgrading" in docs/operating.md. */
    private static final String COMPATIBLE_SINCE =
            "store-service/src/main/resources/db/migration/V7__blocks_by_number.sql";

    private static final int MINUTES_TO_BUILD = 20;

    /**
     * The commit named by {@code -Dpactwire.upgrade.from}, else the oldest that runs beside today's version.
     *
     * @return empty where there is no git or no such history, as in an archive or a shallow clone
     */
    static Optional<String> commit(Path directory) throws IOException, InterruptedException {
        var named = System.getProperty("pactwire.upgrade.from", "");
        var asked = named.isEmpty()
                ? List.of("git", "log", "-1", "--diff-filter=A", "--format=%H", "--", COMPATIBLE_SINCE)
                : List.of("git", "rev-parse", named);
        var earlier = answer(asked, directory);
        return earlier.isEmpty() || earlier.equals(answer(List.of("git", "rev-parse", "HEAD"), directory))
                ? Optional.empty()
                : Optional.of(earlier);
    }

    static EarlierVersion build(String commit, Path directory) throws IOException, InterruptedException {
        var source = Files.createDirectories(directory.resolve("earlier"));
        var archive = directory.resolve("earlier.tar");
        done(List.of("git", "archive", "--output", archive.toString(), commit), REPOSITORY, directory);
        done(List.of("tar", "xf", archive.toString()), source, directory);
        var build = List.of("mvn", "-B", "-ntp", "-q", "-DskipTests", "-Dspotless.check.skip=true", "package");
        var offline = Stream.concat(build.stream(), Stream.of("--offline")).toList();
        if (run(offline, source, directory.resolve("offline.log")) != 0) {
            // It may need libraries that today's version no longer does.
            done(build, source, directory);
        }
        var built = source.resolve("standalone").resolve("target");
        return new EarlierVersion(
                commit,
                String.join(
                        File.pathSeparator,
                        built.resolve("classes").toString(),
                        built.resolve("lib").resolve("*").toString()));
    }

    private static String answer(List<String> command, Path directory) throws IOException, InterruptedException {
        var output = directory.resolve("git.txt");
        try {
            return run(command, REPOSITORY, output) == 0
                    ? Files.readString(output).strip()
                    : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static void done(List<String> command, Path where, Path directory)
            throws IOException, InterruptedException {
        var output = directory.resolve("earlier.log");
        if (run(command, where, output) != 0) {
            throw new IOException("%s failed: %s".formatted(command, Files.readString(output)));
        }
    }

    private static int run(List<String> command, Path where, Path output) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(MINUTES_TO_BUILD, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException(command + " did not end");
        }
        return process.exitValue();
    }
}
