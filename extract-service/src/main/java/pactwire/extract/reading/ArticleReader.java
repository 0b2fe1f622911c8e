package pactwire.extract.reading;

import java.util.List;
import pactwire.contract.CleanArticle;
import pactwire.extract.sentence.ArticleText;
import pactwire.extract.sentence.SentenceReader;
import pactwire.extract.time.ArticleDateFinder;

/** Reads an article: sentences, its date, agreements, figures. A pure function of the article; thread-safe. */
public final class ArticleReader {
    /** Version of the extraction rules, on every event they find. */
    public static final String RULES = "1";

    private final SentenceReader sentences;
    private final ArticleDateFinder dates = new ArticleDateFinder();

    private ArticleReader(SentenceReader sentences) {
        this.sentences = sentences;
    }

    /** Loads models and lexicons, which takes about a second; keep the reader. */
    public static ArticleReader load() {
        return new ArticleReader(SentenceReader.load());
    }

    public Reading read(CleanArticle article) {
        var text = new ArticleText(article, sentences.read(article.text(), article.paragraphs()));
        var published = dates.find(text);
        return new Reading(article, published, List.of(), List.of());
    }
}
