package pactwire.ingest.clean;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import pactwire.contract.CleanArticle;
import pactwire.contract.RawArticle;
import pactwire.ingest.clean.CleaningOutcome.Cleaned;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real pages with gold answers, which are not part of this repository: tests skip where {@code ../shared} is absent. */
@Timeout(900)
class RealPagesTest {
    private static final Path SHARED = Path.of("../../shared");
    private static final ArticleCleaner CLEANER = ArticleCleaner.anyLanguage();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…][\"”’)]?)\\s+(?=\\p{Lu}|[\"“‘(])|\\n+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Places at which each page is cut and its tags ruined: all 20 with {@code -Dpactwire.places=20}. */
    private static final int PLACES = Integer.getInteger("pactwire.places", 1);

    /** How deep a tag is nested in itself: {@code -Dpactwire.depth=100000} takes minutes. */
    private static final int DEPTH = Integer.getInteger("pactwire.depth", 1_000);

    private static List<JsonNode> lines(String name) throws IOException {
        Path file = SHARED.resolve(name);
        assumeTrue(
                Files.exists(file), () -> "SKIPPED: no " + file.toAbsolutePath().normalize());
        var in = name.endsWith(".gz") ? new GZIPInputStream(Files.newInputStream(file)) : Files.newInputStream(file);
        try (var reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return reader.lines().filter(l -> !l.isBlank()).map(JSON::readTree).toList();
        }
    }

    private static CleaningOutcome clean(String mediaType, String body) {
        return CLEANER.clean(new RawArticle("a1", null, mediaType, body, null, null, null, Instant.EPOCH, false));
    }

    private static CleanArticle cleaned(String mediaType, String body) {
        return ((Cleaned) clean(mediaType, body)).article();
    }

    @Test
    void realPages_maybeCutAnywhere_andTheirTagsMissingDoubledOrNested() throws IOException {
        for (String name : List.of("eval/cleaning/pages.jsonl.gz", "eval/cleaning/news.jsonl.gz")) {
            int number = 0;
            for (JsonNode page : lines(name)) {
                String html = page.get("html").asString();
                for (int i = 0; i < PLACES; i++) {
                    int place = html.length() * ((number + i) % 20 + 1) / 21;
                    ruined(html, place, i == 0 ? DEPTH : 2)
                            .forEach(
                                    ruin -> assertThat(clean("text/html", ruin)).isNotNull());
                }
                number++;
            }
        }
    }

    private static List<String> ruined(String html, int place, int depth) {
        int start = Math.max(0, html.indexOf('<', place));
        int end = html.indexOf('>', start) + 1;
        String cut = html.substring(0, place);
        if (end == 0) {
            return List.of(cut);
        }
        String before = html.substring(0, start);
        String after = html.substring(end);
        String tag = html.substring(start, Math.min(end, start + 200));
        return List.of(cut, before + after, before + tag + tag + after, before + tag.repeat(depth) + after);
    }

    @Test
    void seeds_loseTheirFurnitureAndNoSentence() throws IOException {
        Map<String, JsonNode> gold = new HashMap<>();
        lines("eval/seeds/gold.jsonl").forEach(g -> gold.put(g.get("id").asString(), g));
        for (JsonNode seed : lines("eval/seeds/input.jsonl")) {
            JsonNode answer = gold.get(seed.get("id").asString());
            String raw = seed.get("text").asString();
            CleanArticle article = cleaned("text/plain", raw);
            assertThat(article.title()).isEqualTo(answer.get("title").asString());
            String furniture = words(article.title());
            for (JsonNode line : answer.get("boilerplate").values()) {
                assertThat(article.text().split("\n\n")).doesNotContain(line.asString());
                assertThat(words(line.asString()).length() < 15 ? "" : words(article.text()))
                        .doesNotContain(words(line.asString()));
                furniture += "|" + words(line.asString());
            }
            Set<String> kept = sentences(article.text());
            for (String sentence : sentences(raw)) {
                boolean expected = !furniture.contains(sentence);
                assertThat(expected
                                && !kept.contains(sentence)
                                && !words(article.text()).contains(sentence))
                        .as("lost from %s: %s", seed.get("id").asString(), sentence)
                        .isFalse();
            }
        }
    }

    @Test
    void textThatIsCleanAlready_losesNothingButItsTitle() throws IOException {
        for (JsonNode article : lines("eval/articles/input.jsonl")) {
            assertThat(cleaned("text/plain", article.get("text").asString()).removed())
                    .as(article.get("id").asString())
                    .allMatch(r -> r.rule().equals("title"));
        }
    }

    private static Set<String> sentences(String text) {
        var sentences = new HashSet<String>();
        for (String sentence : SENTENCE_END.split(text)) {
            String words = words(sentence);
            if (!words.isBlank()) {
                sentences.add(words);
            }
        }
        return sentences;
    }

    private static String words(String text) {
        return NO_WORD.matcher(text).replaceAll(" ").strip();
    }
}
