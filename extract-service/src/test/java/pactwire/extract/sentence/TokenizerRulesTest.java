package pactwire.extract.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TokenizerRulesTest {
    private final Tokenizer tokenizer = new Tokenizer();
    private final SentenceSplitter splitter = new SentenceSplitter();

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "/sentence/tokens.csv", numLinesToSkip = 1)
    void text_isCutIntoTokens(String text, String tokens, String why) {
        TokenSpans spans = tokenizer.tokenize(text, 0, text.length());
        List<String> forms = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            forms.add(text.substring(spans.start(i), spans.end(i)));
        }
        assertThat(String.join(" ", forms)).as(why).isEqualTo(tokens);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "/sentence/splits.csv", numLinesToSkip = 1)
    void text_isCutIntoSentences(String text, String sentences, String why) {
        TokenSpans spans = tokenizer.tokenize(text, 0, text.length());
        List<String> found = splitter.split(text, spans).stream()
                .map(range -> text.substring(spans.start(range.first()), spans.end(range.end() - 1)))
                .toList();
        assertThat(found).as(why).containsExactly(sentences.split("\\|"));
    }
}
