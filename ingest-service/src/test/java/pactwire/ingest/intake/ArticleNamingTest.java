package pactwire.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleNamingTest {
    private final ArticleNaming naming = new ArticleNaming();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://news.example/a        | HTTPS://News.Example/a            | hosts have no case
            https://news.example/a        | https://news.example:443/a        | the usual port goes without saying
            https://news.example/a        | https://news.example/a#comments   | a fragment is a place on the page
            https://news.example/a        | https://news.example/a?utm_medium=mail&fbclid=1 | who linked is not what is shown
            https://news.example/a?id=1   | https://news.example/a?id=1&gclid=7 | other parameters stay
            https://news.example/b        | https://news.example/x/../b       | dots are walked
            """)
    void spellingsOfOneAddress_areOneArticle(String one, String other, String why) {
        assertThat(idOf("text/plain", "Words.", other)).as(why).isEqualTo(idOf("text/plain", "Other words.", one));
    }

    @Test
    void differentParameters_areDifferentArticles() {
        assertThat(idOf("text/plain", "Words.", "https://news.example/a?id=1"))
                .isNotEqualTo(idOf("text/plain", "Words.", "https://news.example/a?id=2"));
    }

    @Test
    void pageThatStatesItsAddress_isNamedByIt() {
        var page = "<html><head><link rel='canonical' href='https://news.example/a'></head><body>%s</body></html>";

        assertThat(idOf("text/html", page.formatted("One."), null))
                .isEqualTo(idOf("text/html", page.formatted("Two."), null))
                .isEqualTo(idOf("text/plain", "Three.", "https://news.example/a"));
    }

    @Test
    void textWithoutAddress_isNamedByItsWords_howeverTheyAreSpaced() {
        assertThat(idOf("text/plain", "Two  words\r\n", null))
                .isEqualTo(idOf("text/plain", "\n Two words", null))
                .isNotEqualTo(idOf("text/plain", "Other words", null));
    }

    @Test
    void wordsSpelledWithCombiningMarks_areTheSameWords() {
        assertThat(idOf("text/plain", "Cafe\u0301", null)).isEqualTo(idOf("text/plain", "Caf\u00e9", null));
    }

    private String idOf(String mediaType, String body, @Nullable String url) {
        return naming.name(new Submission(mediaType, body, url, null, null, null))
                .id();
    }
}
