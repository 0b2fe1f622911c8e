package pactwire.ingest.clean.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What an element means for the blocks around and in it. */
enum ElementRole {
    /** Holds all of the page. */
    ROOT,
    /** Its text is never shown or never prose. */
    SILENT,
    /** Stands inside a line of text. */
    TEXT_LEVEL,
    LINK,
    LINE_BREAK,
    TABLE_CELL,
    BODY,
    /** Begins and ends a block, and is furniture by its tag, whatever its names. */
    NAVIGATION,
    FOOTER,
    /** All others: begins and ends a block. */
    HOLDER;

    private static final Map<String, ElementRole> BY_TAG = new HashMap<>();

    static {
        put(
                SILENT,
                List.of(
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
                        "meter"));
        put(
                TEXT_LEVEL,
                List.of(
                        "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
                        "i", "ins", "kbd", "label", "mark", "nobr", "q", "rb", "rp", "rt", "ruby", "s", "samp", "small",
                        "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img"));
        put(ROOT, List.of("#root", "html"));
        put(LINK, List.of("a"));
        put(LINE_BREAK, List.of("br"));
        put(TABLE_CELL, List.of("td", "th"));
        put(BODY, List.of("body"));
        put(NAVIGATION, List.of("nav", "menu"));
        put(FOOTER, List.of("footer"));
    }

    private static void put(ElementRole role, List<String> tags) {
        tags.forEach(tag -> BY_TAG.put(tag, role));
    }

    static ElementRole of(Element element) {
        return BY_TAG.getOrDefault(element.normalName(), HOLDER);
    }
}
