package pactwire.ingest.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pactwire.ingest.intake.SubmissionReader.Label;

/** Feeds the articles of a folder, in the order of their names, so that a revision can follow its original. */
@Component
public class FolderFeeder {
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            ".html", "text/html",
            ".htm", "text/html",
            ".txt", "text/plain",
            ".json", SubmissionReader.JSON,
            ".xml", "application/xml",
            ".atom", "application/atom+xml",
            ".rss", "application/rss+xml");
    /** What lies beside an article and tells what is expected of it. */
    private static final String EXPECTATION = ".expected.json";

    private final SubmissionReader reader = new SubmissionReader();
    private final RawArticlePublisher publisher;
    private final IntakeProperties properties;

    FolderFeeder(RawArticlePublisher publisher, IntakeProperties properties) {
        this.publisher = publisher;
        this.properties = properties;
    }

    /** One file and what became of it: the ids of its articles, or why it was not taken. */
    public record Fed(
            Path file, List<String> articleIds, @Nullable String problem) {}

    /** @throws IOException if the folder cannot be read */
    public List<Fed> feed(Path folder) throws IOException {
        var fed = new ArrayList<Fed>();
        for (Path file : articlesIn(folder)) {
            fed.add(feedFile(file));
        }
        return fed;
    }

    /** Whether a file's name is that of an article. */
    public static boolean takes(Path file) {
        return !file.getFileName().toString().endsWith(EXPECTATION) && MEDIA_TYPES.containsKey(extensionOf(file));
    }

    /**
     * A file that cannot be read is a problem of that file.
     *
     * @throws BrokerUnavailableException if Kafka did not take it
     */
    public Fed feedFile(Path file) {
        try {
            long limit = properties.maxArticle().toBytes();
            if (Files.size(file) > limit) {
                throw InvalidSubmissionException.tooLarge("file", limit);
            }
            var submissions = reader.read(Files.readAllBytes(file), mediaTypeOf(file), Label.NONE);
            var pending = submissions.stream().map(publisher::publish).toList();
            pending.forEach(publisher::confirm);
            return new Fed(
                    file,
                    pending.stream().map(RawArticlePublisher.Pending::articleId).toList(),
                    null);
        } catch (InvalidSubmissionException | IOException e) {
            return new Fed(file, List.of(), String.valueOf(e.getMessage()));
        }
    }

    private static List<Path> articlesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(FolderFeeder::takes)
                    .sorted()
                    .toList();
        }
    }

    private static String mediaTypeOf(Path file) {
        return MEDIA_TYPES.get(extensionOf(file));
    }

    private static String extensionOf(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot);
    }
}
