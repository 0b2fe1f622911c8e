package pactwire.standalone.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import pactwire.contract.ArticleIds;
import pactwire.contract.CleanArticle;
import pactwire.contract.PublicationDate;
import pactwire.contract.Span;

/** An article whose text is clean already, taken to the letter, so that offsets fit what was given. */
final class CleanText {
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\r]*\\n\\s*");
    private static final Pattern LINE_END = Pattern.compile("\\s*\\n\\s*");

    private CleanText() {}

    static CleanArticle of(ArticleLine line) {
        var raw = line.raw();
        var published = line.published() == null ? null : PublicationDate.of(line.published(), "given");
        return new CleanArticle(
                raw.articleId(),
                ArticleIds.contentHash(raw.body(), String.valueOf(line.published())),
                line.url(),
                line.title() == null ? "" : line.title(),
                null,
                null,
                "en",
                published,
                line.body(),
                paragraphs(line.body()),
                List.of(),
                0,
                "given");
    }

    /** Blank lines part paragraphs; where there are none, lines do. */
    private static List<Span> paragraphs(String text) {
        var blankLine = BLANK_LINE.matcher(text);
        var boundary = blankLine.find() ? blankLine.reset() : LINE_END.matcher(text);
        var paragraphs = new ArrayList<Span>();
        int start = 0;
        while (boundary.find()) {
            add(paragraphs, text, start, boundary.start());
            start = boundary.end();
        }
        add(paragraphs, text, start, text.length());
        return paragraphs;
    }

    private static void add(List<Span> paragraphs, String text, int start, int end) {
        if (!text.substring(start, end).isBlank()) {
            paragraphs.add(new Span(start, end));
        }
    }
}
