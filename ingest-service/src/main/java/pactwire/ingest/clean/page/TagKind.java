package pactwire.ingest.clean.page;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a tag means for what is kept of the markup. */
enum TagKind {
    SCRIPT,
    STYLE,
    /** Up to its end tag there is text alone. */
    RAW_TEXT,
    DRAWING,
    /** In a drawing: may hold elements of text. */
    DRAWN_TEXT,
    PICTURE,
    LINK,
    /** Holds options. */
    CHOICE,
    /** Tells machines something; all its attributes count. */
    STATEMENT,
    /** All its attributes count. */
    FIELD,
    /** Stands inside a line of text; ends a drawing when it begins in it. */
    TEXT,
    /** Goes on in the next block where it is not closed in its own. */
    FORMAT,
    /** The same, but the next one closes it. */
    ANCHOR,
    /** Begins and ends a line of text; ends a drawing when it begins in it. */
    BLOCK_OF_TEXT,
    /** Begins and ends a line of text. */
    BLOCK,
    OTHER;

    private static final NameTable<TagKind> BY_NAME = byName();

    private static NameTable<TagKind> byName() {
        Map<String, TagKind> kinds = new HashMap<>();
        put(kinds, SCRIPT, "script");
        put(kinds, STYLE, "style");
        put(kinds, RAW_TEXT, "title", "textarea", "iframe", "xmp", "noembed", "noframes", "plaintext");
        put(kinds, DRAWING, "svg");
        put(kinds, DRAWN_TEXT, "foreignobject");
        put(kinds, PICTURE, "img");
        put(kinds, LINK, "link");
        put(kinds, CHOICE, "select");
        put(kinds, STATEMENT, "meta", "base");
        put(kinds, FIELD, "input");
        put(kinds, TEXT, "span");
        put(kinds, ANCHOR, "a");
        put(kinds, FORMAT, "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");
        put(kinds, BLOCK_OF_TEXT, "div", "p", "ul", "li", "h1", "h2", "h3", "h4", "table", "body");
        put(
                kinds,
                BLOCK,
                "html",
                "head",
                "section",
                "article",
                "main",
                "header",
                "footer",
                "nav",
                "aside",
                "h5",
                "h6",
                "ol",
                "dl",
                "dt",
                "dd",
                "thead",
                "tbody",
                "tfoot",
                "tr",
                "td",
                "th",
                "form",
                "fieldset",
                "blockquote",
                "figure",
                "figcaption");
        return new NameTable<>(kinds);
    }

    private static void put(Map<String, TagKind> kinds, TagKind kind, String... names) {
        for (String name : names) {
            kinds.put(name, kind);
        }
    }

    /** @return what is known of the tag whose name, maybe empty, is {@code html[start, end)} */
    static TagKind of(String html, int start, int end) {
        @Nullable TagKind known = start < end ? BY_NAME.at(html, start, end) : null;
        return known == null ? OTHER : known;
    }

    /** White space beside the tag is not shown. */
    boolean isBlock() {
        return this == BLOCK || this == BLOCK_OF_TEXT;
    }

    /** Stands inside a line of text: what it is called says little. */
    boolean isText() {
        return this == TEXT || this == FORMAT || this == ANCHOR;
    }

    /** Says nothing of the text in it without attributes. */
    boolean isWrapper() {
        return this == TEXT || this == FORMAT;
    }

    /** Attributes that say nothing are left out of the tag; others go or stay with all of them. */
    boolean hasIdleAttributes() {
        return switch (this) {
            case RAW_TEXT, DRAWN_TEXT, TEXT, FORMAT, ANCHOR, BLOCK_OF_TEXT, BLOCK, OTHER -> true;
            default -> false;
        };
    }
}
