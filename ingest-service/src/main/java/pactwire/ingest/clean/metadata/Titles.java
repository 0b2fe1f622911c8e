package pactwire.ingest.clean.metadata;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** The headline of a page, without the site's name. */
final class Titles {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—·»:-]+\\s+|\\s*[|»]\\s+");

    private Titles() {}

    static String find(PageHead head, StructuredData data, String siteName) {
        Optional<String> title = data.text("headline")
                .or(() -> head.meta("og:title", "twitter:title", "dc.title", "title"))
                .or(() -> head.headings().stream()
                        .map(h -> h.text().strip())
                        .filter(t -> !t.isEmpty())
                        .findFirst());
        return tidy(title.orElse(head.title()), siteName);
    }

    static String tidy(String raw, String siteName) {
        String title =
                Parser.unescapeEntities(raw, false).replaceAll("\\s+", " ").strip();
        String site = siteName.toLowerCase(Locale.ROOT).strip();
        var separators = SEPARATOR.matcher(title);
        int cut = -1;
        while (separators.find()) {
            String rest =
                    title.substring(separators.end()).toLowerCase(Locale.ROOT).strip();
            if (!site.isEmpty() && (rest.equals(site) || rest.startsWith(site))) {
                cut = separators.start();
                break;
            }
        }
        return cut > 0 ? title.substring(0, cut) : title;
    }
}
