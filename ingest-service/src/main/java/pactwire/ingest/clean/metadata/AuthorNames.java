package pactwire.ingest.clean.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import pactwire.ingest.clean.RuleTable;

/**
 * Names out of author lines: {@code "By Ada Finn and Bo Ek, staff writers • May 3"} names Ada Finn and Bo Ek. What stands
 * beside names is told by {@code cleaning/bylines.csv}. Thread-safe.
 */
final class AuthorNames {
    private static final int LONGEST_LINE = 200;
    private static final int MOST_WORDS = 6;

    private static final Pattern BY =
            Pattern.compile("(?i)^\\W*(?:(?:written|reported|posted|words|story|text)\\s+)?by\\b[:\\s]*");

    /** Where names end: dates, figures, marks between fields, brackets. */
    private static final Pattern END = Pattern.compile(
            "\\s*[|•·()\\[\\]<>@/]|\\s[–—]\\s|\\s+\\d|(?i:\\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s\\d)|https?:"
                    + "|(?i:\\b(?:updated|published|posted|follow|email|read more)\\b)");

    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:,|;|&|\\band\\b|\\bwith\\b)\\s*");
    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "di", "del", "della", "van", "von", "der", "den", "la", "le", "bin", "al", "el", "dos", "du",
            "ter");

    private final Map<String, String> effects = new HashMap<>();

    AuthorNames() {
        for (var row : RuleTable.read("bylines.csv")) {
            effects.put(row.get("words"), row.get("effect"));
        }
    }

    /** @param names one statement a person, such as the authors in JSON-LD: what follows a comma is where they work */
    List<String> ofPeople(List<String> names) {
        var found = new LinkedHashSet<String>();
        for (String name : names) {
            List<String> one = ofLine(name);
            boolean several = name.toLowerCase(Locale.ROOT).contains(" and ") || one.size() > 2;
            found.addAll(several || one.isEmpty() ? one : one.subList(0, 1));
        }
        return new ArrayList<>(found);
    }

    /** @param line may begin with "by"; empty where it names nobody */
    List<String> ofLine(String line) {
        if (line.length() > LONGEST_LINE || line.strip().startsWith(",")) {
            return List.of();
        }
        String names = BY.matcher(StatedText.plain(line)).replaceFirst("");
        var end = END.matcher(names);
        while (end.find()) {
            if (end.start() > 0) {
                names = names.substring(0, end.start());
                break;
            }
        }
        var people = new ArrayList<String>();
        var agencies = new ArrayList<String>();
        for (String piece : SEPARATOR.split(names)) {
            add(piece.strip(), people, agencies);
        }
        return people.isEmpty() ? agencies : people;
    }

    private void add(String piece, List<String> people, List<String> agencies) {
        String effect = effects.getOrDefault(piece.toLowerCase(Locale.ROOT), "");
        switch (effect) {
            case "role" -> {}
            case "agency" -> agencies.add(piece);
            case "title" -> {
                if (!people.isEmpty()) {
                    people.set(people.size() - 1, people.get(people.size() - 1) + ", " + piece);
                }
            }
            default -> {
                String name = withoutTail(piece);
                if (isName(name)) {
                    people.add(name);
                }
            }
        }
    }

    /** "Jon Talton Columnist" is Jon Talton, "John O'Connor The Associated Press" John O'Connor. */
    private String withoutTail(String piece) {
        String[] words = piece.split(" ");
        for (int from = 2; from < words.length; from++) {
            String tail =
                    String.join(" ", List.of(words).subList(from, words.length)).toLowerCase(Locale.ROOT);
            String effect = effects.getOrDefault(tail, "");
            if (effect.equals("role") || effect.equals("agency")) {
                return String.join(" ", List.of(words).subList(0, from));
            }
        }
        return piece;
    }

    private static boolean isName(String piece) {
        String[] words = piece.split(" ");
        boolean nameLike = piece.length() >= 2
                && Character.isLetter(piece.codePointAt(0))
                && ":*".indexOf(piece.charAt(piece.length() - 1)) < 0;
        if (!nameLike || words.length > MOST_WORDS) {
            return false;
        }
        for (String word : words) {
            if (!word.isEmpty()
                    && Character.isLowerCase(word.codePointAt(0))
                    && words.length > 1
                    && !PARTICLES.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
