package pactwire.extract.agreement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementFound;
import pactwire.contract.CleanArticle;
import pactwire.contract.PublicationDate;
import pactwire.contract.Span;
import pactwire.extract.entity.EntityFinder;
import pactwire.extract.sentence.ArticleText;
import pactwire.extract.sentence.SentenceReader;

/** Articles for tests: paragraphs apart by a blank line, no title. */
final class Texts {
    private static final EntityFinder ENTITIES = EntityFinder.load();
    private static final AgreementExtractor EXTRACTOR = AgreementExtractor.load();

    private Texts() {}

    static ArticleText article(String text) {
        var paragraphs = new ArrayList<Span>();
        int start = 0;
        for (String paragraph : text.split("\n\n")) {
            if (!paragraph.isBlank()) {
                paragraphs.add(new Span(start, start + paragraph.length()));
            }
            start += paragraph.length() + 2;
        }
        var article = new CleanArticle(
                "article-1", "hash", null, "", null, null, "en", null, text, paragraphs, List.of(), 0, "test");
        return ArticleText.read(article, SentenceReader.load());
    }

    static List<AgreementFound> extract(ArticleText article, @Nullable PublicationDate published) {
        return explain(article, published).agreements();
    }

    static AgreementTrace explain(ArticleText article, @Nullable PublicationDate published) {
        return EXTRACTOR.explain(article, ENTITIES.find(article), published);
    }
}
