package pactwire.ingest.clean.page;

import java.io.CharArrayReader;
import java.io.Reader;
import java.util.Arrays;

/**
 * Leaves out of a page's markup what nobody looks at, before a tree is made of it: scripts but JSON-LD, styles, comments,
 * drawings, pictures, links to style sheets, choices, the attributes that say nothing of an element, emphasis and the like, and
 * the white space between tags that is not shown. Real pages are four fifths of that, and parsing costs a third. Where the parser
 * would not see what is seen here, the page is left as it is. Linear in the page.
 */
final class MarkupTrimmer {
    private final String html;
    private final TagCutter tag;
    private char[] kept;
    private int length;

    /** All before it is kept or dropped. */
    private int done;

    /** What stands before the text at hand, whatever was dropped between them aside. */
    private Before before = Before.TEXT;

    /** Elements that the parser opens anew in the next block, for white space as well. */
    private int openFormats;

    private boolean openAnchor;

    /** The end tag that goes because its start tag went; -1 where none does. */
    private int droppedEnd = -1;

    /** White space was dropped that is shown if a line of text goes on. */
    private boolean owesSpace;

    private enum Before {
        /** A tag that begins a block, or nothing. */
        BLOCK_START,
        BLOCK_END,
        STATEMENT,
        /** Text, or a tag in a line of it. */
        TEXT
    }

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
        int end = 0;
        int at = html.indexOf('<');
        while (at >= 0) {
            end = trimmer.markup(end, at);
            at = html.indexOf('<', end);
        }
        trimmer.blank(end, html.length(), false);
        trimmer.keep(html.length());
        return new CharArrayReader(trimmer.kept, 0, trimmer.length);
    }

    /**
     * @param textStart where the text before it starts
     * @return where to go on after what stands at {@code <}
     */
    private int markup(int textStart, int start) {
        char next = start + 1 < html.length() ? html.charAt(start + 1) : ' ';
        if (TagCutter.isLetter(next)) {
            return startTag(textStart, start);
        }
        if (next == '/') {
            int end = tag.cutName(start + 2);
            endTag(textStart, start);
            return start == droppedEnd ? drop(start, end) : end;
        }
        if (next == '!' && html.startsWith("--", start + 2)) {
            return dropElement(textStart, start, tag.commentEnd(start));
        }
        blank(textStart, start, false);
        before = Before.TEXT;
        return next == '!' || next == '?' ? past(html.indexOf('>', start)) : start + 1;
    }

    private int past(int at) {
        return at < 0 ? html.length() : at + 1;
    }

    private void endTag(int textStart, int start) {
        TagKind kind = tag.kind();
        blank(textStart, start, kind.isBlock());
        before = kind.isBlock() ? Before.BLOCK_END : Before.TEXT;
        if (kind == TagKind.FORMAT) {
            openFormats = Math.max(0, openFormats - 1);
        } else if (kind == TagKind.ANCHOR) {
            openAnchor = false;
        }
    }

    private int startTag(int textStart, int start) {
        int end = tag.cut(start + 1);
        TagKind kind = tag.kind();
        switch (kind) {
            case SCRIPT -> {
                return script(textStart, start, end);
            }
            case STYLE -> {
                return dropElement(textStart, start, tag.close(end));
            }
            case DRAWING -> {
                return dropElement(textStart, start, tag.isEmpty() ? end : drawingEnd(end));
            }
            case PICTURE -> {
                return dropElement(textStart, start, end);
            }
            case LINK -> {
                if (!tag.isCanonical()) {
                    return dropElement(textStart, start, end);
                }
            }
            case CHOICE -> {
                int close = isPlain(textStart, start, end) ? tag.closeOfChoice(end) : -1;
                if (close >= 0) {
                    return dropElement(textStart, start, close);
                }
            }
            default -> {}
        }
        if (isEmptyBetweenBlocks(textStart, start, end)) {
            blank(textStart, start, true);
            droppedEnd = end;
            return drop(start, end);
        }
        boolean betweenStatements = kind == TagKind.STATEMENT && before == Before.STATEMENT;
        blank(textStart, start, kind.isBlock() || betweenStatements);
        before = kind.isBlock() ? Before.BLOCK_START : kind == TagKind.STATEMENT ? Before.STATEMENT : Before.TEXT;
        if (kind == TagKind.FORMAT) {
            openFormats++;
        } else if (kind == TagKind.ANCHOR) {
            openAnchor = true;
        }
        if (kind.isWrapper() && tag.isBare() && isPlain(textStart, start, end)) {
            droppedEnd = tag.closeOfLeaf(end);
            if (droppedEnd >= 0) {
                return drop(start, end);
            }
        }
        dropIdleAttributes();
        return kind == TagKind.RAW_TEXT ? tag.close(end) : end;
    }

    /**
     * Drops white space between two tags where it is not shown: after the start of a block, and before its end or another block.
     * Between a block's end and a line of text it counts for who reads the text of an element.
     */
    private void blank(int start, int end, boolean beforeBlock) {
        boolean hidden = (beforeBlock || before == Before.BLOCK_START) && opensNothingAnew();
        boolean blank = isBlank(start, end);
        if (blank && hidden) {
            drop(start, end);
        } else if (owesSpace && (start == end || !blank)) {
            keep(start);
            keepSpace();
        }
        owesSpace = false;
    }

    /** No element is open that the parser would open anew in the next block. */
    private boolean opensNothingAnew() {
        return openFormats == 0 && !openAnchor;
    }

    private boolean isBlank(int start, int end) {
        int at = start;
        while (at < end && TagCutter.isSpace(html.charAt(at))) {
            at++;
        }
        return at == end;
    }

    /** What goes leaves no trace: white space before and after it is that between the tags on its two sides. */
    private int dropElement(int textStart, int start, int end) {
        if (!isBlank(textStart, start)) {
            blank(textStart, start, false);
            before = Before.TEXT;
        } else if (textStart < start) {
            drop(textStart, start);
            owesSpace = true;
        }
        return drop(start, end);
    }

    /** JSON-LD stays. Where a script that may hold a script ends, the parser alone knows: all after it stays. */
    private int script(int textStart, int start, int end) {
        int close = tag.close(end);
        if (nextComment < end) {
            int found = html.indexOf("<!--", end);
            nextComment = found < 0 ? Integer.MAX_VALUE : found;
        }
        boolean endsElsewhere = nextComment < close && tag.opensScript(nextComment, close);
        if (!endsElsewhere && !tag.isJsonLd()) {
            return dropElement(textStart, start, close);
        }
        blank(textStart, start, false);
        before = Before.TEXT;
        return endsElsewhere ? html.length() : close;
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
            int end = tag.cutName(closes ? at + 2 : at + 1);
            switch (tag.kind()) {
                case DRAWING -> depth += closes ? -1 : tag.isEmpty() ? 0 : 1;
                case DRAWN_TEXT -> holdsText = true;
                case TEXT, BLOCK_OF_TEXT, PICTURE -> {
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

    /** Nothing stands in the block at hand, and no line of text beside it that it would end. */
    private boolean isEmptyBetweenBlocks(int textStart, int start, int end) {
        return tag.kind().isBlock()
                && tag.isNamedOnly()
                && (before == Before.BLOCK_START || before == Before.BLOCK_END)
                && isBlank(textStart, start)
                && opensNothingAnew()
                && isPlain(textStart, start, end)
                && tag.closeOfLeaf(end) == end;
    }

    /** The tag is closed, and so is the one before it: they end where they would without each other. */
    private boolean isPlain(int textStart, int start, int end) {
        return html.charAt(end - 1) == '>' && (textStart < start || start == 0 || html.charAt(start - 1) == '>');
    }

    private int drop(int start, int end) {
        keep(start);
        done = end;
        return end;
    }

    private void keepSpace() {
        reserve(1);
        kept[length++] = ' ';
    }

    private void reserve(int units) {
        if (length + units > kept.length) {
            kept = Arrays.copyOf(kept, Math.max(length + units, kept.length + kept.length / 2));
        }
    }

    private void keep(int end) {
        int units = end - done;
        if (units > 0) {
            reserve(units);
            html.getChars(done, end, kept, length);
            length += units;
            done = end;
        }
    }
}
