package pactwire.extract.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text, every offset is right, every unit that is no space is in one token, and every tree is a tree. */
class AnyTextTest {
    private final SentenceReader reader = SentenceReader.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\n\t",
                ".",
                "...",
                "?!?!?!",
                "\"\"\"((((",
                "\u201cunbalanced \u2018quotes (never [closed",
                "\ud83d\ude00\ud83d\ude00 \ud835\udcb3",
                "\ud83d",
                "\ude00 lone surrogates \ud83d",
                "Россия и Китай подписали договор. 俄罗斯和中国签署了条约。 وقعت روسيا",
                "a\u0301 e\u0308 \u200b\ufeff\u2060",
                "-",
                "'",
                "''s",
                "$",
                "US$",
                "5%",
                "<\u2026",
                "<...>",
                "U.S.",
                "A.",
                "www.",
                "http://",
                "1.",
                "No.",
                "x.y.z.",
                "A-B-C-D",
                "a--b",
                "1-2-3",
                "\u2019s",
                "n't",
                "cannot",
                "@",
                "#",
                "&",
                "_",
                "+"
            })
    void oddText_isReadWhole(String text) {
        assertSound(text);
    }

    @Test
    void randomText_isReadWhole() {
        String alphabet = "aZ9 .,-'\"()$%\u2026\u2013\u201c\u2019<>/:&@\n\ud83d\ude00\u4e2d\u3002US No";
        Random random = new Random(7);
        for (int run = 0; run < 3_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertSound(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {",", "a", "a ", "a, ", "and Russia ", "(", "\"", "A.", "1,", "-", "No. ", "x@y", "\ud83d\ude00"})
    void endlessText_takesTimeInProportion(String part) {
        String text = part.repeat(100_000 / part.length());
        assertTimeout(Duration.ofSeconds(60), () -> assertSound(text));
    }

    @Test
    void twoMegabytesWithoutAFullStop_areCutIntoBoundedSentences() {
        String text = "Russia and China agreed on many things and ".repeat(47_000);
        List<Sentence> sentences = assertSound(text);
        assertThat(sentences).allMatch(sentence -> sentence.size() <= SentenceSplitter.MOST_TOKENS);
        assertThat(sentences).allMatch(sentence -> sentence.text().length() <= SentenceSplitter.MOST_UNITS);
    }

    @Test
    void tenThousandCommas_areRead() {
        assertSound("Russia" + ",".repeat(10_000) + " China");
    }

    private List<Sentence> assertSound(String text) {
        List<Sentence> sentences = reader.read(text);
        int at = 0;
        for (Sentence sentence : sentences) {
            assertThat(text.substring(sentence.start(), sentence.end())).isEqualTo(sentence.text());
            for (Token token : sentence.tokens()) {
                assertBlank(text, at, token.start());
                if (!text.startsWith(token.form(), token.start())
                        || token.end() != token.start() + token.form().length()) {
                    throw new AssertionError(token + " is not what stands there");
                }
                at = token.end();
            }
            assertTree(sentence);
        }
        assertBlank(text, at, text.length());
        return sentences;
    }

    private static void assertBlank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!CharClass.isSpace(text.charAt(i))) {
                throw new AssertionError(
                        "unit %d of %d is in no token: %s".formatted(i, text.length(), text.charAt(i)));
            }
        }
    }

    /** One root, and from every word the way up ends there. */
    private static void assertTree(Sentence sentence) {
        List<Token> roots = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            if (token.isRoot()) {
                roots.add(token);
            }
            Token up = token;
            for (int steps = 0; !up.isRoot(); steps++) {
                if (steps == sentence.size()) {
                    throw new AssertionError("a circle in " + sentence);
                }
                up = sentence.token(up.head());
            }
        }
        assertThat(roots).as(sentence.text()).hasSize(1);
    }
}
