package pactwire.contract;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The readable part of an article.
 *
 * @param contentHash SHA-256 (hex) of what reading depends on: title, publication date and text. Equal hashes read alike
 * @param url canonical address: the page's own where it states one, else as fed
 * @param title headline without the site's name; empty when there is none
 * @param byline author names joined by ", "
 * @param sourceName who published it
 * @param language ISO 639-1 or 639-3, such as {@code en}; {@code und} when it cannot be told
 * @param published as the page states it; null where only the text may tell
 * @param text paragraphs separated by a blank line ({@code \n\n}); every offset points into it
 * @param paragraphs where each paragraph stands in {@code text}, in order
 * @param removed what cleaning took out, in page order
 * @param fingerprint 64-bit SimHash of the text's word shingles: near copies differ in few bits
 * @param rules version of the cleaning rules
 */
public record CleanArticle(
        String articleId,
        String contentHash,
        @Nullable String url,
        String title,
        @Nullable String byline,
        @Nullable String sourceName,
        String language,
        @Nullable PublicationDate published,
        String text,
        List<Span> paragraphs,
        List<Removed> removed,
        long fingerprint,
        String rules)
        implements ArticleEvent {
    public CleanArticle {
        requireNonNull(articleId, "articleId");
        requireNonNull(contentHash, "contentHash");
        requireNonNull(title, "title");
        requireNonNull(language, "language");
        requireNonNull(text, "text");
        requireNonNull(rules, "rules");
        paragraphs = List.copyOf(paragraphs);
        removed = List.copyOf(removed);
        for (Span paragraph : paragraphs) {
            if (paragraph.end() > text.length()) {
                throw new IllegalArgumentException(
                        "paragraph %s lies outside %d units of text".formatted(paragraph, text.length()));
            }
        }
    }
}
