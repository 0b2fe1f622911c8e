package pactwire.standalone;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import pactwire.contract.Topic;
import pactwire.standalone.TestArticles.Article;
import tools.jackson.databind.json.JsonMapper;

/** What is fed while things break: articles as text and as pages, later versions, retractions, and bytes that are nothing. */
final class ChaosLoad {
    private static final double REVISED = 0.1;
    private static final double RETRACTED = 0.05;
    private static final double MALFORMED = 0.05;
    private static final JsonMapper JSON = new JsonMapper();

    private final Random random;
    private final List<Step> steps = new ArrayList<>();
    private final List<Article> fed = new ArrayList<>();

    /** One thing that a feeder does. */
    sealed interface Step permits Feed, Retract, Write {}

    /** @param json body of {@code POST /articles} */
    record Feed(String json) implements Step {}

    record Retract(String articleId) implements Step {}

    /** Past the intake, straight into Kafka, by somebody who does not keep the contract. */
    record Write(String topic, byte[] bytes) implements Step {
        String text() {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private ChaosLoad(Random random) {
        this.random = random;
    }

    static List<Step> of(int articles, Random random) {
        var load = new ChaosLoad(random);
        TestArticles.some(articles).forEach(load::add);
        return List.copyOf(load.steps);
    }

    private void add(Article article) {
        fed.add(article);
        steps.add(new Feed(random.nextBoolean() ? article.json() : page(article)));
        if (random.nextDouble() < REVISED) {
            var earlier = anyFed();
            steps.add(new Feed(new Article(
                            earlier.url(),
                            earlier.text().replace("signed an agreement", "signed a treaty")
                                    + "\n\nThis report was corrected.")
                    .json()));
        }
        if (random.nextDouble() < RETRACTED) {
            steps.add(new Retract(anyFed().id()));
        }
        if (random.nextDouble() < MALFORMED) {
            var bytes = new byte[1 + random.nextInt(200)];
            random.nextBytes(bytes);
            steps.add(new Write(Topic.ALL.get(random.nextInt(Topic.ALL.size())), bytes));
        }
    }

    private Article anyFed() {
        return fed.get(random.nextInt(fed.size()));
    }

    private static String page(Article article) {
        var paragraphs = article.text().strip().replace("\n\n", "</p>\n<p>");
        var html = """
                <html><head><title>Ministers meet</title></head><body>
                <nav><a href="/">Home</a> <a href="/world">World</a></nav>
                <article><h1>Ministers meet</h1><p>%s</p></article>
                <div class="share">Suggest to a friend</div><footer>All rights reserved</footer>
                </body></html>""".formatted(paragraphs);
        return JSON.writeValueAsString(Map.of("url", article.url(), "html", html));
    }

    /** What has to stand in the dead letters afterwards. */
    static List<Write> malformed(List<Step> steps) {
        return steps.stream()
                .filter(Write.class::isInstance)
                .map(Write.class::cast)
                .toList();
    }
}
