package pactwire.ingest.clean.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class LineLanguageTest {
    private static LineLanguage language(String model) throws IOException {
        return LineLanguage.read(new BufferedReader(new StringReader(model)));
    }

    @Test
    void phrases_areWordsAndPairs_numbersAreAlike_startAndEndAreWords() {
        assertThat(LineLanguage.phrases("Sign up: 24 ships!"))
                .containsExactly("sign", "^ sign", "up", "sign up", "0", "up 0", "ships", "0 ships", "ships $");
    }

    @Test
    void score_isBiasAndMeanWeight_ofPhrasesThatAreKnown() throws IOException {
        LineLanguage language = language("language 0.5 2\nsign up\t-2\nships $\t1\n");
        assertThat(language.score("Sign up!")).isCloseTo(0.5 - 2 / Math.sqrt(5), within(1e-6));
        assertThat(language.score("Harbours")).isEqualTo(0.5);
    }

    @Test
    void model_tellsAppealsFromSentences() throws IOException {
        LineScorer scorer = LineScorer.load();
        assertThat(scorer.language()
                        .score("Sign up for our newsletter to get the latest news delivered to your inbox."))
                .isLessThan(0)
                .isLessThan(scorer.language()
                        .score("The ministers said on Thursday that the line would carry 40,000 passengers a year."));
    }

    @Test
    void emptyLine_hasAScore() throws IOException {
        assertThat(language("language 0.5 0\n").score("")).isEqualTo(0.5);
    }
}
