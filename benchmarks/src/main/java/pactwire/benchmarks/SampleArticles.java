package pactwire.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import pactwire.contract.CleanArticle;
import pactwire.contract.PublicationDate;
import pactwire.contract.Span;

/** The product's own sample articles, and any text as an article that has been cleaned. */
final class SampleArticles {
    private SampleArticles() {}

    record SampleText(String name, String text) {}

    /** @param folder of {@code .txt} files */
    static List<SampleText> texts(Path folder) throws IOException {
        var texts = new ArrayList<SampleText>();
        try (var files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                texts.add(new SampleText(file.getFileName().toString(), Files.readString(file)));
            }
        }
        return texts;
    }

    /** Each line is a paragraph. */
    static CleanArticle clean(String id, String text) {
        var published = PublicationDate.of("2024-05-16", "given");
        return new CleanArticle(
                id, "", null, "", null, null, "en", published, text, Span.lines(text), List.of(), 0, "");
    }
}
