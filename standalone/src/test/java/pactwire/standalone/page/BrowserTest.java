package pactwire.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A test of the page in a browser; skipped, and said so, where there is none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {
    Chromium chromium;
    RunningPage running;

    @BeforeAll
    void start() throws Exception {
        chromium = Chromium.orSkip();
        running = system();
    }

    /** The system that the page is on: the shared one, unless a test feeds what others should not meet. */
    RunningPage system() throws Exception {
        return RunningPage.shared();
    }

    @AfterEach
    void browserComplainedOfNothing() {
        chromium.closePages();
        assertThat(chromium.complaints()).isEmpty();
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (running != null) {
            running.release();
        }
    }
}
