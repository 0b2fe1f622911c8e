package pactwire.standalone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a reader does on the page, on the seeds, from feeding an article to taking a chart away. */
class PageIT extends BrowserTest {

    @Test
    void pastedArticle_showsItsWayAndWhatWasRead() {
        var page = chromium.page();
        running.open(page, "/feed");

        page.getByLabel("Article as text or HTML").fill(article("Norway", "Chile", "Fisheries", "Oslo"));
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Feed it"))
                .click();

        assertThat(page.locator(".stages li.done")).hasCount(4);
        assertThat(page.locator("mark.agreement").first()).containsText("Norway and Chile signed");
        assertThat(page.locator(".margin .finding.agreement").first()).containsText("Fisheries");
    }

    @Test
    void triedArticle_isReadAndExplained_andNotKept() {
        var page = chromium.page();
        running.open(page, "/feed");
        page.getByLabel("Article as text or HTML").fill(article("Iceland", "Ghana", "Tidal Power", "Accra"));
        page.getByLabel("try only").check();

        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Read it"))
                .click();

        assertThat(page.locator("mark.agreement").first()).containsText("Iceland and Ghana signed");
        var sentence = page.locator(".why li", new Page.LocatorOptions().setHasText("Iceland and Ghana signed"))
                .first();
        assertThat(sentence.locator(".decisions .found")).containsText("agreement");
        assertThat(page.locator(".stages strong")).hasText(new String[] {"clean", "read"});
        assertEquals(
                0,
                running.get("/api/agreements?party=ISL&party=GHA").get("items").size());
    }

    @Test
    void storedArticle_isExplainedSentenceBySentence() {
        var page = chromium.page();
        var id = running.get("/api/articles?q=Mercosur").at("/items/0/id").asString();
        running.open(page, "/articles/" + id);

        page.locator(".why summary").click();

        assertThat(page.locator(".why .decisions .found").first()).isVisible();
    }

    @Test
    void agreements_areTakenAwayAsTheServersTable() throws IOException {
        var page = chromium.page();
        running.open(page, "/agreements?party=IND");

        var download = page.waitForDownload(() -> page.getByText("Download CSV").click());

        var lines = Files.readAllLines(download.path());
        assertThat(lines.get(0)).startsWith("id,");
        assertThat(lines).hasSize(page.locator(".row").count() + 1);
    }

    @Test
    void newAgreement_isAnnouncedAndShownWithoutReload() throws Exception {
        var page = chromium.page();
        running.open(page, "/agreements");
        var first = page.locator("button.title").first().textContent();

        running.feed("text/plain", article("Kenya", "Portugal", "Maritime Rescue", "Nairobi"));

        var arrived = page.locator("button.arrived");
        assertThat(arrived).hasText(Pattern.compile("\\d+ new"));
        assertThat(page.locator("button.title").first()).hasText(first);
        arrived.click();
        assertThat(page.locator(".row", new Page.LocatorOptions().setHasText("Maritime Rescue")))
                .hasCount(1);
        assertThat(arrived).hasCount(0);
    }

    @Test
    void openedRow_leadsToItsWordsInTheArticle() {
        var page = chromium.page();
        running.open(page, "/agreements?party=Huawei");

        page.locator("button.title").first().click();
        var quoted = page.locator(".reports blockquote mark").first();
        assertThat(quoted).containsText("Huawei");
        var words = quoted.textContent();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("in the article"))
                .first()
                .click();

