package pactwire.standalone.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The machine's own Chromium. Every page that it opens has a profile of its own, thrown away with it. */
final class Chromium implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Path executable;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Path executable) {
        this.executable = executable;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** Skips the calling test, and says so, where no Chromium is installed. */
    static Chromium orSkip() {
        var found = Stream.of(
                        System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"),
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(
                found.isPresent(),
                "SKIPPED: the analyst's page is not tested, no Chromium is installed (apt-get install chromium, or name one in CHROMIUM)");
        return new Chromium(found.get());
    }

    Page page(int width, int height, ColorScheme scheme) {
        var options = new LaunchPersistentContextOptions()
                .setExecutablePath(executable)
                .setHeadless(true)
                .setArgs(QUIET)
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setAcceptDownloads(true);
        var context = playwright.chromium().launchPersistentContext(profile(), options);
        contexts.add(context);
        var page = context.pages().get(0);
        page.onPageError(error -> complaints.add("error: " + error));
        page.onConsoleMessage(message -> {
            // A look-up that finds nothing is an answer; everything else that a browser complains of is ours.
            if (message.type().equals("error") && !message.text().contains("404")) {
                complaints.add(message.text());
            }
        });
        page.onDialog(dialog -> {
            complaints.add("a dialog opened: " + dialog.message());
            dialog.dismiss();
        });
        return page;
    }

    Page page() {
        return page(1280, 900, ColorScheme.LIGHT);
    }

    /** What browsers complained of since the last call: errors, refused scripts and styles, dialogs. */
    List<String> complaints() {
        var all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }

    void closePages() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }

    private static Path profile() {
        try {
            return Files.createTempDirectory("pactwire-chromium");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closePages();
        playwright.close();
    }
}
