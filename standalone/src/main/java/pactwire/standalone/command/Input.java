package pactwire.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import pactwire.ingest.clean.ArticleDecoder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** What {@code clean}, {@code extract} and {@code quantities} have in common: JSON Lines for programs, files for people. */
abstract class Input implements Callable<Integer> {
    private static final long LARGEST_FILE = 32L * 1024 * 1024;

    @Option(names = "--jsonl", description = "read JSON Lines on standard input, write JSON Lines on standard output")
    private boolean jsonLines;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "pages or texts (.html, .htm, else text); - is standard input")
    private List<Path> files = List.of();

    @Spec
    private CommandSpec spec;

    /** @return thread-safe work on one line, for a program */
    abstract Function<JsonNode, Object> lineWork();

    /** Prints what one file says, for a person. */
    abstract void show(ArticleLine article, Terminal terminal);

    @Override
    public final Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        if (jsonLines) {
            if (!files.isEmpty()) {
                throw new ParameterException(spec.commandLine(), "--jsonl reads standard input, not files");
            }
            return new JsonLines(lineWork(), spec.commandLine().getErr()).run(System.in, System.out);
        }
        if (files.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "give files, or --jsonl");
        }
        var terminal = new Terminal(out, spec.commandLine().getColorScheme().ansi());
        for (Path file : files) {
            terminal.heading(file.toString());
            show(read(file), terminal);
        }
        out.flush();
        return 0;
    }

    private static ArticleLine read(Path file) throws IOException {
        byte[] bytes = isStandardInput(file) ? System.in.readNBytes((int) LARGEST_FILE + 1) : bytesOf(file);
        checkSize(file, bytes.length);
        boolean html = isHtml(file, bytes);
        var text = ArticleDecoder.decode(bytes, html ? "text/html" : "text/plain");
        return ArticleLine.file(file.toString(), html, text);
    }

    private static byte[] bytesOf(Path file) throws IOException {
        checkSize(file, Files.size(file));
        return Files.readAllBytes(file);
    }

    private static void checkSize(Path file, long size) {
        if (size > LARGEST_FILE) {
            throw new BadInputException("%s is larger than %,d bytes".formatted(file, LARGEST_FILE));
        }
    }

    private static boolean isStandardInput(Path file) {
        return file.toString().equals("-");
    }

    private static boolean isHtml(Path file, byte[] bytes) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".html") || name.endsWith(".htm")) {
            return true;
        }
        // What comes through a pipe has no name; markup starts like markup.
        return isStandardInput(file) && startsWithTag(bytes);
    }

    private static boolean startsWithTag(byte[] bytes) {
        for (byte unit : bytes) {
            if (!Character.isWhitespace(unit)) {
                return unit == '<';
            }
        }
        return false;
    }
}
