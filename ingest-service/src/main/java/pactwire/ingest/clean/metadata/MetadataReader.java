package pactwire.ingest.clean.metadata;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@link PageMetadata} from a parsed page, by the most reliable statement first. Thread-safe. */
public final class MetadataReader {
    private final Bylines bylines = new Bylines();

    /**
     * @param head has looked at every element of the page
     * @param url where the page came from, or null
     * @param linesAround tells for a headline which lines readers see around it
     */
    public PageMetadata read(PageHead head, @Nullable String url, Function<String, List<String>> linesAround) {
        var data = StructuredData.of(head.jsonLd());
        Optional<String> source = data.publisher().or(() -> head.meta("og:site_name", "application-name"));
        String siteName = head.meta("og:site_name").or(data::publisher).orElse("");
        String canonical = head.canonical().isEmpty() ? head.meta("og:url").orElse("") : head.canonical();
        String address = canonical.startsWith("http") ? canonical : url;
        String title = Titles.find(head, data, siteName);
        List<String> lines = linesAround.apply(title);
        return new PageMetadata(
                title,
                bylines.find(head, data, lines, siteName).orElse(null),
                source.orElse(null),
                PublicationDates.find(head, data, lines, address).orElse(null),
                address,
                head.meta("og:description", "description", "twitter:description")
                        .orElse(""),
                data.text("articleBody").orElse(""));
    }
}
