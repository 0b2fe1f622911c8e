package pactwire.extract.reading;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementFound;
import pactwire.contract.ArticleRead;
import pactwire.contract.CleanArticle;
import pactwire.contract.MetricFound;
import pactwire.contract.PublicationDate;

/**
 * All that an article says.
 *
 * @param published as the page states it, or as its text tells it; null where neither does
 * @param agreements in text order
 * @param metrics in text order
 */
public record Reading(
        CleanArticle article,
        @Nullable PublicationDate published,
        List<AgreementFound> agreements,
        List<MetricFound> metrics) {
    public Reading {
        agreements = List.copyOf(agreements);
        metrics = List.copyOf(metrics);
    }

    /** What tells subscribers that these events are all of this reading. */
    public ArticleRead completed() {
        var ids = Stream.concat(
                        agreements.stream().map(AgreementFound::id),
                        metrics.stream().map(MetricFound::id))
                .toList();
        return new ArticleRead(article.articleId(), article.contentHash(), published, ids, ArticleReader.RULES);
    }
}
