package pactwire.standalone.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pactwire.contract.access.ApiKey;
import pactwire.contract.access.KeysFile;
import pactwire.contract.access.Scope;
import pactwire.standalone.Standalone;
import pactwire.standalone.TestPorts;

/** The page in a browser, in a system that asks for keys. */
class SignedInPageIT {
    private static final String KEYS_FILE = "PACTWIRE_KEYS_FILE";

    @TempDir
    Path directory;

    @Test
    void person_signsIn_readsFeeds_andSignsOut() throws Exception {
        var keys = directory.resolve("keys.json");
        var key = ApiKey.issue("analyst", Set.of(Scope.READ, Scope.SUBSCRIBE, Scope.INGEST), Instant.now());
        new KeysFile(keys).add(key.key());
        try (var chromium = Chromium.orSkip();
                var system = guarded(keys)) {
            setDefaultAssertionTimeout(20_000);
            var page = chromium.page();
            page.navigate(system.storeUrl() + "/feed?from=link");
            page.getByLabel("API key").fill(key.text());
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign in"))
                    .click();

            assertThat(page).hasURL(system.storeUrl() + "/feed?from=link");
            page.getByLabel("Article as text or HTML")
                    .fill("LIMA, May 3, 2024. Peru and Chile signed a treaty on fisheries in Lima on Friday, after long"
                            + " talks. Ministers of both countries praised the treaty and those who had worked on it.");
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Feed it"))
                    .click();
            assertThat(page.locator(".stages li.done")).hasCount(4);
            page.navigate(system.storeUrl() + "/agreements");
            assertThat(page.locator("#live")).hasAttribute("data-state", "live");
            assertThat(chromium.complaints()).isEmpty();

            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Key")).click();
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign out"))
                    .click();
            assertThat(page).hasURL(Pattern.compile(".*/sign-in"));
            page.navigate(system.storeUrl() + "/agreements");
            assertThat(page.getByLabel("API key")).isVisible();
        }
    }

    /** Environment variables of this process are not ours to set; a system property of that name does the same. */
    private Standalone guarded(Path keys) throws Exception {
        System.setProperty(KEYS_FILE, keys.toString());
        try {
            return Standalone.start(new Standalone.Settings(
                    directory.resolve("data"), true, false, TestPorts.free(), List.of(), step -> {}));
        } finally {
            System.clearProperty(KEYS_FILE);
        }
    }
}
