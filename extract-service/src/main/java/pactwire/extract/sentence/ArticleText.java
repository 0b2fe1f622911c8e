package pactwire.extract.sentence;

import static java.util.Objects.requireNonNull;

import java.util.List;
import pactwire.contract.CleanArticle;

/**
 * A clean article and its sentences: what every extractor reads.
 *
 * @param sentences in text order, none across a paragraph's end
 */
public record ArticleText(CleanArticle article, List<Sentence> sentences) {
    public ArticleText {
        requireNonNull(article, "article");
        sentences = List.copyOf(sentences);
    }

    public static ArticleText read(CleanArticle article, SentenceReader reader) {
        return new ArticleText(article, reader.read(article.text(), article.paragraphs()));
    }

    public String text() {
        return article.text();
    }

    /** The sentences of one paragraph, counted as in {@link CleanArticle#paragraphs()}. */
    public List<Sentence> paragraph(int paragraph) {
        return sentences.stream().filter(s -> s.paragraph() == paragraph).toList();
    }
}
