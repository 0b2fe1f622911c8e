package pactwire.ingest.clean.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArticleCoreTest {
    private static final String FIRST = "Ministers of Norland signed the ferry treaty in Eastport.";
    private static final String SECOND = "The ferry treaty opens the harbour of Eastport to ships of Norland.";
    private static final String TEASER = "Bakers in Westport weigh dearer flour.";

    private static ArticleCore core(String... lines) {
        List<Set<String>> words = Arrays.stream(lines)
                .map(line -> Set.of(Arrays.stream(line.toLowerCase(Locale.ROOT).split("\\W+"))
                        .distinct()
                        .toArray(String[]::new)))
                .toList();
        return new ArticleCore(
                words,
                Arrays.stream(lines).map(ArticleCore::names).toList(),
                Arrays.stream(lines).mapToInt(line -> line.split(" ").length).toArray(),
                i -> lines[i].endsWith("."));
    }

    @Test
    void longestRunOfParagraphs_isTheCore() {
        ArticleCore core = core("Menu", FIRST, "Sub-heading", SECOND, "a", "b", "c", "d", TEASER);
        assertThat(List.of(core.linesBefore(0), core.linesBefore(1))).containsExactly(1, 0);
        assertThat(List.of(core.linesAfter(3), core.linesAfter(8))).containsExactly(0, 5);
        assertThat(core.runShare(1)).isEqualTo(1);
        assertThat(core.runShare(2)).isEqualTo(-1);
        assertThat(core.runShare(8)).isCloseTo(6.0 / 21, within(0.001));
    }

    @Test
    void paragraphOfTheArticle_sharesWordsAndNames_aTeaserDoesNot() {
        ArticleCore core = core(FIRST, SECOND, "a", "b", "c", "d", TEASER);
        assertThat(core.wordShare(0)).isGreaterThan(0.4);
        assertThat(core.nameShare(0)).isEqualTo(1);
        assertThat(core.rareWordsShared(0)).isPositive();
        assertThat(core.wordShare(6)).isZero();
        assertThat(core.nameShare(6)).isZero();
        assertThat(core.rareWordsShared(6)).isZero();
    }

    @Test
    void onlyParagraph_sharesNothingWithItself() {
        assertThat(core(FIRST).wordShare(0)).isZero();
        assertThat(core("Menu").wordShare(0)).isEqualTo(-1);
    }

    @Test
    void wordThatOpensASentence_isNoName() {
        assertThat(ArticleCore.names("Ships sail. Ministers met Ada Finn, who left."))
                .containsExactlyInAnyOrder("ada", "finn");
    }
}
