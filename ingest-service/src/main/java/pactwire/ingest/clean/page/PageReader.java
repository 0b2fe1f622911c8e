package pactwire.ingest.clean.page;

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
    private static final Map<String, NameRules.Verdict> FURNITURE_TAGS = Map.of(
            "nav", NameRules.Verdict.furniture("nav"),
            "menu", NameRules.Verdict.furniture("nav"),
            "footer", NameRules.Verdict.furniture("footer"));

    private static final Set<String> TEXT_LEVEL = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "label", "mark", "nobr", "q", "rb", "rp", "rt", "ruby", "s", "samp", "small", "span",
            "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "br");

    private static final int LONGEST_STYLE = 2_000;

    /** Class, id and role beyond this say no more. UTF-16 units. */
    private static final int LONGEST_NAMES = 1_000;

    private final NameRules names = NameRules.load();

    /** @param document parsed; it is read and never changed */
    public Page read(Document document) {
        var walk = new Walk();
        document.body().filter(walk);
        return walk.page();
    }

    private final class Walk implements NodeFilter {
        private final PageBuilder page = new PageBuilder();
        private final Map<String, NameRules.Verdict> verdicts = new HashMap<>();
        private int links;
        private int breaks;

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
            if (TEXT_LEVEL.contains(tag) && isHiddenText(element)) {
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
            if (tag.equals("body")) {
                return;
            }
            page.open(tag, namesOf(element), verdict(element, tag));
        }

        private boolean isHiddenText(Element element) {
            if (element.attributesSize() == 0) {
                return false;
            }
            return isUndisplayed(element)
                    || "hidden"
                            .equals(verdicts.computeIfAbsent(namesOf(element), names::of)
                                    .furniture());
        }

        private NameRules.Verdict verdict(Element element, String tag) {
            if (isHidden(element)) {
                return NameRules.HIDDEN;
            }
            NameRules.Verdict byTag = FURNITURE_TAGS.get(tag);
            return byTag != null ? byTag : verdicts.computeIfAbsent(namesOf(element), names::of);
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
                        if (!tag.equals("body")) {
                            page.close();
                        }
                    }
                }
            }
            return FilterResult.CONTINUE;
        }
    }

    private static boolean isHidden(Element element) {
        return element.attr("aria-hidden").equals("true") || isUndisplayed(element);
    }

    private static boolean isUndisplayed(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty()
                && style.length() < LONGEST_STYLE
                && style.replace(" ", "").contains("display:none");
    }

    private static String namesOf(Element element) {
        String names = element.className();
        String id = element.id();
        String role = element.attr("role");
        if (id.isEmpty() && role.isEmpty()) {
            return shortened(names);
        }
        return shortened((names + " " + id + " " + role).strip());
    }

    private static String shortened(String names) {
        return names.length() > LONGEST_NAMES ? names.substring(0, LONGEST_NAMES) : names;
    }
}
