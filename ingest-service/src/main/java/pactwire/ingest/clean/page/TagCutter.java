package pactwire.ingest.clean.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts one tag at a time out of markup, as the HTML standard does
 * (https://html.spec.whatwg.org/multipage/parsing.html#tokenization) and, where a tag is not closed, as jsoup does.
 */
final class TagCutter {
    /** What an attribute must say to be kept. */
    private interface Counts {
        boolean in(String html, int start, int end);
    }

    private static final Counts ALWAYS = (html, start, end) -> true;

    /** What a line of text, a word or a link is called matters where it says that it is not shown, or who wrote the article. */
    private static final Counts TELLING = new TellingNames()::in;

    /** @param isName class, id or role: what an element is called */
    private record Attribute(boolean isName, Counts counts) {}

    private static final Map<String, Counts> OF_ALL = Map.of(
            "hidden", ALWAYS,
            "aria-hidden", holding("true"),
            "itemprop", ALWAYS,
            "datetime", ALWAYS,
            "content", ALWAYS,
            "data-testid", ALWAYS,
            "rel", holding("author"),
            "style", holding("none"));

    private static final NameTable<Attribute> OF_BLOCKS = attributes(ALWAYS);
    private static final NameTable<Attribute> OF_TEXT = attributes(TELLING);

    private static NameTable<Attribute> attributes(Counts names) {
        Map<String, Attribute> attributes = new HashMap<>();
        OF_ALL.forEach((name, counts) -> attributes.put(name, new Attribute(false, counts)));
        List.of("class", "id", "role").forEach(name -> attributes.put(name, new Attribute(true, names)));
        return new NameTable<>(attributes);
    }

    private static Counts holding(String needed) {
        return (html, start, end) -> {
            for (int at = start; at + needed.length() <= end; at++) {
                if (html.charAt(at) == needed.charAt(0) && html.startsWith(needed, at)) {
                    return true;
                }
            }
            return false;
        };
    }

    private final String html;
    private int nameStart;
    private int nameEnd;
    private TagKind kind = TagKind.OTHER;
    private boolean empty;
    private boolean jsonLd;
    private boolean canonical;
    private boolean bare;
    private boolean named;

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
        bare = true;
        named = true;
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
        } else if (gathersIdle) {
            Attribute attribute = (kind.isText() ? OF_TEXT : OF_BLOCKS).at(html, start, nameEnd);
            if (attribute != null && attribute.counts().in(html, value, end)) {
                bare = false;
                named &= attribute.isName();
            } else {
                idle(end < length && endsName(html.charAt(end)) ? before : start, end);
            }
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

    /** Has no attribute that counts; told where idle ones are gathered. */
    boolean isBare() {
        return bare;
    }

    /** Has no attributes that count but names; told likewise. */
    boolean isNamedOnly() {
        return named;
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

    /**
     * Where the element that the tag at hand opens is closed, if nothing but text without digits stands in it: a day in an
     * element of its own says more than one in a line of text.
     *
     * @return where its end tag starts; -1 where something else stands in it, or the end tag is not a plain one
     */
    int closeOfLeaf(int from) {
        int length = html.length();
        int at = from;
        while (at < length && html.charAt(at) != '<') {
            if (html.charAt(at) >= '0' && html.charAt(at) <= '9') {
                return -1;
            }
            at++;
        }
        int end = at + 2 + nameEnd - nameStart;
        return end < length
                        && html.charAt(at + 1) == '/'
                        && html.charAt(end) == '>'
                        && html.regionMatches(true, at + 2, html, nameStart, nameEnd - nameStart)
                ? at
                : -1;
    }

    /**
     * Where the choice that the tag at hand opens ends, if only options stand in it: the parser ends it before other fields.
     *
     * @return -1 where something else stands in it
     */
    int closeOfChoice(int from) {
        int at = html.indexOf('<', from);
        while (at >= 0) {
            int name = html.startsWith("/", at + 1) ? at + 2 : at + 1;
            if (name == at + 2 && html.regionMatches(true, name, "select>", 0, 7)) {
                return name + 7;
            }
            if (!html.regionMatches(true, name, "opt", 0, 3)) {
                return -1;
            }
            at = html.indexOf('<', name);
        }
        return -1;
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
