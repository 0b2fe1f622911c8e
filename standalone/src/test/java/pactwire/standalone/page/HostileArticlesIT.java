package pactwire.standalone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pactwire.contract.AgreementFound;
import pactwire.contract.AgreementStatus;
import pactwire.contract.ArticleEvent;
import pactwire.contract.ArticleRead;
import pactwire.contract.CleanArticle;
import pactwire.contract.Evidence;
import pactwire.contract.FigureValue;
import pactwire.contract.Indicator;
import pactwire.contract.Instrument;
import pactwire.contract.MetricFound;
import pactwire.contract.Modifier;
import pactwire.contract.Nature;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.contract.Removed;
import pactwire.contract.Span;
import pactwire.contract.Topic;

/** What articles smuggle in is shown as the characters that it is: it never runs, calls out or breaks the layout. */
class HostileArticlesIT extends BrowserTest {
    private static final String SCRIPT = "<script>window.ran=1</script>";
    private static final String IMAGE = "<img src=x onerror=window.ran=1>";
    private static final String DRAWING = "\"><svg onload=window.ran=1><a href=\"data:text/html,<script>1</script>\">";
    private static final String REVERSED = "\u202Eevil\u2066 שלום עולם";
    private static final List<String> ATTACKS = List.of(
            SCRIPT,
            IMAGE,
            DRAWING,
            REVERSED,
            "${window.ran=1}{{window.ran=1}}",
            "x".repeat(100_000),
            "=cmd|' /C calc'!A0");

    @Override
    RunningPage system() {
        var running = RunningPage.start();
        var clean = new ArrayList<ArticleEvent>();
        var agreements = new ArrayList<ArticleEvent>();
        var metrics = new ArrayList<ArticleEvent>();
        for (int i = 0; i < ATTACKS.size(); i++) {
            hostile("%032x".formatted(0xBAD0 + i), ATTACKS.get(i), clean, agreements, metrics);
        }
        running.send(Topic.CLEAN, clean);
        // Our reader reads them as well, finds little, and says so; what we say after that stands.
        RunningPage.await(() -> clean.stream()
                .allMatch(article -> running.get("/api/articles/" + article.articleId())
                        .path("current")
                        .asBoolean(false)));
        running.send(Topic.AGREEMENTS, agreements);
        running.send(Topic.METRICS, metrics);
        for (int i = 0; i < ATTACKS.size(); i++) {
            var path = "/api/articles/%032x".formatted(0xBAD0 + i);
            RunningPage.await(() -> running.get(path).path("agreements").size() == 1
                    && running.get(path).path("metrics").size() == 1);
        }
        return running;
    }

    @Test
    void agreements_areShownAsWritten() {
        var page = chromium.page(390, 800, ColorScheme.LIGHT);
        running.open(page, "/agreements?instrument=pact&status=rejected");

        int rows = page.locator("button.title").count();
        assertThat(rows).isPositive();
        for (int i = 0; i < rows; i++) {
            page.locator("button.title").nth(i).click();
            assertThat(page.locator(".row.open .reports blockquote").first()).isVisible();
            assertHarmless(page);
        }
        assertThat(page.locator(".row").allTextContents()).anyMatch(text -> text.contains(IMAGE));
    }

    @Test
    void articles_areShownAsWritten() {
        for (int i = 0; i < ATTACKS.size(); i++) {
            var page = chromium.page(390, 800, ColorScheme.DARK);
            running.open(page, "/articles/%032x?at=0-5".formatted(0xBAD0 + i));
            page.locator(".removed summary").click();
            page.locator(".why summary").click();
            assertThat(page.locator(".why .sentences li").first()).isAttached();
            assertThat(page.locator("a[href^='javascript:']")).hasCount(0);
            assertHarmless(page);
        }
    }

    @Test
    void figures_areShownAsWritten() {
        var page = chromium.page(390, 800, ColorScheme.LIGHT);
        running.open(page, "/figures?unit=attacks");
        int series = page.locator(".series .name").count();
        for (int i = 0; i < series; i++) {
            page.locator(".series .name").nth(i).click();
            assertThat(page.locator(".panel .chart .point").first()).isVisible();
            assertHarmless(page);
        }
        assertThat(series).isPositive();
    }

    @Test
    void parties_areShownAsWritten() {
        var page = chromium.page(390, 800, ColorScheme.LIGHT);
        running.open(page, "/parties?instrument=pact");
        assertHarmless(page);
        page.locator(".matrix tbody th a").first().click();
        assertThat(page.locator(".party-panel")).isVisible();
        assertHarmless(page);
    }

    @Test
    void addresses_areNotTrustedEither() {
        var page = chromium.page(390, 800, ColorScheme.LIGHT);
        for (String path : List.of(
                "/agreements?q=%3Cscript%3Ewindow.ran=1%3C/script%3E",
                "/agreements?open=%22%3E%3Csvg%20onload=window.ran=1%3E",
                "/figures?series=%3Cimg%20src=x%20onerror=window.ran=1%3E",
                "/parties?of=%3Cimg%20src=x%20onerror=window.ran=1%3E")) {
            running.open(page, path);
            assertHarmless(page);
        }
    }

    private static void assertHarmless(Page page) {
        assertThat(page.evaluate("window.ran")).isNull();
        assertThat(page.locator("main script, main img, main iframe, main object, main embed"))
                .hasCount(0);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("no wider than the window")
                .isTrue();
    }

    private static void hostile(
            String id,
            String attack,
            List<ArticleEvent> clean,
            List<ArticleEvent> agreements,
            List<ArticleEvent> metrics) {
        var text = attack + " was signed by all.";
        var evidence = Evidence.of(text, 0, Math.min(text.length(), 600));
        var parties = new ArrayList<Party>();
        var name = attack.substring(0, Math.min(attack.length(), 2_000));
        IntStream.range(0, 30).forEach(i -> parties.add(Party.named(i + name, PartyKind.ORGANISATION)));
        clean.add(new CleanArticle(
                id,
                "hash" + id,
                "javascript:window.ran=1",
                attack,
                attack,
                attack,
                "en",
                null,
                text,
                List.of(new Span(0, text.length())),
                List.of(new Removed(attack, "share-bar")),
                0,
                "test"));
        agreements.add(new AgreementFound(
                "a" + id.substring(1),
                id,
                attack,
                Instrument.PACT,
                AgreementStatus.REJECTED,
                parties,
                List.of(),
                null,
                attack,
                null,
                attack,
                evidence,
                "REJECT",
                null,
                0.5,
                "test"));
        metrics.add(new MetricFound(
                "b" + id.substring(1),
                id,
                new Indicator(null, attack),
                FigureValue.of(new BigDecimal(7)),
                "attacks",
                Modifier.EXACT,
                Nature.ACTUAL,
                null,
                "2024",
                parties,
                attack,
                evidence,
                0.5,
                "test"));
        var read =
                new ArticleRead(id, "hash" + id, null, List.of("a" + id.substring(1), "b" + id.substring(1)), "test");
        agreements.add(read);
        metrics.add(read);
    }
}
