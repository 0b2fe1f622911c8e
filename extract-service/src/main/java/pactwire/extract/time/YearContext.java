package pactwire.extract.time;

import java.util.Locale;
import java.util.Set;
import pactwire.extract.lexicon.ScreenedPattern;

/** Tells a year from a four-digit count by the words around it: "in 1885" and "1885 aftershocks". */
final class YearContext {
    private static final int NEAR = 24;

    /** After these a four-digit number is a count even where it might be a year. */
    private static final ScreenedPattern COUNT_BEFORE = ScreenedPattern.of(
            "(?i)(?:than|about|around|some|nearly|almost|approximately|over|least|most|roughly|exactly|total of|another|killed|up to|only|just|nos?\\.?|resolution|flight|page|line|room|section|article)\\s+$");
    /** After these it is a year. */
    private static final ScreenedPattern YEAR_BEFORE = ScreenedPattern.of(
            "(?i)(?:\\b(?:in|since|until|till|by|during|before|after|year|early|late|mid|fiscal|from|of|spring|summer|autumn|fall|winter|end|start|beginning|through|for|ending|calendar|anno|ad|circa|the|this|financial|season|and|to|between|first half of|quarter)|[(,;]|')[\\s-]*$");

    private static final ScreenedPattern NEXT_WORD = ScreenedPattern.of("\\s+([\\p{L}]+)");
    /** Words that end in s and follow a year without being counted by it. */
    private static final Set<String> NOT_COUNTED = Set.of(
            "was",
            "is",
            "has",
            "as",
            "marks",
            "sees",
            "elections",
            "olympics",
            "games",
            "marked",
            "paralympics",
            "results",
            "sales",
            "figures",
            "levels",
            "earnings",
            "protests",
            "talks",
            "forecasts",
            "estimates",
            "sanctions");

    private static final ScreenedPattern UNIT = ScreenedPattern.of(
            "(?i)people|men|women|children|rpm|mw|km|metres|meters|hp|tonnes|tons|barrels|dollars|dlrs|feet|miles|percent|hectares|acres|pounds|euros|yen|roubles|rubles|troops|points|kilometres|kilometers|jobs|employees|workers|soldiers|students|votes|cases|deaths|hours|days|years|homes|houses|vehicles|cars|aircraft|others");

    private static final ScreenedPattern NO_YEAR = ScreenedPattern.of("(?i)people|rpm|mw|km|dollars|dlrs|percent");

    private YearContext() {}

    static boolean isYear(String text, int start, int end) {
        String before = text.substring(Math.max(0, start - NEAR), start);
        if (COUNT_BEFORE.isIn(before)) {
            return false;
        }
        int year = Integer.parseInt(text.substring(start, end));
        var next = NEXT_WORD.matcher(text).region(end, Math.min(text.length(), end + NEAR));
        if (!next.lookingAt()) {
            return year >= 1500;
        }
        String word = next.group(1);
        if (UNIT.fits(word)) {
            return YEAR_BEFORE.isIn(before) && !NO_YEAR.fits(word);
        }
        boolean saidYear = YEAR_BEFORE.isIn(before)
                && (year >= 1900
                        || Character.isLetter(before.stripTrailing()
                                .charAt(before.stripTrailing().length() - 1)));
        boolean counts =
                word.endsWith("s") && word.length() > 3 && !NOT_COUNTED.contains(word.toLowerCase(Locale.ROOT));
        return saidYear || !counts && year >= 1500 || counts && year >= 1900 && year % 100 != 0 && year < 2060;
    }
}
