package pactwire.standalone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Takes the documentation's pictures from the seeds; {@code -Dscreenshots=FOLDER} says where they go. */
class ScreenshotsIT extends BrowserTest {
    private static final Path FOLDER = Path.of(System.getProperty("screenshots", "target/screenshots"));

    @Test
    void agreements_withOneOpened() {
        for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            var page = chromium.page(1280, 860, scheme);
            running.open(page, "/agreements?party=CHN&party=RUS");
            page.locator("button.title").first().click();
            assertThat(page.locator(".reports mark").first()).isVisible();
            take(page, "agreements", scheme);
        }
    }

    @Test
    void figures_withOneSeriesDrawn() {
        var series = running.get("/api/series?indicator=bilateral_trade&party=CHN&party=RUS&unit=USD&several=true")
                .get("items")
                .get(0)
                .get("id")
                .asString();
        for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            var page = chromium.page(1280, 860, scheme);
            running.open(page, "/figures?series=" + series);
            page.locator(".chart .point").last().focus();
            assertThat(page.locator(".quote mark")).isVisible();
            assertThat(page.locator(".spark path").first()).isAttached();
            take(page, "figures", scheme);
        }
    }

    private static void take(Page page, String name, ColorScheme scheme) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(
                        FOLDER.resolve("%s-%s.png".formatted(name, scheme.name().toLowerCase(Locale.ROOT)))));
    }
}
