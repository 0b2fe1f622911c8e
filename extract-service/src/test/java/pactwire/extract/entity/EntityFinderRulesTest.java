package pactwire.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import pactwire.contract.CleanArticle;
import pactwire.contract.Party;
import pactwire.contract.Span;
import pactwire.extract.sentence.ArticleText;
import pactwire.extract.sentence.SentenceReader;

/** Each row of {@code rules/entity.csv} is a rule: whom a phrase means in a short text. */
class EntityFinderRulesTest {
    private static final EntityFinder FINDER = EntityFinder.load();

    @ParameterizedTest(name = "{3}: {1} in {0}")
    @CsvFileSource(resources = "/rules/entity.csv", numLinesToSkip = 1)
    void phrase_meansTheseParties(String text, String phrase, String expected, String why) {
        int at = text.lastIndexOf(phrase);
        assertThat(at).as("'%s' stands in the text", phrase).isNotNegative();
        var mention = FINDER.find(article(text)).at(at);

        if (expected == null) {
            assertThat(mention).as(why).isEmpty();
        } else {
            var parties = mention.map(Mention::parties).orElse(List.of());
            var said = parties.stream().map(EntityFinderRulesTest::idOrName).collect(Collectors.joining("|"));
            assertThat(said).as(why).isEqualTo(expected);
        }
    }

    private static String idOrName(Party party) {
        return party.id() == null ? party.name() : party.id();
    }

    private static ArticleText article(String text) {
        var article = new CleanArticle(
                "a",
                "h",
                null,
                "",
                null,
                null,
                "en",
                null,
                text,
                List.of(new Span(0, text.length())),
                List.of(),
                0,
                "r");
        return ArticleText.read(article, SentenceReader.load());
    }
}
