package pactwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The alerting rules: tried by Prometheus' own tool, each on a series that must set it off and on one that must not. */
class AlertsTest {
    private static final Path PROMETHEUS = Path.of("..", "ops", "prometheus");
    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
    private static final Pattern TRIED = Pattern.compile("- name: (\\w+) (?:fires|stays calm)");

    @ParameterizedTest
    @ValueSource(strings = {"check rules alerts.yml", "check config prometheus.yml", "test rules alerts.test.yml"})
    void rules_passPrometheusOwnTool(String command) throws Exception {
        assumeTrue(onPath("promtool"), "promtool is not here (Debian: apt-get install prometheus): alerts not tried");
        var arguments = Arrays.stream(("promtool " + command).split(" ")).toList();
        var promtool = new ProcessBuilder(arguments)
                .directory(PROMETHEUS.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(promtool.getInputStream().readAllBytes());

        assertThat(promtool.waitFor()).as(said).isZero();
    }

    @Test
    void eachAlert_isTriedBothWays_andHasItsPlaceInTheRunbook() {
        var alerts = names(ALERT, PROMETHEUS.resolve("alerts.yml"));
        var runbook = read(Path.of("..", "docs", "runbook.md"));

        assertThat(alerts).doesNotHaveDuplicates().hasSizeGreaterThan(10);
        assertThat(new TreeSet<>(names(TRIED, PROMETHEUS.resolve("alerts.test.yml"))))
                .containsExactlyElementsOf(new TreeSet<>(alerts));
        assertThat(names(TRIED, PROMETHEUS.resolve("alerts.test.yml"))).hasSize(2 * alerts.size());
        assertThat(alerts)
                .allSatisfy(alert -> assertThat(runbook).contains("\n## " + alert + "\n"))
                .allSatisfy(alert -> assertThat(read(PROMETHEUS.resolve("alerts.yml")))
                        .contains("docs/runbook.md#" + alert.toLowerCase(Locale.ROOT)));
    }

    private static List<String> names(Pattern name, Path file) {
        return name.matcher(read(file)).results().map(match -> match.group(1)).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
