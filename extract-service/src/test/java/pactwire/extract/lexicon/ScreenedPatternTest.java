package pactwire.extract.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenedPatternTest {
    private static final List<String> TABLES = List.of(
            "metric/nature-cues.csv", "metric/in-passing.csv", "metric/indicators.csv", "metric/event-words.csv");

    /** What the lexicons' patterns are made of, to be put together in any way. */
    private static final List<String> PIECES = List.of(
            " ",
            " ",
            " ",
            ", ",
            ".",
            "-",
            "\n",
            "\r\n",
            "\u2028",
            "’",
            "é",
            "“",
            "\uD83D\uDE00",
            "_",
            "7",
            "2024",
            "the",
            "The",
            "a",
            "to",
            "by",
            "of",
            "from",
            "in",
            "agreed",
            "agreement",
            "plans",
            "will",
            "be",
            "increase",
            "increased",
            "growth",
            "trade",
            "volume",
            "bilateral",
            "exports",
            "gas",
            "expected",
            "two",
            "sides",
            "year",
            "ago",
            "percent",
            "EU",
            "more",
            "than");

    /** Written as the lexicons write, or likely to be taken wrongly. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "to\\s$",
                "(?i)\\b(?:by|to)\\s(?:the\\s)?$",
                "^\\s?the\\b",
                "(?i)^(?:the|a)\\b[^.;]{0,40}$",
                "(?s).*\\b(?:to|at)\\s$",
                ".*to\\s$",
                "\\bin\\B",
                "\\Bcrease",
                "[^a-z\\s]",
                "[\\p{L}’'-]+\\s",
                "(?<what>\\d{4})(?:st|nd)?",
                "\\d{2}",
                "\\d{5,6}",
                "(?:agreed|plans?)\\s(?!to)",
                "(?<!more\\s)than",
                "a(?i)GREED|THE",
                "(?i:exports|GAS) to",
                "(?:$|[,.])",
                "\\Q.\\E\\s",
                "[;:]\\s|[.!?]\\s",
                "(\\w)\\1",
                "the++\\s",
                "é|’s",
                "x?$",
                "y$|o$",
                "[\\p{Lu}&&[^T]]",
                "\\s"
            })
    void answers_areThoseOfPattern(String regex) {
        assertSame(regex, texts(300));
    }

    @Test
    void answersOfAllTables_areThoseOfPattern() {
        var texts = texts(120);
        int patterns = 0;
        for (String table : TABLES) {
            for (var row : Lexicon.load(table).rows()) {
                for (String column : List.of("before", "written", "after", "words")) {
                    String written = row.cells().getOrDefault(column, "");
                    if (!written.isEmpty()) {
                        assertSame("(?i)" + written, texts);
                        assertSame("\\b(?:" + written + ")\\s*$", texts);
                        patterns++;
                    }
                }
            }
        }
        assertThat(patterns).isGreaterThan(150);
    }

    @Test
    void setOfPatterns_holdsAllThatAreFound() {
        var regexes = new ArrayList<String>(List.of("\\bto\\s$", "(\\w)\\1", "^the", "volume", ""));
        Lexicon.load("metric/indicators.csv")
                .rows()
                .forEach(row -> regexes.add("(?i)\\b(?:" + row.get("words") + ")\\b"));
        var patterns = regexes.stream().map(Pattern::compile).toList();
        var set = PatternSet.of(regexes);
        for (String text : texts(200)) {
            var mayBeIn = set.mayBeIn(text);
            for (int i = 0; i < regexes.size(); i++) {
                boolean found = patterns.get(i).matcher(text).find();
                assertThat(!found || mayBeIn.get(i))
                        .as("%s in '%s'", regexes.get(i), text)
                        .isTrue();
            }
        }
        assertThat(set.mayBeIn("nothing of the kind").cardinality()).isLessThan(10);
    }

    @ParameterizedTest
    @CsvSource({
        "'(?i)\\b(?:bilateral|mutual) trade', 'Mutual Trade', true",
        "'(?i)\\b(?:bilateral|mutual) trade', 'foreign trade', false",
        "'\\bto\\s$', 'rose to ', true",
        "'\\bto\\s$', 'into ', false",
        "'\\bto\\s$', 'to it ', false",
        "'^the', 'in the', false",
        "'\\d{3}', '12', false",
        "'colou?r', 'color', true"
    })
    void screen_rulesOut(String regex, String text, boolean passes) {
        assertThat(ScreenedPattern.of(regex).mayBeIn(text)).isEqualTo(passes);
    }

    @Test
    void upTo_endsWhereItIsFound() {
        var end = ScreenedPattern.of("[.;]\\s");
        assertThat(end.upTo("one; two. three")).isEqualTo("one");
        assertThat(end.upTo("one, two")).isEqualTo("one, two");
    }

    /** More combinations than are kept: they are forgotten and worked out again. */
    @Test
    void manyStates_areForgotten_andAnswersStay() {
        var regex = "a[ab][ab][ab][ab][ab][ab][ab][ab][ab][ab][ab][ab][ab]c|d";
        var random = new Random(1);
        var letters = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            letters.append(random.nextBoolean() ? 'a' : 'b');
        }
        assertSame(regex, List.of(letters.toString(), letters + "c", letters + "d"));
    }

    private static void assertSame(String regex, List<String> texts) {
        var plain = Pattern.compile(regex);
        var screened = ScreenedPattern.of(regex);
        for (String text : texts) {
            int from = text.length() / 2;
            assertThat(List.of(
                            screened.isIn(text),
                            screened.begins(text),
                            screened.fits(text),
                            screened.begins(text, from)))
                    .as("%s in '%s'", regex, text)
                    .isEqualTo(List.of(
                            plain.matcher(text).find(),
                            plain.matcher(text).lookingAt(),
                            plain.matcher(text).matches(),
                            plain.matcher(text).region(from, text.length()).lookingAt()));
        }
    }

    private static List<String> texts(int count) {
        var random = new Random(count);
        var texts = new ArrayList<String>(List.of("", "\n", "a", "é"));
        for (int i = 0; i < count; i++) {
            var text = new StringBuilder();
            for (int pieces = random.nextInt(16); pieces >= 0; pieces--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
