package pactwire.extract.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LemmatizerRulesTest {
    private final Lemmatizer lemmatizer = new Lemmatizer();

    @ParameterizedTest(name = "{0}/{1} is {2}: {3}")
    @CsvFileSource(resources = "/sentence/lemmas.csv", numLinesToSkip = 1)
    void form_hasLemma(String form, String tag, String lemma, String why) {
        assertThat(lemmatizer.lemma(form, tag)).as(why).isEqualTo(lemma);
    }
}
