package pactwire.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import pactwire.contract.Span;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.SentenceReader;
import pactwire.extract.sentence.Token;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The corpus, cut by the product's own tokenizer: what the teacher sees is what the product will see. */
final class CorpusSentences {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 80;

    private final SentenceReader cutter = SentenceReader.untaught();
    private final Set<String> seen = new HashSet<>();

    /**
     * @param corpus gzipped JSON lines with {@code source}, {@code title} and {@code text}
     * @param most how many sentences to keep, drawn with {@code seed}; news first, as there is less of it
     */
    static List<List<String>> read(Path corpus, int most, long seed) throws IOException {
        CorpusSentences sentences = new CorpusSentences();
        List<List<String>> news = new ArrayList<>();
        List<List<String>> releases = new ArrayList<>();
        JsonMapper mapper = JsonMapper.builder().build();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(corpus)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode article = mapper.readTree(line);
                boolean isNews = article.path("source").asString().startsWith("Wikinews");
                sentences.cut(article.path("title").asString(), isNews ? news : releases);
                sentences.cut(article.path("text").asString(), isNews ? news : releases);
            }
        }
        Collections.shuffle(releases, new Random(seed));
        news.addAll(releases.subList(0, Math.max(0, Math.min(releases.size(), most - news.size()))));
        Collections.shuffle(news, new Random(seed));
        return news;
    }

    static List<List<String>> cut(List<String> texts) {
        CorpusSentences sentences = new CorpusSentences();
        List<List<String>> cut = new ArrayList<>();
        texts.forEach(text -> sentences.cut(text, cut));
        return cut;
    }

    private void cut(String text, List<List<String>> into) {
        for (Sentence sentence : cutter.read(text, Span.lines(text))) {
            if (sentence.size() >= SHORTEST && sentence.size() <= LONGEST && seen.add(sentence.text())) {
                into.add(sentence.tokens().stream().map(Token::form).toList());
            }
        }
    }
}
