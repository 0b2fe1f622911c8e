package pactwire.extract.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pactwire.contract.Span;

class SentenceTest {
    private static final String TEXT = "Peru signed a pact.";

    private final Sentence sentence = SentenceReader.load()
            .read(TEXT, List.of(new Span(0, TEXT.length())))
            .get(0);

    @Test
    void tokens_areThoseFromTheFirstToBeforeTheEnd() {
        assertThat(sentence.tokens(1, 3)).extracting(Token::form).containsExactly("signed", "a");
    }

    @Test
    void tokensBetweenTwoInTheOtherOrder_areNone() {
        assertThat(sentence.tokens(3, 1)).isEmpty();
        assertThat(sentence.tokens(14, 6)).isEmpty();
    }

    @Test
    void tokensBeyondTheSentence_areLeftOut() {
        assertThat(sentence.tokens(-2, 99)).isEqualTo(sentence.tokens());
        assertThat(sentence.tokens(7, 9)).isEmpty();
    }
}
