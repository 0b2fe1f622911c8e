package pactwire.ingest.clean.page;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts one tag at a time out of markup, as the HTML standard does
 * (https://html.spec.whatwg.org/multipage/parsing.html#tokenization) and, where a tag is not closed, as jsoup does.
 */
final class TagCutter {
    /** What a tag means for what is kept of the markup. */
    enum Kind {
        SCRIPT,
        STYLE,
        /** Up to its end tag there is text alone. */
        RAW_TEXT,
        DRAWING,
        /** In a drawing: may hold elements of text. */
        DRAWN_TEXT,
        PICTURE,
        LINK,
        /** All its attributes count. */
        STATEMENT,
        /** Ends a drawing when it begins in it. */
        TEXT,
        OTHER
    }

    private static final NameTable<Kind> KINDS = new NameTable<>(Map.ofEntries(
            Map.entry("script", Kind.SCRIPT),
            Map.entry("style", Kind.STYLE),
            Map.entry("svg", Kind.DRAWING),
            Map.entry("foreignobject", Kind.DRAWN_TEXT),
            Map.entry("img", Kind.PICTURE),
            Map.entry("link", Kind.LINK),
            Map.entry("meta", Kind.STATEMENT),
            Map.entry("base", Kind.STATEMENT),
            Map.entry("input", Kind.STATEMENT),
            Map.entry("title", Kind.RAW_TEXT),
            Map.entry("textarea", Kind.RAW_TEXT),
            Map.entry("iframe", Kind.RAW_TEXT),
            Map.entry("xmp", Kind.RAW_TEXT),
            Map.entry("noembed", Kind.RAW_TEXT),
            Map.entry("noframes", Kind.RAW_TEXT),
            Map.entry("plaintext", Kind.RAW_TEXT),
            Map.entry("div", Kind.TEXT),
            Map.entry("p", Kind.TEXT),
            Map.entry("span", Kind.TEXT),
            Map.entry("ul", Kind.TEXT),
            Map.entry("li", Kind.TEXT),
            Map.entry("h1", Kind.TEXT),
            Map.entry("h2", Kind.TEXT),
            Map.entry("h3", Kind.TEXT),
            Map.entry("h4", Kind.TEXT),
            Map.entry("table", Kind.TEXT),
            Map.entry("body", Kind.TEXT)));

    private static final NameTable<Boolean> ATTRIBUTES = NameTable.of(Set.of(
            "class",
            "id",
            "role",
            "style",
            "hidden",
            "aria-hidden",
            "itemprop",
            "rel",
            "datetime",
            "content",
            "data-testid"));

    private final String html;
    private int nameStart;
    private int nameEnd;
    private Kind kind = Kind.OTHER;
    private boolean empty;
    private boolean jsonLd;
    private boolean canonical;

    /** Starts and ends of attributes that say nothing. */
    private int[] idle = new int[16];

    private int idleBounds;

    TagCutter(String html) {
        this.html = html;
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isSpace(char c) {
        return c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f');
    }

    /**
     * Reads the tag whose name begins at {@code from}.
     *
     * @return where it ends
     */
    int cut(int from) {
        int length = html.length();
        int at = from;
        while (at < length && !endsName(html.charAt(at))) {
            at++;
        }
        name(from, at);
        int before = at;
        while (at < length) {
            char c = html.charAt(at);
            if (c == '>') {
                return at + 1;
            }
            if (c == '<') {
                return at;
            }
            if (c == '/' || isSpace(c)) {
                empty = c == '/';
                at++;
            } else {
                at = attribute(before, at);
                before = at;
            }
        }
        return length;
    }

    private void name(int start, int end) {
        nameStart = start;
        nameEnd = end;
        @Nullable Kind found = start < end ? KINDS.at(html, start, end) : null;
        kind = found == null ? Kind.OTHER : found;
        empty = false;
        jsonLd = false;
        canonical = false;
        idleBounds = 0;
    }

    private static boolean endsName(char c) {
        return c <= '>' && (c == '>' || c == '/' || c == '<' || isSpace(c));
    }

    /**
     * @param before where the attribute before it, or the tag's name, ends
     * @return where it ends
     */
    private int attribute(int before, int start) {
        int length = html.length();
        int nameEnd = start + 1;
        while (nameEnd < length && !endsAttributeName(html.charAt(nameEnd))) {
            nameEnd++;
        }
        int value = pastSpace(nameEnd);
        boolean hasValue = value < length && html.charAt(value) == '=';
        value = hasValue ? pastSpace(value + 1) : nameEnd;
        int end = hasValue ? valueEnd(value) : nameEnd;
        empty = false;
        if (kind == Kind.SCRIPT) {
            jsonLd |= says(value, "application/ld+json");
        } else if (kind == Kind.LINK) {
            canonical |= says(value, "canonical");
        } else if (ATTRIBUTES.at(html, start, nameEnd) == null) {
            idle(end < length && endsName(html.charAt(end)) ? before : start, end);
        }
        return end;
    }

    private static boolean endsAttributeName(char c) {
        return c <= '>' && (c == '=' || c == '>' || c == '/' || isSpace(c));
    }

    private int pastSpace(int from) {
        int at = from;
        while (at < html.length() && isSpace(html.charAt(at))) {
            at++;
        }
        return at;
    }

    private int valueEnd(int start) {
        int length = html.length();
        if (start == length) {
            return length;
        }
        char quote = html.charAt(start);
        if (quote == '"' || quote == '\'') {
            int end = html.indexOf(quote, start + 1);
            return end < 0 ? length : end + 1;
        }
        int at = start;
        while (at < length && html.charAt(at) != '>' && !isSpace(html.charAt(at))) {
            at++;
        }
        return at;
    }

    /** A value, quoted or not, begins with {@code word}. */
    private boolean says(int value, String word) {
        return html.regionMatches(true, value, word, 0, word.length())
                || html.regionMatches(true, value + 1, word, 0, word.length());
    }

    private void idle(int start, int end) {
        if (idleBounds == idle.length) {
            idle = Arrays.copyOf(idle, 2 * idleBounds);
        }
        idle[idleBounds++] = start;
        idle[idleBounds++] = end;
    }

    Kind kind() {
        return kind;
    }

    /** Ends with a slash. */
    boolean isEmpty() {
        return empty;
    }

    boolean isJsonLd() {
        return jsonLd;
    }

    boolean isCanonical() {
        return canonical;
    }

    /** Attributes that say nothing of an element. */
    int idleAttributes() {
        return idleBounds / 2;
    }

    /** Where one of them starts, with the space before it. */
    int idleStart(int attribute) {
        return idle[2 * attribute];
    }

    int idleEnd(int attribute) {
        return idle[2 * attribute + 1];
    }

    /** Where the element that the tag at hand opens is closed; the end of the page where nowhere. */
    int close(int from) {
        int nameLength = nameEnd - nameStart;
        int at = html.indexOf("</", from);
        while (at >= 0) {
            int end = at + 2 + nameLength;
            if (end < html.length()
                    && endsName(html.charAt(end))
                    && html.regionMatches(true, at + 2, html, nameStart, nameLength)) {
                int close = html.indexOf('>', end);
                return close < 0 ? html.length() : close + 1;
            }
            at = html.indexOf("</", at + 2);
        }
        return html.length();
    }

    /** Where the comment that starts at {@code start} ends; {@code <!-->} is a whole one. */
    int commentEnd(int start) {
        int at = html.indexOf("--", start + 2);
        while (at >= 0) {
            if (html.startsWith(">", at + 2)) {
                return at + 3;
            }
            if (at > start + 3 && html.startsWith("!>", at + 2)) {
                return at + 4;
            }
            at = html.indexOf("--", at + 1);
        }
        return html.length();
    }

    /** The range holds a tag that opens another script. */
    boolean opensScript(int from, int to) {
        for (int at = from; at + 7 < to; at++) {
            if (html.charAt(at) == '<' && html.regionMatches(true, at + 1, "script", 0, 6)) {
                return true;
            }
        }
        return false;
    }
}
