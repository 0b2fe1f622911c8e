package pactwire.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseTrieTest {
    private final PhraseTrie<String> phrases = new PhraseTrie<>();

    private List<String> at(String phrase) {
        int node = PhraseTrie.ROOT;
        for (int i = 0; i < phrase.length() && node != PhraseTrie.NONE; i++) {
            node = phrases.step(node, phrase.charAt(i));
        }
        return node == PhraseTrie.NONE ? List.of() : phrases.at(node);
    }

    @Test
    void phrases_mayBeginAlike_andBeginWithAnyLetter() {
        phrases.add("share", "one");
        phrases.add("shared", "two");
        phrases.add("© ", "three");
        phrases.add("share", "four");
        assertThat(at("share")).containsExactly("one", "four");
        assertThat(at("shared")).containsExactly("two");
        assertThat(at("© ")).containsExactly("three");
        assertThat(at("shar")).isEmpty();
        assertThat(at("shares")).isEmpty();
    }

    @Test
    void manyPhrases_areAllFound() {
        for (int i = 0; i < 500; i++) {
            phrases.add("phrase " + i, String.valueOf(i));
        }
        for (int i = 0; i < 500; i++) {
            assertThat(at("phrase " + i)).containsExactly(String.valueOf(i));
        }
    }
}
