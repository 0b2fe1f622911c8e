package pactwire.extract.metric;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pactwire.extract.lexicon.ScreenedPattern;
import pactwire.extract.quantity.Unit;
import pactwire.extract.time.Period;
import pactwire.extract.time.Period.Relation;

/** Which of a sentence's periods a figure is about. Stateless. */
final class PeriodChooser {
    /** A period right after a figure is its own: "$160 million a year ago". UTF-16 units. */
    private static final int RIGHT_AFTER = 45;

    /** What stands between a figure and a period that is no longer about it. */
    private static final ScreenedPattern NEW_CLAUSE = ScreenedPattern.of(
            "[;:]\\s|[.!?]\\s|,\\s(?:while|whereas|but|and|with)\\s|\\swhile\\s|\\sfor\\s(?:[a-z]+ly\\s)?[a-z]+ing\\s");
    /** "over 27 pct of its budget and last year it was": the period opens the next clause. */
    private static final ScreenedPattern OPENS_CLAUSE =
            ScreenedPattern.of(",?\\s(?:it|he|she|they|we|the|its|their|there|a|an|\\p{Lu}\\p{Ll}+)\\s");

    private static final ScreenedPattern EXTENT =
            ScreenedPattern.of("(?i)(?:over|within|across|through|in|spread|for)\\b");
    private static final ScreenedPattern MADE =
            ScreenedPattern.of("\\s[a-z]+ed\\s(?:in|on)\\s(?:the\\s)?(?:early\\s|late\\s)?");

    private static final ScreenedPattern LISTED =
            ScreenedPattern.of("(?s)(?:\\s\\p{L}+){0,3},?\\s(?:and\\s)?(?:\\p{Lu}\\p{L}+\\s)?|,\\s");
    private static final ScreenedPattern IN = ScreenedPattern.of("\\s(?:in|at)\\s");
    private static final ScreenedPattern GOES_TO =
            ScreenedPattern.of("(?s),?\\s*(?:to|from|compared (?:with|to)|against|and)\\b.*");

    private PeriodChooser() {}

    /**
     * @param figures all of the sentence, in order
     * @param index which of them
     * @param periods of the sentence, in order
     */
    static @Nullable Period choose(List<Figure> figures, int index, List<Period> periods) {
        Figure figure = figures.get(index);
        if (figure.unit().kind() == Unit.Kind.DURATION) {
            var own = periods.stream()
                    .filter(period -> overlaps(period, figure) && !isExtent(figure, period))
                    .findFirst();
            if (own.isPresent()) {
                return own.get(); // "for the last five years" is both
            }
        }
        var usable = periods.stream()
                .filter(period -> period.relation() != Relation.NAMING || isMade(figure, period))
                .filter(period -> !overlaps(period, figure))
                .toList();
        int nextFigure = index + 1 < figures.size() ? figures.get(index + 1).start() : Integer.MAX_VALUE;
        Period after = usable.stream()
                .filter(period -> period.start() >= figure.end() && period.start() < nextFigure)
                .findFirst()
                .orElse(null);
        if (after != null && isRightAfter(figure, after)) {
            return after.relation() == Relation.AGAINST ? before(figures, index, usable) : after;
        }
        Period before = before(figures, index, usable);
        if (before != null) {
            return before;
        }
        return usable.stream()
                .filter(period -> period.start() >= figure.end() && period.relation() != Relation.AGAINST)
                .filter(period ->
                        period.start() < nextFigure || period.relation() == Relation.FROM || isListed(figures, index))
                .filter(period -> !isApart(figure, period))
                .findFirst()
                .orElse(null);
    }

    /** "30 Russian and 50 Chinese cities in 2024": the period after the list is every item's. */
    private static boolean isListed(List<Figure> figures, int index) {
        if (index + 1 >= figures.size()) {
            return false;
        }
        Figure figure = figures.get(index);
        String between = between(figure, figure.end(), figures.get(index + 1).start());
        return LISTED.fits(between) && !between.contains(" from ");
    }

    /** "over ten years": how long, from when is the reader's guess. */
    private static boolean isExtent(Figure figure, Period period) {
        String written = figure.sentence().text().substring(period.start(), period.end());
        return EXTENT.begins(written);
    }

    /** "36 agreements signed in 2025": counts what was made then. */
    private static boolean isMade(Figure figure, Period period) {
        return MADE.fits(between(figure, figure.end(), period.start()));
    }

    private static boolean overlaps(Period period, Figure figure) {
        return period.start() < figure.end() && figure.start() < period.end();
    }

    private static boolean isRightAfter(Figure figure, Period period) {
        return period.start() - figure.end() <= RIGHT_AFTER
                && !isApart(figure, period)
                && !between(figure, figure.end(), period.start()).endsWith(", ");
    }

    private static boolean isApart(Figure figure, Period period) {
        String between = between(figure, figure.end(), period.start());
        String text = figure.sentence().text();
        boolean opensClause = between.endsWith(" and ") && OPENS_CLAUSE.begins(text, period.end());
        return opensClause || NEW_CLAUSE.isIn(between);
    }

    /** The nearest period before: "In 2024, 1.6 million Russians visited, while 1.2 million Chinese …". */
    private static @Nullable Period before(List<Figure> figures, int index, List<Period> usable) {
        Figure figure = figures.get(index);
        Period nearest = null;
        for (Period period : usable) {
            boolean belongsToOther =
                    figures.subList(0, index).stream().anyMatch(other -> isOwnOf(other, period, figure));
            if (period.end() <= figure.start() && period.relation() != Relation.AGAINST && !belongsToOther) {
                nearest = period;
            }
        }
        return nearest;
    }

    /** "from 160 million a year ago to 700 million": the year ago is the first figure's. */
    private static boolean isOwnOf(Figure previous, Period period, Figure figure) {
        if (period.start() < previous.end() || period.relation() == Relation.FROM) {
            return false; // what begins on a day begins with all of its parts
        }
        String between = between(previous, previous.end(), period.start());
        String then = between(figure, period.end(), figure.start());
        boolean close = between.length() <= 6 || IN.fits(between);
        return close && GOES_TO.fits(then);
    }

    private static String between(Figure figure, int from, int to) {
        return from < to ? figure.sentence().text().substring(from, to) : "";
    }
}
