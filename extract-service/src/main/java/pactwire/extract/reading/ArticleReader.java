package pactwire.extract.reading;

import pactwire.contract.CleanArticle;
import pactwire.contract.Span;
import pactwire.extract.agreement.AgreementExtractor;
import pactwire.extract.entity.EntityFinder;
import pactwire.extract.metric.MetricExtractor;
import pactwire.extract.sentence.ArticleText;
import pactwire.extract.sentence.SentenceReader;
import pactwire.extract.time.ArticleDateFinder;

/** Reads an article: sentences, its date, who is spoken of, agreements, figures. A pure function of the article; thread-safe. */
public final class ArticleReader {
    /** Versions of the extraction rules, on every reading. */
    public static final String RULES = AgreementExtractor.RULES + " " + MetricExtractor.RULES;

    private final SentenceReader sentences;
    private final EntityFinder entityFinder = EntityFinder.load();
    private final ArticleDateFinder dates = new ArticleDateFinder();
    private final AgreementExtractor agreements = AgreementExtractor.load();
    private final MetricExtractor metrics = new MetricExtractor();

    private ArticleReader(SentenceReader sentences) {
        this.sentences = sentences;
    }

    /** Loads models and lexicons, which takes about a second; keep the reader. */
    public static ArticleReader load() {
        return new ArticleReader(SentenceReader.load());
    }

    public Reading read(CleanArticle article) {
        return explain(article).reading();
    }

    /** The same reading with every decision on the way. */
    public Explanation explain(CleanArticle article) {
        var text = new ArticleText(article, sentences.read(article.text(), article.paragraphs()));
        var published = dates.find(text);
        var entities = entityFinder.find(text); // once for both extractors
        return new Explanation(
                article,
                published,
                text.sentences().stream()
                        .map(sentence -> new Span(sentence.start(), sentence.end()))
                        .toList(),
                agreements.explain(text, entities, published),
                metrics.explain(text, entities, published));
    }
}
