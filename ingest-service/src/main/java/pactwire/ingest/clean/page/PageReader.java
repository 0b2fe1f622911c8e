package pactwire.ingest.clean.page;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Turns markup into blocks in one walk over the tree, in time linear in its size and without recursion, however deep it
 * is nested. Thread-safe.
 */
public final class PageReader {
    private static final NameRules.Verdict NAVIGATION = NameRules.Verdict.furniture("nav");
    private static final NameRules.Verdict FOOTER = NameRules.Verdict.furniture("footer");

    private static final int LONGEST_STYLE = 2_000;

    /** Class, id and role beyond this say no more. UTF-16 units. */
    private static final int LONGEST_NAMES = 1_000;

    private final NameRules rules = NameRules.load();

    /** A tree of all that this reader and its companions look at: scripts but JSON-LD, styles and pictures are not in it. */
    public Document parse(String html, String url) {
        return Parser.htmlParser().parseInput(MarkupTrimmer.trim(html), url);
    }

    /** @param document parsed; it is read and never changed */
    public Page read(Document document) {
        return read(document, element -> {});
    }

    /**
     * @param document parsed; it is read and never changed
     * @param companion is shown every element on the way, of the head and of what is not shown as well
     */
    public Page read(Document document, Consumer<Element> companion) {
        return new Walk(companion).over(document);
    }

    private final class Walk {
        private final Consumer<Element> companion;
        private final PageBuilder page = new PageBuilder();

        /** Elements from the document to the one at hand, what they mean, and which child of each comes next. */
        private Element[] open = new Element[64];

        private ElementRole[] roles = new ElementRole[64];
        private int[] nextChildren = new int[64];
        private int depth;
        private @Nullable Element silent;
        private int links;
        private int breaks;

        Walk(Consumer<Element> companion) {
            this.companion = companion;
        }

        Page over(Document document) {
            head(document);
            while (depth > 0) {
                Element element = open[depth - 1];
                int child = nextChildren[depth - 1]++;
                if (child == element.childNodeSize()) {
                    depth--;
                    tail(element, roles[depth]);
                    open[depth] = null;
                } else {
                    Node node = element.childNode(child);
                    if (node instanceof Element below) {
                        head(below);
                    } else if (silent == null && node instanceof TextNode text) {
                        text(text.getWholeText());
                    }
                }
            }
            return page.build();
        }

        private void head(Element element) {
            companion.accept(element);
            ElementRole role = ElementRole.of(element);
            if (silent == null) {
                enter(element, role);
            }
            if (depth == open.length) {
                open = Arrays.copyOf(open, 2 * depth);
                roles = Arrays.copyOf(roles, 2 * depth);
                nextChildren = Arrays.copyOf(nextChildren, 2 * depth);
            }
            open[depth] = element;
            roles[depth] = role;
            nextChildren[depth++] = 0;
        }

        private void text(String text) {
            if (page.append(text, links > 0)) {
                breaks = 0;
            }
        }

        private void enter(Element element, ElementRole role) {
            @Nullable Attributes attributes = element.attributesSize() > 0 ? element.attributes() : null;
            switch (role) {
                case ROOT -> {}
                case SILENT -> silent = element;
                case TEXT_LEVEL, LINK, LINE_BREAK -> {
                    if (attributes != null && isHiddenText(attributes)) {
                        silent = element;
                    } else if (role == ElementRole.LINE_BREAK) {
                        lineBreak();
                    } else if (role == ElementRole.LINK) {
                        links++;
                    }
                }
                case TABLE_CELL -> page.space();
                case BODY -> endBlock();
                default -> {
                    endBlock();
                    open(element.normalName(), role, attributes);
                }
            }
        }

        private void lineBreak() {
            breaks++;
            if (breaks >= 2) {
                page.flush();
            } else {
                page.space();
            }
        }

        private void endBlock() {
            page.flush();
            breaks = 0;
        }

        private void open(String tag, ElementRole role, @Nullable Attributes attributes) {
            Names names = Names.of(attributes);
            boolean hidden =
                    attributes != null && (attributes.get("aria-hidden").equals("true") || isUndisplayed(attributes));
            page.open(tag, names.all(), hidden ? NameRules.HIDDEN : verdict(role, names));
        }

        private NameRules.Verdict verdict(ElementRole role, Names names) {
            return switch (role) {
                case NAVIGATION -> NAVIGATION;
                case FOOTER -> FOOTER;
                default -> rules.of(names.classes(), names.others());
            };
        }

        private boolean isHiddenText(Attributes attributes) {
            Names names = Names.of(attributes);
            String furniture = rules.of(names.classes(), names.others()).furniture();
            return isUndisplayed(attributes) || "hidden".equals(furniture);
        }

        private void tail(Element element, ElementRole role) {
            if (silent == null) {
                leave(role);
            } else if (element == silent) {
                silent = null;
            }
        }

        private void leave(ElementRole role) {
            switch (role) {
                case LINK -> links--;
                case TABLE_CELL -> page.space();
                case BODY -> page.flush();
                case HOLDER, NAVIGATION, FOOTER -> {
                    page.flush();
                    page.close();
                }
                default -> {}
            }
        }
    }

    // Attributes are asked by exact name: the parser writes names in lower case.

    private static boolean isUndisplayed(Attributes attributes) {
        if (attributes.hasKey("hidden")) {
            return true;
        }
        String style = attributes.get("style");
        return style.length() >= "display:none".length()
                && style.length() < LONGEST_STYLE
                && style.replace(" ", "").contains("display:none");
    }

    /** What an element is called: its classes, its id and role. */
    private record Names(String classes, String others) {
        private static final Names NONE = new Names("", "");

        static Names of(@Nullable Attributes attributes) {
            if (attributes == null) {
                return NONE;
            }
            String id = attributes.get("id");
            String role = attributes.get("role");
            String others = role.isEmpty() ? id : id + " " + role;
            return new Names(shortened(attributes.get("class").strip()), shortened(others.strip()));
        }

        private static String shortened(String names) {
            return names.length() > LONGEST_NAMES ? names.substring(0, LONGEST_NAMES) : names;
        }

        String all() {
            return others.isEmpty() ? classes : classes + " " + others;
        }
    }
}
