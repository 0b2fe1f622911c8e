package pactwire.standalone;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What Prometheus would get from a service. */
final class Scrape {
    private static final Pattern SAMPLE = Pattern.compile("(?m)^(\\w+)(?:\\{(.*)})? (\\S+)(?: \\d+)?$");

    private final List<Sample> samples;

    private Scrape(String text) {
        samples = SAMPLE.matcher(text).results().map(Sample::of).toList();
    }

    /** @param labels as written, such as {@code topic="articles.raw.v1"} */
    record Sample(String name, String labels, double value) {
        private static Sample of(java.util.regex.MatchResult line) {
            var labels = line.group(2) == null ? "" : line.group(2);
            return new Sample(
                    line.group(1), labels, Double.parseDouble(line.group(3).replace("Inf", "Infinity")));
        }
    }

    static Scrape of(int port) {
        return new Scrape(Http.get("http://localhost:%d/actuator/prometheus".formatted(port))
                .body());
    }

    Set<String> names() {
        return samples.stream().map(Sample::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Over all samples of that name that carry the label; 0 without any. */
    double sum(String name, String label) {
        return samples.stream()
                .filter(sample -> sample.name().equals(name) && sample.labels().contains(label))
                .mapToDouble(Sample::value)
                .sum();
    }
}
