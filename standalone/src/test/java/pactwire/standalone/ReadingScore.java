package pactwire.standalone;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import pactwire.contract.AgreementFound;
import pactwire.contract.MetricFound;
import tools.jackson.databind.JsonNode;

/**
 * How much of what is expected is found, and how much of what is found is expected. A finding matches where its evidence and
 * the expected one share half of the shorter one's words and, for agreements, a party; for figures, the value. What is marked
 * optional is neither required nor held against us.
 */
final class ReadingScore {
    private static final Pattern WORD = Pattern.compile("\\d+(?:[.,]\\d+)*|[\\p{L}]+");

    private final List<String> errors = new ArrayList<>();
    private int matched;
    private int found;
    private int required;

    void addAgreements(String article, JsonNode expected, List<AgreementFound> agreements) {
        add(
                article,
                expected,
                agreements,
                (gold, event) -> sharesWords(gold, event.evidence().text())
                        && (gold.path("parties").isEmpty() || sharesParty(gold, event)),
                event -> event.evidence().text());
    }

    void addMetrics(String article, JsonNode expected, List<MetricFound> metrics) {
        add(
                article,
                expected,
                metrics,
                (gold, event) -> sharesWords(gold, event.evidence().text()) && sameValue(gold.get("value"), event),
                event -> event.evidence().text());
    }

    double f1() {
        double precision = found == 0 ? 1 : (double) matched / found;
        double recall = required == 0 ? 1 : (double) matched / required;
        return matched == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    @Override
    public String toString() {
        return "F1 %.3f: %d of %d required found, %d found in all%n%s"
                .formatted(f1(), matched, required, found, String.join("\n", errors));
    }

    private <E> void add(
            String article,
            JsonNode expected,
            List<E> events,
            BiPredicate<JsonNode, E> fits,
            java.util.function.Function<E, String> evidence) {
        var taken = new HashSet<E>();
        for (JsonNode gold : sortedRequiredFirst(expected)) {
            boolean optional = gold.path("optional").asBoolean(false);
            var match = events.stream()
                    .filter(event -> !taken.contains(event) && fits.test(gold, event))
                    .findFirst();
            match.ifPresent(taken::add);
            if (optional) {
                found -= match.isPresent() ? 1 : 0;
                continue;
            }
            required++;
            matched += match.isPresent() ? 1 : 0;
            if (match.isEmpty()) {
                errors.add("missed in %s: %s".formatted(article, gold.get("evidence")));
            }
        }
        found += events.size();
        events.stream()
                .filter(event -> !taken.contains(event))
                .forEach(event -> errors.add("surplus in %s: %s".formatted(article, evidence.apply(event))));
    }

    private static List<JsonNode> sortedRequiredFirst(JsonNode expected) {
        var sorted = new ArrayList<JsonNode>();
        expected.forEach(sorted::add);
        sorted.sort(java.util.Comparator.comparing(gold -> gold.path("optional").asBoolean(false)));
        return sorted;
    }

    private static boolean sharesWords(JsonNode gold, String evidence) {
        if (overlap(gold.get("evidence").asString(), evidence) >= 0.5) {
            return true;
        }
        return gold.path("alt_evidence").valueStream().anyMatch(other -> overlap(other.asString(), evidence) >= 0.5);
    }

    private static double overlap(String one, String other) {
        var fewer = words(one);
        var more = words(other);
        if (fewer.values().stream().mapToInt(Integer::intValue).sum()
                > more.values().stream().mapToInt(Integer::intValue).sum()) {
            var swap = fewer;
            fewer = more;
            more = swap;
        }
        int shared = 0;
        int all = 0;
        for (var word : fewer.entrySet()) {
            shared += Math.min(word.getValue(), more.getOrDefault(word.getKey(), 0));
            all += word.getValue();
        }
        return all == 0 ? 0 : (double) shared / all;
    }

    private static Map<String, Integer> words(String text) {
        var words = new HashMap<String, Integer>();
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .forEach(word -> words.merge(word.group(), 1, Integer::sum));
        return words;
    }

    private static boolean sharesParty(JsonNode gold, AgreementFound event) {
        Set<String> parties = new HashSet<>();
        event.parties().forEach(party -> parties.add(party.id() == null ? party.name() : party.id()));
        return gold.get("parties").valueStream().anyMatch(party -> parties.contains(party.asString()));
    }

    private static boolean sameValue(JsonNode gold, MetricFound event) {
        if (gold.isObject()) {
            return near(gold.get("min").decimalValue(), event.value().min())
                    && near(gold.get("max").decimalValue(), event.value().max());
        }
        return gold.isNumber()
                && near(gold.decimalValue(), event.value().min())
                && near(gold.decimalValue(), event.value().max());
    }

    /** Within half a percent. */
    private static boolean near(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().doubleValue() <= 0.005 * Math.abs(one.doubleValue());
    }
}
