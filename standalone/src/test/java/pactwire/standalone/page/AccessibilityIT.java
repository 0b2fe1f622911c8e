package pactwire.standalone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
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
            assertHasNoSeriousFault(page, view);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void whatOpensOnDemand_hasNoSeriousFault(ColorScheme scheme) {
        var page = chromium.page(390, 844, scheme);
        running.open(page, "/feed");
        page.locator("#paste")
                .fill("Fiji and Peru signed a treaty on tuna in Suva on 3 May 2024. Trade came to $2 million in 2023.");
        page.getByLabel("try only").check();
        page.locator("button.primary").click();
        assertThat(page.locator(".decisions .found").first()).isVisible();
        assertHasNoSeriousFault(page, "a tried article");

        running.open(page, "/figures?party=CHN&counterpart=RUS&unit=USD");
        page.locator(".series .name").first().click();
        assertThat(page.locator(".chart .point").first()).isVisible();
        page.locator(".panel summary").click();
        assertHasNoSeriousFault(page, "an opened series");
    }

    private static void assertHasNoSeriousFault(Page page, String view) {
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
