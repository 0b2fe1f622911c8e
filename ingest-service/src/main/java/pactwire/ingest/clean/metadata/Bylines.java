package pactwire.ingest.clean.metadata;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Who wrote the article. */
final class Bylines {
    private static final Pattern BY = Pattern.compile("(?i)^\\s*(?:written\\s+)?by[:\\s]+");
    private static final int LONGEST = 120;

    private Bylines() {}

    static Optional<String> find(PageHead head, StructuredData data) {
        List<String> names = tidy(data.authors());
        if (names.isEmpty()) {
            names = tidy(head.metas("author"));
        }
        if (names.isEmpty()) {
            names = tidy(head.metas("article:author"));
        }
        if (names.isEmpty()) {
            for (Element byline : head.bylines()) {
                String text = byline.text();
                if (text.length() <= LONGEST) {
                    names = tidy(List.of(text));
                    if (!names.isEmpty()) {
                        break;
                    }
                }
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }

    private static List<String> tidy(List<String> raw) {
        var names = new LinkedHashSet<String>();
        for (String name : raw) {
            String tidy = BY.matcher(name).replaceFirst("").strip();
            if (!tidy.isEmpty() && !tidy.contains("://") && tidy.length() <= LONGEST) {
                names.add(tidy);
            }
        }
        return new ArrayList<>(names);
    }
}
