package pactwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java program of the document on subscribing, compiled and run as it is printed there. */
class DocumentedSubscriberIT {
    private static final Path DOCUMENT = Path.of("..", "docs", "subscribing.md");
    private static final Pattern PROGRAM = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path directory;

    @Test
    void documentedProgram_printsWhatIsReadFromAnArticle() throws Exception {
        var program = PROGRAM.matcher(Files.readString(DOCUMENT));
        assertThat(program.find()).as("a program in " + DOCUMENT).isTrue();
        var source = Files.writeString(directory.resolve("Follow.java"), program.group(1));
        var output = directory.resolve("output").toFile();

        try (var pipeline = Pipeline.start(directory)) {
            var article = TestArticles.article(1);
            Http.post(pipeline.articles(), "application/json", article.json());
            var following = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            source.toString(),
                            pipeline.bootstrapServers())
                    .redirectErrorStream(true)
                    .redirectOutput(output)
                    .start();
            try {
                await().atMost(Duration.ofMinutes(2))
                        .untilAsserted(() -> assertThat(Files.readString(output.toPath(), StandardCharsets.UTF_8))
                                .contains("AgreementFound[", "MetricFound[", "ArticleRead[articleId=" + article.id()));
            } finally {
                following.destroyForcibly().waitFor();
            }
        }
    }
}
