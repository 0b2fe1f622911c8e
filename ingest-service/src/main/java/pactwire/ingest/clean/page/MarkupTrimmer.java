package pactwire.ingest.clean.page;

import java.io.CharArrayReader;
import java.io.Reader;
import java.util.Arrays;

/**
 * Leaves out of a page's markup what nobody looks at, before a tree is made of it: scripts but JSON-LD, styles, comments,
 * drawings, pictures, links to style sheets, and the attributes that say nothing of an element. Real pages are four fifths
 * of that, and parsing costs half. Where the parser would not see what is seen here, the page is left as it is. Linear
 * in the page.
 */
final class MarkupTrimmer {
    private final String html;
    private final TagCutter tag;
    private char[] kept;
    private int length;

    /** All before it is kept or dropped. */
    private int done;

    /** The next comment's start; asked anew when passed, so that it is looked for once. */
    private int nextComment = -1;

    private MarkupTrimmer(String html) {
        this.html = html;
        this.tag = new TagCutter(html);
        this.kept = new char[html.length() / 3 + 64];
    }

    /** @return markup of which the parser makes the same page */
    static Reader trim(String html) {
        var trimmer = new MarkupTrimmer(html);
        int at = html.indexOf('<');
        while (at >= 0) {
            at = html.indexOf('<', trimmer.markup(at));
        }
        trimmer.keep(html.length());
        return new CharArrayReader(trimmer.kept, 0, trimmer.length);
    }

    /** @return where to go on after what stands at {@code <} */
    private int markup(int start) {
        char next = start + 1 < html.length() ? html.charAt(start + 1) : ' ';
        if (TagCutter.isLetter(next)) {
            return startTag(start);
        }
        return switch (next) {
            case '/' -> tag.cut(start + 2);
            case '!' -> html.startsWith("--", start + 2) ? comment(start) : past(html.indexOf('>', start));
            case '?' -> past(html.indexOf('>', start));
            default -> start + 1;
        };
    }

    private int past(int at) {
        return at < 0 ? html.length() : at + 1;
    }

    private int comment(int start) {
        return drop(start, tag.commentEnd(start));
    }

    private int startTag(int start) {
        int end = tag.cut(start + 1);
        switch (tag.kind()) {
            case SCRIPT -> {
                return script(start, end);
            }
            case STYLE -> {
                return drop(start, tag.close(end));
            }
            case RAW_TEXT -> {
                dropIdleAttributes();
                return tag.close(end);
            }
            case DRAWING -> {
                return drop(start, tag.isEmpty() ? end : drawingEnd(end));
            }
            case PICTURE -> drop(start, end);
            case LINK -> drop(start, tag.isCanonical() ? start : end);
            case STATEMENT -> {}
            default -> dropIdleAttributes();
        }
        return end;
    }

    /** JSON-LD stays. Where a script that may hold a script ends, the parser alone knows: all after it stays. */
    private int script(int start, int end) {
        int close = tag.close(end);
        if (nextComment < end) {
            int found = html.indexOf("<!--", end);
            nextComment = found < 0 ? Integer.MAX_VALUE : found;
        }
        if (nextComment < close && tag.opensScript(nextComment, close)) {
            return html.length();
        }
        return tag.isJsonLd() ? close : drop(start, close);
    }

    /** Where a drawing ends: with its end tag, or before an element of text, as the parser has it. */
    private int drawingEnd(int from) {
        int depth = 1;
        boolean holdsText = false;
        int at = html.indexOf('<', from);
        while (at >= 0) {
            if (html.startsWith("<!--", at)) {
                at = html.indexOf('<', tag.commentEnd(at));
                continue;
            }
            boolean closes = html.startsWith("</", at);
            int end = tag.cut(closes ? at + 2 : at + 1);
            switch (tag.kind()) {
                case DRAWING -> depth += closes ? -1 : tag.isEmpty() ? 0 : 1;
                case DRAWN_TEXT -> holdsText = true;
                case TEXT, PICTURE -> {
                    if (!holdsText && !closes) {
                        return at;
                    }
                }
                default -> {}
            }
            if (depth == 0) {
                return end;
            }
            at = html.indexOf('<', end);
        }
        return html.length();
    }

    private void dropIdleAttributes() {
        for (int i = 0; i < tag.idleAttributes(); i++) {
            drop(tag.idleStart(i), tag.idleEnd(i));
        }
    }

    private int drop(int start, int end) {
        keep(start);
        done = end;
        return end;
    }

    private void keep(int end) {
        int units = end - done;
        if (units > 0) {
            if (length + units > kept.length) {
                kept = Arrays.copyOf(kept, Math.max(length + units, kept.length + kept.length / 2));
            }
            html.getChars(done, end, kept, length);
            length += units;
            done = end;
        }
    }
}