        assertThat(page.locator("mark.meant").first()).isInViewport();
        assertThat(String.join("", page.locator("mark.meant").allTextContents()))
                .isEqualTo(words);
    }

    @Test
    void removedFurniture_isStruckThroughWithItsRule() {
        var page = chromium.page();
        var id = running.get("/api/articles?q=Huawei")
                .get("items")
                .valueStream()
                .filter(item -> item.path("sourceName").asString("").contains("Ledger"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        running.open(page, "/articles/" + id);

        page.locator(".removed summary").click();

        assertThat(page.locator(".removed del", new Page.LocatorOptions().setHasText("214 partners")))
                .isVisible();
    }

    @Test
    void filter_isInTheAddressAndTakenAwayAgain() {
        var page = chromium.page();
        running.open(page, "/agreements");
        int all = page.locator(".row").count();

        page.locator("button.party", new Page.LocatorOptions().setHasText("IND"))
                .first()
                .click();
        assertThat(page).hasURL(Pattern.compile("party=IND"));
        assertThat(page.locator(".chip")).hasCount(1);
        page.reload();
        page.waitForSelector(".row .party");
        assertThat(page.locator(".row .parties").allTextContents()).allMatch(parties -> parties.contains("IND"));
        page.locator(".chip button").click();

        assertThat(page).hasURL(Pattern.compile("/agreements$"));
        assertThat(page.locator(".row").nth(all - 1)).isAttached();
    }

    @Test
    void timeline_isDraggedOverToFilter() {
        var page = chromium.page();
        running.open(page, "/agreements");
        var chart = page.locator("svg.timeline-chart");

        var box = chart.boundingBox();
        page.mouse().move(box.x + 60, box.y + 10);
        page.mouse().down();
        page.mouse().move(box.x + 60, box.y + 60);
        page.mouse().up();

        assertThat(page).hasURL(Pattern.compile("from=\\d{4}-\\d{2}&to=\\d{4}-\\d{2}"));
        assertThat(page.locator(".timeline-chart .selection")).hasCount(1);
    }

    @Test
    void chartPoint_opensItsQuoteByKeyboard_andTheSeriesIsTakenAway() throws IOException {
        var page = chromium.page();
        running.open(page, "/figures?party=CHN&counterpart=RUS&unit=USD");
        page.locator(".series .name").first().click();

        page.locator(".chart .point").first().focus();
        assertThat(page.locator(".quote mark.figure")).containsText(Pattern.compile("\\d"));

        assertThat(downloaded(page, "CSV"))
                .startsWith("indicator,parties,period")
                .contains("USD");
        assertThat(downloaded(page, "SVG"))
                .startsWith("<svg")
                .doesNotContain("var(")
                .contains("<path");
    }

    @Test
    void matrixCell_leadsToTheAgreementsOfBoth() {
        var page = chromium.page();
        running.open(page, "/parties");

        page.getByRole(
                        AriaRole.LINK,
                        new GetByRoleOptions().setName(Pattern.compile("China and Russia|Russia and China")))
                .first()
                .click();

        assertThat(page.locator(".chip")).hasCount(2);
        assertThat(page.locator(".row").first()).isVisible();
    }

    @Test
    void followedFeed_standsInOps() {
        var page = chromium.page();
        running.open(page, "/feed");

        page.getByPlaceholder("Address of a feed").fill("http://127.0.0.1:1/world.xml");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Follow"))
                .click();
        page.getByRole(AriaRole.STATUS)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Ops"))
                .click();

        assertThat(page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("Sources")))
                .containsText("http://127.0.0.1:1/world.xml");
    }

    @Test
    void keyboard_reachesSearchAndLeavesIt() {
        var page = chromium.page();
        running.open(page, "/agreements");

        page.keyboard().press("/");
        page.keyboard().type("Mercosur");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile("q=Mercosur"));
        assertThat(page.locator(".row").first()).containsText("Mercosur");
        page.keyboard().press("Escape");
        assertThat(page.locator("#search")).not().isFocused();
    }

    @Test
    void firstView_weighsLittle() {
        var page = chromium.page();
        running.open(page, "/agreements");

        var bytes = ((Number) page.evaluate("""
                        [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                            .reduce((sum, entry) => sum + entry.transferSize, 0)""")).longValue();
        var usable = page.evaluate("Math.round(performance.getEntriesByType('paint').at(-1).startTime)");

        System.out.printf("first view: %,d bytes transferred, first contentful paint after %s ms%n", bytes, usable);
        assertThat(bytes).isLessThan(300_000);
    }

    @Test
    void noView_isWiderThanItsWindow() {
        for (int width : new int[] {360, 820, 1680}) {
            var page = chromium.page(width, 800, ColorScheme.LIGHT);
            for (String view : List.of("/agreements", "/figures", "/parties?of=CHN", "/feed", "/ops", "/articles")) {
                running.open(page, view);
                assertTrue(
                        (Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"),
                        "%s at %d px".formatted(view, width));
            }
            chromium.closePages();
        }
    }

    private static String downloaded(Page page, String name) throws IOException {
        var button = page.locator(".panel button", new Page.LocatorOptions().setHasText(name));
        var download = page.waitForDownload(button::click);
        return Files.readString(download.path());
    }

    private static String article(String one, String other, String subject, String place) {
        return """
                %3$s, June 5, 2025. %1$s and %2$s signed an Agreement on %4$s Cooperation on Thursday in %3$s.

                Trade between %1$s and %2$s reached $4.2 billion in 2024, the ministers said after the ceremony. They
                thanked the officials who had worked on the text for two long winters, and left for the airport.""".formatted(one, other, place, subject);
    }
}
