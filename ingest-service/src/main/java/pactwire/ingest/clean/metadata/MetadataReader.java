package pactwire.ingest.clean.metadata;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads {@link PageMetadata} from a parsed page, by the most reliable statement first. Thread-safe. */
public final class MetadataReader {
    /**
     * @param document parsed; it is read and never changed
     * @param url where the page came from, or null
     */
    public PageMetadata read(Document document, @Nullable String url) {
        var head = new PageHead(document);
        var data = StructuredData.of(head.jsonLd());
        Optional<String> source = data.publisher().or(() -> head.meta("og:site_name", "application-name"));
        String canonical = head.canonical().isEmpty() ? head.meta("og:url").orElse("") : head.canonical();
        String address = canonical.startsWith("http") ? canonical : url;
        return new PageMetadata(
                Titles.find(head, data, source.orElse("")),
                Bylines.find(head, data).orElse(null),
                source.orElse(null),
                PublicationDates.find(head, data, address).orElse(null),
                address);
    }
}
