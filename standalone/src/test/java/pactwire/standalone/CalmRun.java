package pactwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import pactwire.contract.Topic;
import pactwire.standalone.TestArticles.Article;

/** What a run in which nothing goes wrong leaves behind, to hold other runs against. */
final class CalmRun {
    private CalmRun() {}

    /** That the rows are what today's rules find in these articles, and that subscribers see nothing twice. */
    static void assertSame(Pipeline pipeline, List<Article> articles) {
        var expected = TestArticles.findings(articles);
        assertThat(pipeline.storedFindings()).isEqualTo(expected);
        assertSeenOnce(pipeline, expected, articles.size());
    }

    private static void assertSeenOnce(Pipeline pipeline, Set<String> expected, int articles) {
        try (var subscriber = new Subscriber(pipeline.bootstrapServers(), Topic.AGREEMENTS, Topic.METRICS)) {
            var seen = new TreeSet<String>();
            var readings = new HashSet<String>();
            for (var record : subscriber.all()) {
                if (Subscriber.type(record).equals("pactwire.article-read.v1")) {
                    assertThat(readings.add(record.topic() + Subscriber.id(record)))
                            .as("reading of %s came twice", record.key())
                            .isTrue();
                } else {
                    assertThat(seen.add(Subscriber.id(record)))
                            .as("event %s came twice", Subscriber.id(record))
                            .isTrue();
                }
            }
            assertThat(seen).isEqualTo(expected);
            assertThat(readings).hasSize(2 * articles);
        }
    }
}
