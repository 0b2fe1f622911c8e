package pactwire.standalone.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import pactwire.ingest.bulk.Batch;
import pactwire.ingest.bulk.Importer;
import pactwire.ingest.bulk.Importer.Taken;
import pactwire.ingest.bulk.Records;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = {
            "Feeds a file of many articles to a running instance: JSON Lines (.jsonl, .ndjson) or a web archive (.warc),",
            "zipped (.gz) or not. Killed and called again, it goes on where it was, and nothing is fed twice.",
            "PACTWIRE_KEY in the environment is sent where the instance asks for an API key."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final int SOME_REFUSED = 2;
    /** In the environment rather than on the command line, which other users of a machine can see. */
    private static final String KEY = "PACTWIRE_KEY";

    @Parameters(paramLabel = "FILE", description = "what to feed")
    private Path file;

    @Option(
            names = "--to",
            paramLabel = "URL",
            defaultValue = "http://localhost:8081",
            description = "where ingest-service answers (default: ${DEFAULT-VALUE})")
    private URI to;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Records.canRead(file)) {
            throw new BadInputException(file + " is neither .jsonl, .ndjson nor .warc, zipped (.gz) or not");
        }
        var err = spec.commandLine().getErr();
        var out = spec.commandLine().getOut();
        var progress = Importer.run(file, new RemoteImports(to, System.getenv(KEY), err), this::tell);
        out.println("\r%s: %,d articles fed, %,d refused".formatted(file, progress.articles(), progress.refused()));
        out.flush();
        return progress.refused() > 0 ? SOME_REFUSED : 0;
    }

    private void tell(Batch batch, Taken taken) {
        var err = spec.commandLine().getErr();
        var progress = taken.progress();
        taken.refused().forEach(line -> err.println("\r" + line.in(batch)));
        err.print("\r%,d articles, at %,d of %,d bytes "
                .formatted(progress.articles(), progress.position(), progress.size()));
        err.flush();
    }
}
