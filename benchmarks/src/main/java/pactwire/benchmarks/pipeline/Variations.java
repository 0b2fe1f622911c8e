package pactwire.benchmarks.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pactwire.benchmarks.pipeline.SampleTexts.SampleText;
import tools.jackson.databind.json.JsonMapper;

/**
 * As many different articles as are asked for, from a few: other states with their adjectives and capitals, other
 * leaders, blocs, companies, years, months and figures, in web pages with the furniture that pages have. The same number always gives the same article. Thread-safe.
 */
final class Variations {
    /** Name, adjective, capital and, where the samples name one, leader as an expression. */
    private static final List<List<String>> STATES = states();

    private static final List<String> BLOCS = List.of(
            "European Union",
            "Mercosur",
            "African Union",
            "ASEAN",
            "Eurasian Economic Union",
            "Arab League",
            "CARICOM");

    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private static final List<String> COMPANIES =
            List.of("Gazprom", "CNPC", "Huawei", "MTS", "QatarEnergy", "Sinopec", "ADNOC", "Rosneft", "Yamal");

    private static final List<String> SYLLABLES = List.of(
            "ka", "ro", "lin", "ta", "me", "sol", "vi", "nor", "da", "pe", "zu", "mar", "ti", "gol", "fe", "ban");

    /**
     * Years and months have two as a divisor in common, and neither has one with states: the same states meet in the same month and
     * year after ten thousand rounds, and within a year never in the month before or after one in which they met. What is told again a month later is
     * one agreement to merging; with nineteen years all was told again from 40,000 articles on, and no round was like those before.
     */
    private static final int YEARS = 38;

    private static final int FIRST_YEAR = 1987;
    private static final int PUBLISHERS = 211;
    /** Words of states by their number, so that "Moscow" becomes the capital of what "Russia" becomes. */
    private static final Map<String, Place> PLACES = places();

    private static final Map<Pattern, Integer> LEADERS = leaders();
    private static final Map<String, Integer> NUMBER_OF_BLOC = numbered(BLOCS);
    private static final Map<String, Integer> NUMBER_OF_MONTH = numbered(MONTHS);
    private static final Pattern VARIED = Pattern.compile("\\b(?:"
            + Stream.of(
                            PLACES.keySet().stream().sorted(longestFirst()),
                            LEADERS.keySet().stream().map(Pattern::pattern),
                            BLOCS.stream(),
                            COMPANIES.stream(),
                            MONTHS.stream(),
                            Stream.of("(?:19|20)\\d\\d", "\\d{2,3}"))
                    .flatMap(words -> words)
                    .collect(Collectors.joining("|"))
            + ")\\b");

    private final List<SampleText> texts;
    private final String top = furniture("nav", "Section", 40);
    private final String end = furniture("aside", "Another story that many readers have read today", 15)
            + furniture("footer", "About this site", 20)
            + "<script>" + "window.dataLayer=window.dataLayer||[];".repeat(100) + "</script>";
    private final JsonMapper json = new JsonMapper();

    Variations(List<SampleText> texts) {
        this.texts = texts;
    }

    /**
     * @param state its number
     * @param form 0 its name, 1 its adjective, 2 its capital
     */
    private record Place(int state, int form) {}

    private record Article(String url, String html) {}

    /** A line of {@code POST /articles}. */
    String line(long number) {
        return json.writeValueAsString(new Article(url(number), page(number)));
    }

    /** Of one of some hundred publishers. */
    String url(long number) {
        return "https://paper-%d.example/%d".formatted(number * 31 % PUBLISHERS, number);
    }

    /** The page of that article. */
    String page(long number) {
        var sample = texts.get((int) (number % texts.size()));
        var round = number / texts.size();
        var title = varied(sample.title(), round);
        var paragraphs = varied(sample.text(), round)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> "<p>" + escaped(line) + "</p>\n")
                .collect(Collectors.joining());
        return "<!doctype html><html lang=en><head><title>" + escaped(title) + "</title></head><body>" + top
                + "<main><article><h1>" + escaped(title) + "</h1>\n" + paragraphs + "</article></main>" + end
                + "</body></html>";
    }

    /** The text with other states, companies, years, months and figures; round 0 is another text already. */
    static String varied(String text, long round) {
        return VARIED.matcher(text).replaceAll(found -> variant(found, round));
    }

    private static String variant(MatchResult found, long round) {
        var word = found.group();
        var place = PLACES.get(word);
        if (place != null) {
            return STATES.get((int) ((place.state() + round) % STATES.size())).get(place.form());
        }
        var bloc = NUMBER_OF_BLOC.get(word);
        if (bloc != null) {
            return BLOCS.get((int) ((bloc + round) % BLOCS.size()));
        }
        for (var leader : LEADERS.entrySet()) {
            if (leader.getKey().matcher(word).matches()) {
                return madeUp(leader.getValue(), round);
            }
        }
        var month = NUMBER_OF_MONTH.get(word);
        if (month != null) {
            return MONTHS.get((int) ((month + round) % MONTHS.size()));
        }
        if (COMPANIES.contains(word)) {
            return madeUp(word.length() * 7L + word.charAt(0), round);
        }
        var figure = Integer.parseInt(word);
        if (word.length() == 4) {
            return "" + (FIRST_YEAR + (figure + round) % YEARS);
        }
        return word.length() == 2 ? word : "" + (100 + (figure + round * 7) % 900);
    }

    /** A name that nobody has: each round has its own companies and leaders. */
    private static String madeUp(long number, long round) {
        var made = new StringBuilder();
        for (long rest = round * 31 + number; made.length() < 5 || rest > 0; rest /= 16) {
            made.append(SYLLABLES.get((int) (rest % SYLLABLES.size())));
        }
        return Character.toUpperCase(made.charAt(0)) + made.substring(1);
    }

    private static Comparator<String> longestFirst() {
        return Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder());
    }

    private static List<List<String>> states() {
        try (var in = Variations.class.getResourceAsStream("/pipeline/states.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(2)
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Place> places() {
        var places = new HashMap<String, Place>();
        for (int state = 0; state < STATES.size(); state++) {
            for (int form = 2; form >= 0; form--) {
                places.put(STATES.get(state).get(form), new Place(state, form));
            }
        }
        return places;
    }

    private static Map<Pattern, Integer> leaders() {
        var leaders = new LinkedHashMap<Pattern, Integer>();
        for (int state = 0; state < STATES.size(); state++) {
            var leader = STATES.get(state).get(3);
            if (!leader.isEmpty()) {
                leaders.put(Pattern.compile(leader), 1000 + state);
            }
        }
        return leaders;
    }

    private static Map<String, Integer> numbered(List<String> words) {
        var numbered = new HashMap<String, Integer>();
        words.forEach(word -> numbered.put(word, numbered.size()));
        return numbered;
    }

    private static String furniture(String element, String words, int links) {
        var html = new StringBuilder("<" + element + " class='" + element + "-box'><ul>");
        for (int i = 0; i < links; i++) {
            html.append("<li class='item item-%d'><a href='/%s/%d' data-track='%s'>%s %d</a></li>\n"
                    .formatted(i, element, i, element, words, i));
        }
        return html.append("</ul></").append(element).append(">\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
