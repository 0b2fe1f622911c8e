package pactwire.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Sentences as news agencies write them, which releases seldom do ("Kenya and Uganda signed…"): patterns of our own
 * filled by chance, with what often stands before and after. The teacher reads them like any other.
 */
final class AgencyPatterns {
    private static final List<String> OPENINGS = List.of(
            "On {day}, ",
            "On {month} {n}, {year}, ",
            "In {month}, ",
            "Meanwhile, ",
            "Earlier, ",
            "According to {org}, ",
            "According to {ministry}, ",
            "{city}, {month} {n} - ",
            "{city} (Agency) - ",
            "{month} {n} - ",
            "{month} {n} -- ",
            "{city} -- ",
            "Last week, ",
            "In {year}, ",
            "In addition, ");
    private static final List<String> CLOSINGS = List.of(
            " on {day}",
            " {day}",
            " {day}, {ministry} said",
            " {day}, officials said {day}",
            " today",
            " in {city}",
            " in {city} on {day}",
            " last week",
            " in {month} {year}",
            ", {surname} said",
            ", {adj} {role} {person} said",
            ", {ministry} said",
            ", {ministry} said on {day}",
            ", {surname} said {day}",
            ", according to {ministry}",
            ", the Agency news agency reported",
            ", officials said",
            " this year",
            " during a visit by {title} {person}",
            " on the sidelines of the summit in {city}",
            ", a move that {state} has long opposed",
            ", while {state} {hope} {activity}",
            " at a ceremony attended by {person}",
            " despite objections from {state}",
            " as part of efforts to {activity}");

    private final List<String> patterns = new ArrayList<>();
    private final Map<String, List<String>> slots = new HashMap<>();
    private final Random random;

    private AgencyPatterns(long seed) throws IOException {
        random = new Random(seed);
        patterns.addAll(lines("/patterns.txt"));
        lines("/slots.csv").stream().skip(1).forEach(line -> {
            int comma = line.indexOf(',');
            slots.put(
                    line.substring(0, comma), List.of(line.substring(comma + 1).split("\\|")));
        });
    }

    /** {@code count} different sentences, always the same for a seed. */
    static List<String> fill(int count, long seed) throws IOException {
        AgencyPatterns agency = new AgencyPatterns(seed);
        Set<String> sentences = new LinkedHashSet<>();
        while (sentences.size() < count) {
            sentences.add(agency.sentence(agency.patterns.get(sentences.size() % agency.patterns.size())));
        }
        return List.copyOf(sentences);
    }

    private String sentence(String pattern) {
        String opening = random.nextInt(4) == 0 ? pick(OPENINGS) : "";
        String closing = random.nextInt(3) == 0 ? pick(CLOSINGS) : "";
        boolean quoted = pattern.startsWith("\"");
        String body = quoted ? pattern : opening + (opening.endsWith(", ") ? lowerArticle(pattern) : pattern) + closing;
        String filled = withArticles(filled(body)) + ".";
        return filled.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + filled.substring(1);
    }

    private static String lowerArticle(String pattern) {
        return pattern.startsWith("The ")
                        || pattern.startsWith("A ")
                        || pattern.startsWith("It ")
                        || pattern.startsWith("Both ")
                ? Character.toLowerCase(pattern.charAt(0)) + pattern.substring(1)
                : pattern;
    }

    private String filled(String pattern) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
            int close = pattern.indexOf('}', open);
            filled.append(pattern, at, open).append(pick(slots.get(pattern.substring(open + 1, close))));
            at = close + 1;
        }
        return filled.append(pattern.substring(at)).toString();
    }

    private static String withArticles(String text) {
        return text.replaceAll("\\b([Aa]) (?=[aeioAEIO])", "$1n ").replace("an one", "a one");
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = AgencyPatterns.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
