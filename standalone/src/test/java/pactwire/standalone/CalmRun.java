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
        assertSameIds("rows", pipeline.storedFindings(), expected);
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
            assertSameIds("events", seen, expected);
            assertThat(readings).hasSize(2 * articles);
        }
    }

    /** Tells what differs, and not some thousand ids twice. */
    private static void assertSameIds(String what, Set<String> found, Set<String> expected) {
        assertThat(without(expected, found))
                .as("%s that are missing, of %d", what, expected.size())
                .isEmpty();
        assertThat(without(found, expected)).as("%s that are too many", what).isEmpty();
    }

    private static Set<String> without(Set<String> ids, Set<String> others) {
        var rest = new TreeSet<>(ids);
        rest.removeAll(others);
        return rest;
    }
}
