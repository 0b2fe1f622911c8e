package pactwire.ingest.clean.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameRulesTest {
    private final NameRules rules = NameRules.load();

    @ParameterizedTest
    @CsvSource({
        "relatedLinks, related",
        "story__related-links, related",
        "social_share-bar, social",
        "newsletter-signup, newsletter",
        "wp-caption, caption",
        "sr-only, hidden",
        "breadcrumbs, breadcrumb"
    })
    void furnitureNames_areKnownHoweverTheyAreWritten(String names, String rule) {
        assertThat(rules.of(names, "").furniture()).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({"shareholders", "headline", "advice", "navyBlue", "downloads", "has-sidebar", "category-news"})
    void wordsAreComparedWhole(String names) {
        assertThat(rules.of(names, "").furniture()).isNull();
    }

    @Test
    void namedBody_isNoFurniture_whateverElseItIsCalled() {
        assertThat(rules.of("article-body related-1", "")).isEqualTo(new NameRules.Verdict(null, true, false, false));
    }

    @Test
    void names_areSplitAtCaseAndPunctuation() {
        assertThat(NameRules.words("relatedLinks__item-2")).isEqualTo("related links item 2");
    }

    @Test
    void idAndRole_speakAfterTheClasses() {
        assertThat(rules.of("related", "newsletter").furniture()).isEqualTo("related");
        assertThat(rules.of("box", "newsletter").furniture()).isEqualTo("newsletter");
        assertThat(rules.of("related", "article-body").furniture()).isNull();
    }
}
