package pactwire.extract.metric;

import java.util.regex.Pattern;
import pactwire.extract.quantity.Unit;

/** The article's own words for what a figure measures. */
final class NounPhrases {
    private static final Pattern OF_WHAT = Pattern.compile(
            "^\\s(?:\\([^)]{0,30}\\)\\s)?(?:of|in|for)\\s((?:the\\s)?[\\p{L}’' -]{3,60}?)(?=[,.;:()]|\\s(?:to|by|in|on|at|from|for|with|and|that|which|who|is|are|was|were|has|have|had|will|would|over|under|since|during|worth|per|as|last|this|next|annually)\\b|$)");
    private static final Pattern ARTICLE =
            Pattern.compile("^(?:the|a|an|its|their|our|his|her)\\s", Pattern.CASE_INSENSITIVE);

    private NounPhrases() {}

    /** Never empty: what is counted, what it is of, what stands before, or the unit. */
    static String about(Figure figure) {
        var unit = figure.unit();
        if (figure.rank()) {
            return figure.written().replaceFirst("(?i)^(?:in|at|to|from)\\s", "");
        }
        if (unit.kind() == Unit.Kind.COUNT && !unit.code().isEmpty()) {
            return withPlace(figure, counted(figure));
        }
        var of = OF_WHAT.matcher(figure.after());
        if (of.find()) {
            return strip(of.group(1));
        }
        String concept = figure.quantity().concept();
        if (!concept.isBlank()) {
            return strip(concept);
        }
        return unit.name().isEmpty() ? "number" : unit.name();
    }

    /** "Russian students" from "21,000 Russian students". */
    private static String counted(Figure figure) {
        String words = figure.written()
                .replaceFirst(
                        "^[^\\p{L}]*(?:(?:hundred|thousand|million|billion|trillion|dozen|bn|mln|m|k)\\b\\s*)*", "");
        return words.isBlank() ? figure.unit().code() : words;
    }

    private static String withPlace(Figure figure, String counted) {
        var place = Pattern.compile("^\\s(?:in|from|to|for)\\s(?:the\\s)?(?:\\p{Lu}[\\p{L}’'-]+\\s?){1,4}")
                .matcher(figure.after());
        return place.find() ? counted + place.group().stripTrailing() : counted;
    }

    private static String strip(String phrase) {
        return ARTICLE.matcher(phrase.strip()).replaceFirst("");
    }
}
