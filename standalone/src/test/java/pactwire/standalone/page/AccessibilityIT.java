package pactwire.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** axe-core finds no serious fault in any view, light or dark. */
class AccessibilityIT extends BrowserTest {
    private static final List<String> GRAVE = List.of("serious", "critical");

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everyView_hasNoSeriousFault(ColorScheme scheme) {
        var page = chromium.page(1280, 900, scheme);
        var article = running.get("/api/articles?limit=1")
                .get("items")
                .get(0)
                .get("id")
                .asString();
        var agreement = running.get("/api/agreements?limit=1")
                .get("items")
                .get(0)
                .get("id")
                .asString();
        for (String view : List.of(
                "/agreements?open=" + agreement,
                "/agreements?q=nothing-has-this-word",
                "/figures",
                "/parties?of=CHN",
                "/articles/" + article,
                "/articles/none",
                "/articles",
                "/feed",
                "/ops")) {
            running.open(page, view);
            var faults = new AxeBuilder(page)
                    .setLegacyMode(true).analyze().getViolations().stream()
                            .filter(rule -> GRAVE.contains(rule.getImpact()))
                            .map(rule -> "%s: %s, %s"
                                    .formatted(
                                            rule.getId(),
                                            rule.getHelp(),
                                            rule.getNodes().get(0).getHtml()))
                            .toList();
            assertThat(faults).as(view).isEmpty();
        }
    }
}
