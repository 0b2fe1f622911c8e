package pactwire.ingest.clean.page;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts one tag at a time out of markup, as the HTML standard does
 * (https://html.spec.whatwg.org/multipage/parsing.html#tokenization) and, where a tag is not closed, as jsoup does.
 */
final class TagCutter {
    /** What an attribute must say to be kept; empty where it is kept whatever it says. */
    private static final NameTable<String> ATTRIBUTES = new NameTable<>(Map.ofEntries(
            Map.entry("class", ""),
            Map.entry("id", ""),
            Map.entry("role", ""),
            Map.entry("hidden", ""),
            Map.entry("aria-hidden", "true"),
            Map.entry("itemprop", ""),
            Map.entry("datetime", ""),
            Map.entry("content", ""),
            Map.entry("data-testid", ""),
            Map.entry("rel", "author"),
            Map.entry("style", "none")));

    private final String html;
    private int nameStart;
    private int nameEnd;
    private TagKind kind = TagKind.OTHER;
    private boolean empty;
    private boolean jsonLd;
    private boolean canonical;

    /** Starts and ends of attributes that say nothing; gathered where somebody will ask. */
    private int[] idle = new int[16];

    private int idleBounds;
    private boolean gathersIdle;

    TagCutter(String html) {
        this.html = html;
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isSpace(char c) {
        return c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f');
    }

    /**
     * Reads the tag whose name begins at {@code from}.
     *
     * @return where it ends
     */
    int cut(int from) {
        int end = name(from);
        gathersIdle = kind.hasIdleAttributes();
        return attributes(end);
    }

    /** The same for a tag that stands in a drawing, or ends an element: its attributes are nobody's concern. */
    int cutName(int from) {
        int end = name(from);
        gathersIdle = false;
        return attributes(end);
    }

    private int name(int from) {
        int length = html.length();
        int at = from;
        while (at < length && !endsName(html.charAt(at))) {
            at++;
        }
        nameStart = from;
        nameEnd = at;
        kind = TagKind.of(html, from, at);
        return at;
    }

    private int attributes(int from) {
        empty = false;
        jsonLd = false;
        canonical = false;
        idleBounds = 0;
        int length = html.length();
        int at = from;
        int before = from;
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
        if (kind == TagKind.SCRIPT) {
            jsonLd |= says(value, "application/ld+json");
        } else if (kind == TagKind.LINK) {
            canonical |= says(value, "canonical");
        } else if (gathersIdle && !counts(ATTRIBUTES.at(html, start, nameEnd), value, end)) {
            idle(end < length && endsName(html.charAt(end)) ? before : start, end);
        }
        return end;
    }

    /** @param needed what the value must hold; null where the attribute says nothing whatever its value */
    private boolean counts(@Nullable String needed, int value, int end) {
        if (needed == null || needed.isEmpty()) {
            return needed != null;
        }
        for (int at = value; at + needed.length() <= end; at++) {
            if (html.charAt(at) == needed.charAt(0) && html.startsWith(needed, at)) {
                return true;
            }
        }
        return false;
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
        return beginsWith(value, word) || beginsWith(value + 1, word);
    }

    private boolean beginsWith(int at, String word) {
        return at < html.length()
                && (html.charAt(at) | 0x20) == word.charAt(0)
                && html.regionMatches(true, at, word, 0, word.length());
    }

    private void idle(int start, int end) {
        if (idleBounds == idle.length) {
            idle = Arrays.copyOf(idle, 2 * idleBounds);
        }
        idle[idleBounds++] = start;
        idle[idleBounds++] = end;
    }

    TagKind kind() {
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
        int at = html.indexOf('<', from);
        while (at >= 0 && at + 7 < to) {
            if (html.regionMatches(true, at + 1, "script", 0, 6)) {
                return true;
            }
            at = html.indexOf('<', at + 1);
        }
        return false;
    }
}
