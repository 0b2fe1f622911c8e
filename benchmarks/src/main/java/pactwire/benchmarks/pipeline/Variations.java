package pactwire.benchmarks.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pactwire.benchmarks.pipeline.SampleTexts.SampleText;
import tools.jackson.databind.json.JsonMapper;

/**
 * As many different articles as are asked for, from a few: other states, companies, years, months and figures, in web pages
 * with the furniture that pages have. The same number always gives the same article. Thread-safe.
 */
final class Variations {
    private static final List<String> STATES = List.of(
            "Russia",
            "China",
            "Qatar",
            "India",
            "Norway",
            "Kenya",
            "Japan",
            "Chile",
            "Poland",
            "Vietnam",
            "Morocco",
            "Canada",
            "Peru",
            "Egypt",
            "Brazil",
            "Turkey",
            "Angola",
            "Zambia",
            "Iran",
            "Ukraine",
            "France",
            "Germany",
            "Italy",
            "Spain",
            "Mexico",
            "Ghana",
            "Nepal",
            "Oman",
            "Serbia",
            "Greece",
            "Portugal",
            "Sweden",
            "Finland",
            "Hungary",
            "Romania",
            "Bulgaria",
            "Thailand",
            "Malaysia",
            "Indonesia",
            "Australia");

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

    /** Prime to the number of states, so that the same states meet in other years. */
    private static final int YEARS = 19;

    private static final int FIRST_YEAR = 2005;
    private static final int PUBLISHERS = 211;
    private static final Pattern VARIED = Pattern.compile("\\b(?:" + String.join("|", STATES) + "|"
            + String.join("|", COMPANIES) + "|" + String.join("|", MONTHS) + "|(?:19|20)\\d\\d|\\d{2,3})\\b");

    private static final Map<String, Integer> NUMBER_OF_STATE = numbered(STATES);
    private static final Map<String, Integer> NUMBER_OF_MONTH = numbered(MONTHS);

    private final List<SampleText> texts;
    private final String top = furniture("nav", "Section", 40);
    private final String end = furniture("aside", "Another story that many readers have read today", 15)
            + furniture("footer", "About this site", 20)
            + "<script>" + "window.dataLayer=window.dataLayer||[];".repeat(100) + "</script>";
    private final JsonMapper json = new JsonMapper();

    Variations(List<SampleText> texts) {
        this.texts = texts;
    }

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
        var state = NUMBER_OF_STATE.get(word);
        if (state != null) {
            return STATES.get((int) ((state + round) % STATES.size()));
        }
        var month = NUMBER_OF_MONTH.get(word);
        if (month != null) {
            return MONTHS.get((int) ((month + round / STATES.size() / YEARS) % MONTHS.size()));
        }
        if (COMPANIES.contains(word)) {
            return company(word, round);
        }
        var figure = Integer.parseInt(word);
        if (word.length() == 4) {
            return "" + (FIRST_YEAR + (figure + round) % YEARS);
        }
        return word.length() == 2 ? word : "" + (100 + (figure + round * 7) % 900);
    }

    /** A name that nobody has: each round has its own companies. */
    private static String company(String name, long round) {
        var made = new StringBuilder();
        for (long rest = round * 31 + name.length() * 7L + name.charAt(0); made.length() < 5 || rest > 0; rest /= 16) {
            made.append(SYLLABLES.get((int) (rest % SYLLABLES.size())));
        }
        return Character.toUpperCase(made.charAt(0)) + made.substring(1);
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
