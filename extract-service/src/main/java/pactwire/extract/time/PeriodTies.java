package pactwire.extract.time;

import pactwire.extract.lexicon.ScreenedPattern;
import pactwire.extract.time.Period.Relation;

/** How the words around a period tie a figure to it. Stateless. */
final class PeriodTies {
    private static final ScreenedPattern AGAINST = ScreenedPattern.of(
            "(?i)\\b(?:compared (?:with|to)|than|against|versus|vs\\.?|over|on|(?:up|down|rose|fell|increase|decrease|rise|drop) from|relative to|as in|same (?:period|month|quarter)(?: of| in| a)?|corresponding period(?: of| in)?|level(?:s)? of|up on|down on|figure(?:s)? for)\\s(?:the\\s)?(?:same\\s(?:period|month|quarter)\\s|levels?\\s|figures?\\s)?(?:of\\s|in\\s|for\\s)?(?:the\\s)?$");
    private static final ScreenedPattern BY = ScreenedPattern.of(
            "(?i)\\b(?:by|until|till|through|by the end of|before)\\s(?:the\\s)?(?:end\\sof\\s)?(?:year\\s|fiscal\\s|late\\s|early\\s|mid-?)?$");
    private static final ScreenedPattern FROM = ScreenedPattern.of(
            "(?i)\\b(?:since|from|starting|beginning|as of|after|effective)\\s(?:in\\s|on\\s)?(?:the\\s)?(?:early\\s|late\\s|mid-?\\s?)?$");
    /** "the 1971 treaty", "G20 2023 summit", "the Programme for 2021–2031". */
    private static final ScreenedPattern NAMED_AFTER = ScreenedPattern.of(
            "\\s(?:\\p{Lu}[\\p{L}]+|[a-z]+\\s)?(?:[Tt]reaty|[Aa]greement|[Pp]act|[Aa]ct|[Ss]ummit|[Cc]onvention|[Cc]ensus|[Ss]urvey|[Rr]eport|[Ss]tudy|[Rr]esolution|[Aa]genda|[Cc]onstitution|[Oo]lympics|[Ee]lections?|[Ww]orld\\s[Cc]up|[Pp]rogram(?:me)?|[Pp]lan|[Ss]trategy)\\b");

    private static final ScreenedPattern NAMED_BEFORE = ScreenedPattern.of(
            "(?:[Pp]rogram(?:me)?|[Pp]lan|[Ss]trategy|[Rr]oadmap|[Aa]genda|[Pp]rotocol|[Tt]reaty|[Aa]greement|[Ss]tatement|[Cc]onvention|[Mm]emorandum|[Dd]eclaration|[Rr]esolution|[Aa]ct)\\s(?:of|for|in|until|to)\\s$");
    /** "a rate set in the 1960s": when it was made, not how much there was then. */
    private static final ScreenedPattern MADE_IN = ScreenedPattern.of(
            "(?i)(?<!\\b(?:was|were|been|being|is|are|be|has|have|had|and)\\s)(?<!\\p{L}ly\\s)\\b(?:set(?: up)?|signed|founded|established|introduced|adopted|concluded|inked|ratified|enacted|created|imposed|negotiated|drafted|born|built|inaugurated|dating|passed|formed)\\s(?:back\\s)?(?:in|on|from)\\s(?:the\\s)?(?:early\\s|late\\s|mid-?\\s?)?$");
    /** "CAIRO, March 16 - Egypt and …": the day of writing. */
    private static final ScreenedPattern PLACE_BEFORE =
            ScreenedPattern.of("[\\p{Lu}][\\p{L}.,'’ /-]{1,40}[,.(]\\s*\\(?");

    private static final ScreenedPattern DASH_AFTER =
            ScreenedPattern.of("\\)?[.,]?\\s*(?:/\\p{L}+/|\\([\\p{L} ]{2,20}\\)|[-–—])");
    private static final ScreenedPattern GROWTH_OVER = ScreenedPattern.of("(?i)\\b(?:on|over)\\s(?:the\\s)?$");
    private static final ScreenedPattern SINCE =
            ScreenedPattern.of("(?i)\\bsince\\s(?:[\\p{L}’'-]+\\s){0,6}(?:\\p{L}+\\s?)?(?:\\d{1,2},?\\s)?(?:\\d{4})?$");
    /** How far back such words may begin, in UTF-16 units. */
    static final int NEAR = 60;

    private PeriodTies() {}

    static Relation relation(String sentence, int start, int end) {
        String before = before(sentence, start);
        if (isName(before, sentence, end)) {
            return Relation.NAMING;
        }
        if (BY.isIn(before)) {
            return Relation.BY;
        }
        if (AGAINST.isIn(before) && !GROWTH_OVER.isIn(before)) {
            return Relation.AGAINST;
        }
        return FROM.isIn(before) ? Relation.FROM : Relation.DURING;
    }

    private static boolean isName(String before, String sentence, int end) {
        boolean dateline = PLACE_BEFORE.fits(before) && DASH_AFTER.begins(sentence, end);
        return dateline || NAMED_AFTER.begins(sentence, end) || NAMED_BEFORE.isIn(before) || MADE_IN.isIn(before);
    }

    /** "since the march began in May": runs up to the article. */
    static boolean isSince(String sentence, int start, int end) {
        return SINCE.isIn(before(sentence, start) + sentence.substring(start, end));
    }

    private static String before(String sentence, int start) {
        return sentence.substring(Math.max(0, start - NEAR), start);
    }
}
