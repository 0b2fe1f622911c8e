package pactwire.extract.metric;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pactwire.contract.CleanArticle;
import pactwire.contract.MetricFound;
import pactwire.contract.PublicationDate;
import pactwire.contract.Span;
import pactwire.extract.entity.EntityFinder;
import pactwire.extract.sentence.ArticleText;
import pactwire.extract.sentence.SentenceReader;

/** Articles for tests: paragraphs joined by a blank line, as cleaning leaves them. */
final class Articles {
    private static final MetricExtractor EXTRACTOR = new MetricExtractor();
    private static final EntityFinder ENTITIES = EntityFinder.load();

    private Articles() {}

    static List<MetricFound> read(String title, String text, @Nullable String published) {
        var article = of(title, text, published);
        return EXTRACTOR.extract(
                article, ENTITIES.find(article), article.article().published());
    }

    static List<MetricDecision> explain(String title, String text, @Nullable String published) {
        var article = of(title, text, published);
        return EXTRACTOR.explain(
                article, ENTITIES.find(article), article.article().published());
    }

    static ArticleText of(String title, String text, @Nullable String published) {
        var paragraphs = new ArrayList<Span>();
        int start = 0;
        for (String paragraph : text.split("\n\n")) {
            paragraphs.add(new Span(start, start + paragraph.length()));
            start += paragraph.length() + 2;
        }
        var date = published == null ? null : PublicationDate.of(published, "given");
        var article =
                new CleanArticle("a1", "h", null, title, null, null, "en", date, text, paragraphs, List.of(), 0, "r");
        return ArticleText.read(article, SentenceReader.load());
    }
}
