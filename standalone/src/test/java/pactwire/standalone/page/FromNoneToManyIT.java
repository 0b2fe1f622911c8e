package pactwire.standalone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import pactwire.contract.Topic;

/** The page with nothing to show, with one article, and with ten thousand agreements; pictures of each are left behind. */
@TestMethodOrder(OrderAnnotation.class)
class FromNoneToManyIT extends BrowserTest {
    private static final Path PICTURES = Path.of("target/screenshots/states");
    private static final int MANY = 10_000;
    /** Merging takes the few that say next to nothing for one another. */
    private static final int LEAST = 9_900;

    private static final List<String> LISTS = List.of("/agreements", "/figures", "/parties", "/articles");

    /** Scrolls to the end of the list as fast as rows come; milliseconds between frames, sorted. */
    private static final String SCROLL = """
            async () => {
              const frames = [];
              let last = performance.now();
              let still = 0;
              const start = last;
              while (still < 120 && last - start < 90_000) {
                scrollTo({top: document.documentElement.scrollHeight, behavior: 'instant'});
                await new Promise(requestAnimationFrame);
                const now = performance.now();
                frames.push(now - last);
                last = now;
                still = document.querySelector('.end') ? 0 : still + 1;
              }
              return frames.sort((a, b) => a - b);
            }""";

    @Override
    RunningPage system() {
        return RunningPage.empty();
    }

    @Test
    @Order(1)
    void nothingFed_saysHowToFeed() {
        var page = chromium.page();
        for (String view : LISTS) {
            running.open(page, view);
            assertThat(page.getByText("No article has been fed yet")).isVisible();
            assertThat(page.locator(".notice pre")).containsText("curl");
        }
        pictures("empty", LISTS);
    }

    @Test
    @Order(2)
    void oneArticle_fillsEveryView() throws Exception {
        running.feed("text/plain", """
                NAIROBI, June 5, 2025. Kenya and Portugal signed an Agreement on Maritime Rescue on Thursday in Nairobi.

                Trade between Kenya and Portugal reached $4.2 billion in 2024, the ministers said after the ceremony.""");
        var page = chromium.page();
        for (String view : LISTS) {
            running.open(page, view);
            assertThat(page.locator(".row, .series, .matrix tbody tr").first()).isVisible();
        }
        pictures("one", LISTS);
    }

    @Test
    @Order(3)
    void tenThousandAgreements_areAllWithinReach() {
        running.send(Topic.AGREEMENTS, ManyFindings.agreements(MANY));
        running.send(Topic.METRICS, ManyFindings.series());
        running.awaitStats(Map.of("agreements", LEAST, "metrics", 12));
        var page = chromium.page();
        running.open(page, "/agreements");
        assertThat(page.locator(".row").first()).isVisible();
        System.out.printf(
                "10,000 agreements: first rows after %s ms%n", page.evaluate("Math.round(performance.now())"));

        @SuppressWarnings("unchecked")
        var frames = ((List<Number>) page.evaluate(SCROLL))
                .stream().mapToDouble(Number::doubleValue).toArray();

        var rows = page.locator(".row").count();
        System.out.printf(
                "10,000 agreements scrolled: %,d rows, %,d frames, median %.0f ms, 95%% within %.0f ms, longest %.0f ms%n",
                rows,
                frames.length,
                frames[frames.length / 2],
                frames[frames.length * 95 / 100],
                frames[frames.length - 1]);
        assertThat(rows).isGreaterThanOrEqualTo(LEAST);
    }

    @Test
    @Order(4)
    void awkwardFindings_keepTheLayout() {
        var series = running.get("/api/series?party=CHN&party=RUS&several=true")
                .at("/items/0/id")
                .asString();
        pictures(
                "many",
                List.of(
                        "/agreements",
                        "/agreements?q=qualifications",
                        "/agreements?party=" + URLEncoder.encode("جامعة الدول العربية", UTF_8),
                        "/parties",
                        "/figures?series=" + series));
    }

    /** At three widths, light and dark; no view may be wider than its window. */
    private void pictures(String name, List<String> views) {
        for (int width : new int[] {390, 1024, 1600}) {
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                var page = chromium.page(width, 900, scheme);
                for (int i = 0; i < views.size(); i++) {
                    running.open(page, views.get(i));
                    var picture = "%s-%d-%d-%s.png"
                            .formatted(name, i, width, scheme.name().toLowerCase(Locale.ROOT));
                    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(picture)));
                    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                            .as(picture)
                            .isTrue();
                }
                chromium.closePages();
            }
        }
    }
}
