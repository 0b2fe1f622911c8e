package pactwire.extract.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pactwire.contract.Span;

class SentenceReaderTest {
    private final SentenceReader reader = SentenceReader.load();

    @Test
    void signing_hasItsPartiesAndInstrument() {
        Sentence sentence = read("Russia and China signed a gas treaty in Shanghai on Wednesday.");
        Token signed = sentence.root();
        assertThat(signed.lemma()).isEqualTo("sign");
        assertThat(forms(sentence.conjuncts(sentence.child(signed, "nsubj").orElseThrow())))
                .containsExactly("Russia", "China");
        Token treaty = sentence.child(signed, "dobj").orElseThrow();
        assertThat(sentence.text(sentence.span(treaty))).startsWith("a gas treaty");
    }

    @Test
    void passiveSigning_namesItsAgent() {
        Sentence sentence = read("The protocol was signed by the two ministers.");
        assertThat(forms(sentence.prepositional(sentence.root(), "by"))).containsExactly("ministers");
        assertThat(sentence.child(sentence.root(), "nsubjpass").map(Token::form))
                .contains("protocol");
    }

    @Test
    void treeWalks_agree() {
        Sentence sentence = read("The agreement, which was signed in Geneva, bans such weapons.");
        Token signed = token(sentence, "signed");
        assertThat(sentence.ancestors(signed)).contains(sentence.root());
        assertThat(sentence.isWithin(signed, sentence.root())).isTrue();
        assertThat(sentence.isWithin(sentence.root(), signed)).isFalse();
        assertThat(sentence.subtree(sentence.root())).isEqualTo(sentence.tokens());
        assertThat(sentence.head(sentence.root())).isEmpty();
        assertThat(sentence.previous(signed).map(Token::form)).contains("was");
        assertThat(sentence.next(signed).map(Token::form)).contains("in");
    }

    @Test
    void paragraphs_areNumberedAndNeverJoined() {
        String text = "A heading\n\nRussia signed. China did not.";
        List<Sentence> sentences = reader.read(text, List.of(new Span(0, 9), new Span(11, text.length())));
        assertThat(sentences).extracting(Sentence::paragraph).containsExactly(0, 1, 1);
        assertThat(sentences)
                .extracting(Sentence::text)
                .containsExactly("A heading", "Russia signed.", "China did not.");
    }

    @Test
    void sameText_readsAlikeOnManyThreads() {
        String text = "Kenya and Uganda signed a railway agreement, the ministry said. Trade rose 5 percent to $3bn.";
        List<List<Token>> expected =
                reader.read(text).stream().map(Sentence::tokens).toList();
        List<List<List<Token>>> readings = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> reader.read(text).stream().map(Sentence::tokens).toList())
                .toList();
        assertThat(readings).allMatch(expected::equals);
    }

    private Sentence read(String text) {
        return reader.read(text).get(0);
    }

    private static Token token(Sentence sentence, String form) {
        return sentence.tokens().stream()
                .filter(t -> t.form().equals(form))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> forms(List<Token> tokens) {
        return tokens.stream().map(Token::form).toList();
    }
}
