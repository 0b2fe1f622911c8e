package pactwire.standalone;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pactwire.contract.AgreementFound;
import pactwire.contract.ArticleIds;
import pactwire.contract.MetricFound;
import pactwire.contract.RawArticle;
import pactwire.extract.reading.ArticleReader;
import pactwire.ingest.clean.ArticleCleaner;
import pactwire.ingest.clean.CleaningOutcome;
import tools.jackson.databind.json.JsonMapper;

/** Articles in which there is something to find, as many as are asked for, and what the rules say of them. */
final class TestArticles {
    private static final List<String> STATES =
            List.of("Norway", "Kenya", "Japan", "Chile", "Poland", "Vietnam", "Morocco", "Canada", "Qatar", "Peru");
    private static final List<String> SUBJECTS = List.of(
            "fisheries",
            "rail transport",
            "vocational training",
            "solar energy",
            "customs procedures",
            "port security");

    private TestArticles() {}

    /** An article at an address of its own. */
    record Article(String url, String text) {
        String id() {
            return ArticleIds.article(url);
        }

        String json() {
            return new JsonMapper().writeValueAsString(this);
        }
    }

    static List<Article> some(int count) {
        return IntStream.range(0, count).mapToObj(TestArticles::article).toList();
    }

    static Article article(int number) {
        var one = STATES.get(number % STATES.size());
        var other = STATES.get((number / STATES.size() + number + 1) % STATES.size());
        var subject = SUBJECTS.get(number % SUBJECTS.size());
        return new Article(
                "https://news.example/2024/05/%d".formatted(number), """
                The ministers of %1$s and %2$s met on May 16, 2024, to discuss their plans for the coming years.

                %1$s and %2$s signed an agreement on cooperation in %3$s at the end of their talks.

                Trade between the two countries reached $%4$d million in 2023, the ministry said.
                """.formatted(one, other, subject, 100 + number));
    }

    /** Ids of all that today's rules find in these articles. */
    static Set<String> findings(List<Article> articles) {
        var cleaner = ArticleCleaner.english();
        var reader = ArticleReader.load();
        var ids = new TreeSet<String>();
        for (var article : articles) {
            var raw = new RawArticle(
                    article.id(), article.url(), "text/plain", article.text(), null, null, null, Instant.EPOCH, false);
            if (cleaner.clean(raw) instanceof CleaningOutcome.Cleaned cleaned) {
                var reading = reader.read(cleaned.article());
                Stream.concat(
                                reading.agreements().stream().map(AgreementFound::id),
                                reading.metrics().stream().map(MetricFound::id))
                        .forEach(ids::add);
            }
        }
        return ids;
    }
}
