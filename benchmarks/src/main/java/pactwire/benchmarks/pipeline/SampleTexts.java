package pactwire.benchmarks.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;

/** The texts that are varied into a load. */
final class SampleTexts {
    private SampleTexts() {}

    /** @param title empty where there is none */
    record SampleText(String title, String text) {}

    /**
     * @param from a folder of {@code .txt} files, or JSON lines with {@code text} and perhaps {@code title}, gzipped or not
     */
    static List<SampleText> read(Path from) throws IOException {
        return Files.isDirectory(from) ? folder(from) : lines(from);
    }

    private static List<SampleText> folder(Path from) throws IOException {
        var texts = new ArrayList<SampleText>();
        try (var files = Files.list(from)) {
            for (var file : files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                texts.add(new SampleText("", Files.readString(file)));
            }
        }
        return texts;
    }

    private static List<SampleText> lines(Path from) throws IOException {
        var json = new JsonMapper();
        var texts = new ArrayList<SampleText>();
        try (var reader = new BufferedReader(new InputStreamReader(open(from), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                var article = json.readTree(line);
                texts.add(new SampleText(
                        article.path("title").asString(""), article.path("text").asString("")));
            }
        }
        return texts;
    }

    private static InputStream open(Path from) throws IOException {
        var bytes = Files.newInputStream(from);
        return from.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    }
}
