package pactwire.ingest.clean.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Turns markup into blocks in one walk over the tree, in time linear in its size and without recursion, however deep it
 * is nested. Thread-safe.
 */
public final class PageReader {
    /** Elements whose text is never shown or never prose. */
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "canvas",
            "iframe",
            "object",
            "embed",
            "applet",
            "button",
            "select",
            "option",
            "textarea",
            "input",
            "datalist",
            "dialog",
            "audio",
            "video",
            "picture",
            "map",
            "head",
            "title",
            "meta",
            "link",
            "frameset",
            "noframes",
            "progress",
            "meter");

    /** Elements that are furniture by their tag. */
    private static final Map<String, String> FURNITURE_TAGS = Map.of("nav", "nav", "footer", "footer", "menu", "nav");

    private static final Set<String> TEXT_LEVEL = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "label", "mark", "nobr", "q", "rb", "rp", "rt", "ruby", "s", "samp", "small", "span",
            "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "br");

    private final NameRules names = NameRules.load();

    /** @param document parsed; it is read and never changed */
    public Page read(Document document) {
        var walk = new Walk(document);
        document.body().filter(walk);
        return walk.page();
    }

    private final class Walk implements NodeFilter {
        private final PageBuilder page = new PageBuilder();
        private final Map<String, NameRules.Verdict> verdicts = new HashMap<>();
        private final Deque<Element> open = new ArrayDeque<>();
        private int links;
        private int breaks;

        Walk(Document document) {}

        Page page() {
            return page.build();
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                if (page.append(text.getWholeText(), links > 0)) {
                    breaks = 0;
                }
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            String tag = element.normalName();
            if (SILENT.contains(tag)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (tag.equals("br")) {
                lineBreak();
            } else if (tag.equals("a")) {
                links++;
            } else if (!TEXT_LEVEL.contains(tag)) {
                enter(element, tag);
            }
            return FilterResult.CONTINUE;
        }

        private void lineBreak() {
            breaks++;
            if (breaks >= 2) {
                page.flush();
            } else {
                page.space();
            }
        }

        private void enter(Element element, String tag) {
            if (tag.equals("td") || tag.equals("th")) {
                page.space();
                return;
            }
            page.flush();
            breaks = 0;
            page.open(
                    tag,
                    namesOf(element),
                    furnitureOf(element, tag),
                    verdict(element).article());
        }

        private String furnitureOf(Element element, String tag) {
            if (isHidden(element)) {
                return "hidden";
            }
            String byTag = FURNITURE_TAGS.get(tag);
            return byTag != null ? byTag : verdict(element).furniture();
        }

        private NameRules.Verdict verdict(Element element) {
            return verdicts.computeIfAbsent(namesOf(element), names::of);
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                String tag = element.normalName();
                if (tag.equals("a")) {
                    links--;
                } else if (!TEXT_LEVEL.contains(tag) && !SILENT.contains(tag)) {
                    if (tag.equals("td") || tag.equals("th")) {
                        page.space();
                    } else {
                        page.flush();
                        page.close();
                    }
                }
            }
            return FilterResult.CONTINUE;
        }
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty()
                && style.length() < 2000
                && style.replace(" ", "").contains("display:none");
    }

    private static String namesOf(Element element) {
        String names = element.className();
        String id = element.id();
        String role = element.attr("role");
        if (id.isEmpty() && role.isEmpty()) {
            return names;
        }
        return (names + " " + id + " " + role).strip();
    }
}
