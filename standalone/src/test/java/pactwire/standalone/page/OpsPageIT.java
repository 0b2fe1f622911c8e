package pactwire.standalone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import pactwire.contract.Topic;

/** What an operator does on the page: sees the stages, looks at what died, sends it again, gives it up. */
class OpsPageIT extends BrowserTest {
    @Override
    RunningPage system() {
        var running = RunningPage.start();
        if (!running.get("/api/ops/stages").has("stages")) {
            running.release();
            abort("SKIPPED: this store tells nothing of its stages, so the page shows none");
        }
        return running;
    }

    @Test
    void stages_tellHowMuchHasComeHowFar() {
        var page = chromium.page();
        running.open(page, "/ops");

        var stages = page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName("Stages"));
        assertThat(stages.getByRole(AriaRole.ROWHEADER))
                .hasText(new String[] {"intake", "cleaning", "reading", "storing", "delivering"});
        assertThat(stages.locator("tbody tr", new Locator.LocatorOptions().setHasText("cleaning")))
                .containsText(Pattern.compile("[1-9]"));
    }

    @Test
    void deadLetters_areLookedAt_sentAgain_andGivenUp() {
        running.sendBytes(Topic.RAW, "<p>No event, the first");
        running.sendBytes(Topic.RAW, "<p>No event, the second");
        RunningPage.await(
                () -> running.get("/api/ops/dead-letters").path("total").asInt() == 2);
        var page = chromium.page();
        running.open(page, "/ops");

        page.getByText("redrive all like this").click();

        // They die again: what no service could work is no better for a second try.
        RunningPage.await(() -> running.get("/api/ops/dead-letters?state=redriven")
                                .path("total")
                                .asInt()
                        == 2
                && running.get("/api/ops/dead-letters").path("total").asInt() == 2);
        page.reload();
        page.locator(".letters button", new Page.LocatorOptions().setHasText("look"))
                .first()
                .click();
        assertThat(page.locator(".looked pre")).containsText("<p>No event");
        page.getByLabel("Reason to discard").fill("sent by a test");
        page.getByLabel(Pattern.compile("all 2 like this")).check();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Discard"))
                .click();

        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("given up")))
                .containsText("2 records");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile("discarded")))
                .click();
        assertThat(page.locator(".letters .kind")).containsText("2 records");
    }
}
