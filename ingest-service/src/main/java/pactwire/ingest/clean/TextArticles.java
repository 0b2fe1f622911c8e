package pactwire.ingest.clean;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pactwire.contract.PublicationDate;
import pactwire.ingest.clean.capture.CaptureCleaner;
import pactwire.ingest.clean.capture.CaptureText;
import pactwire.ingest.clean.metadata.DateText;
import pactwire.ingest.clean.metadata.PageMetadata;

/** Articles from plain text. Thread-safe. */
final class TextArticles {
    /** A line that is little more than a date. UTF-16 units. */
    private static final int LONGEST_DATE_LINE = 60;

    private final CaptureCleaner captures = new CaptureCleaner();

    Draft read(String text, @Nullable String url) {
        CaptureText capture = captures.clean(text);
        var metadata =
                new PageMetadata(capture.title(), null, null, dateLine(capture).orElse(null), url, "", "");
        return new Draft(metadata, capture.paragraphs(), capture.removed());
    }

    private static Optional<PublicationDate> dateLine(CaptureText capture) {
        return capture.top().stream()
                .filter(line -> line.length() <= LONGEST_DATE_LINE && !line.equals(capture.title()))
                .flatMap(line -> DateText.find(line).stream())
                .findFirst()
                .map(day -> PublicationDate.of(day, "dateline"));
    }
}
