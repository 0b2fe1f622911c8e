package pactwire.ingest.clean.metadata;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/** Who wrote the article: the first statement that names a person, else the first that names anybody. Thread-safe. */
final class Bylines {
    private static final Pattern VISIBLE =
            Pattern.compile("(?:^|.*?[\\s|•·])(?:[Ww]ritten )?(?:[Bb]y|BY)[:\\s]+(?=\\p{Lu})(.+)$");
    private static final int LONGEST = 160;

    private static final Evaluator NAME = new Evaluator.AttributeWithValue("itemprop", "name");

    private final AuthorNames names = new AuthorNames();

    /** @param lines that stand around the headline */
    Optional<String> find(PageHead head, StructuredData data, List<String> lines, String siteName) {
        String site = siteName.toLowerCase(Locale.ROOT);
        List<Supplier<List<String>>> statements = List.of(
                () -> names.ofPeople(data.authors()),
                () -> names.ofPeople(head.metas("author")),
                () -> names.ofPeople(head.metas("article:author")),
                () -> names.ofPeople(head.metas("parsely-author")),
                () -> names.ofPeople(head.metas("sailthru.author")),
                () -> names.ofPeople(head.metas("dc.creator")),
                () -> names.ofPeople(head.metas("byl")),
                () -> ofElements(head.authors()),
                () -> ofLines(lines),
                () -> ofElements(head.bylines()));
        List<String> anybody = List.of();
        for (var statement : statements) {
            List<String> found = statement.get();
            if (!found.isEmpty() && found.stream().anyMatch(n -> isPerson(n, site))) {
                return Optional.of(String.join(", ", found));
            }
            anybody = anybody.isEmpty() ? found : anybody;
        }
        return anybody.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", anybody));
    }

    /** One word or the site's own name is no person's. */
    private static boolean isPerson(String name, String site) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean siteName = !site.isEmpty() && (lower.contains(site) || site.contains(lower));
        return name.indexOf(' ') > 0 && !siteName && !lower.contains("staff");
    }

    private List<String> ofLines(List<String> lines) {
        for (String line : lines) {
            if (line.length() > LONGEST || !mayNameSomebody(line)) {
                continue;
            }
            var by = VISIBLE.matcher(line);
            if (by.matches()) {
                List<String> found = names.ofLine(by.group(1));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private static boolean mayNameSomebody(String line) {
        return line.contains("by") || line.contains("By") || line.contains("BY");
    }

    /** The first element that names somebody, and its neighbours; of nested ones, the innermost. */
    private List<String> ofElements(List<Element> elements) {
        var found = new LinkedHashSet<String>();
        @Nullable Element holder = null;
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            boolean wraps = i + 1 < elements.size() && isBelow(elements.get(i + 1), element);
            if (wraps || (holder != null && !isBelow(element, holder))) {
                continue;
            }
            List<String> here = names.ofLine(text(element));
            if (!here.isEmpty() && holder == null) {
                holder = holder(element);
            }
            found.addAll(here);
        }
        return new ArrayList<>(found);
    }

    private static String text(Element element) {
        Element name = element.selectFirst(NAME);
        if (name == null) {
            return element.text();
        }
        return name.hasAttr("content") ? name.attr("content") : name.text();
    }

    /** Two levels up: authors stand side by side, often each in a paragraph of its own. */
    private static Element holder(Element element) {
        Element above = element.parent() == null ? element : element.parent();
        return above.parent() == null ? above : above.parent();
    }

    private static boolean isBelow(Element element, Element holder) {
        Element above = element.parent();
        for (int levels = 0; above != null && levels < 4; levels++) {
            if (above == holder) {
                return true;
            }
            above = above.parent();
        }
        return false;
    }
}
