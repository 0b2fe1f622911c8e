package pactwire.extract.entity;

import java.util.stream.Collectors;
import pactwire.extract.lexicon.Lexicon;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.lexicon.ScreenedPattern;

/** What a state's name does by the words beside it: a party, a place, or the home of a company. */
final class StateContext {
    /** "Chinese tech giant", "Australian salmon producer": where a company is at home, which is none of the parties. */
    private static final ScreenedPattern HOME_OF = ScreenedPattern.of("\\s(?:[a-z][a-z-]*\\s){0,2}(?:(?:"
            + companyCues() + ")s?|companies|banks?|consortium|utilities"
            + "|investors?|businesses|businessm[ae]n)\\b");
    /** "the UN-brokered truce", "Kurdish-led forces": who brings others together, or only describes them. */
    private static final ScreenedPattern DESCRIBES_OTHERS = ScreenedPattern.of(
            "-(?i:brokered|mediated|backed|sponsored|led|hosted|facilitated|supported|funded|made|born|owned|trained|run|based|headquartered|listed|registered)\\b");

    private static final ScreenedPattern PLACE_BEFORE =
            ScreenedPattern.of("\\b(?i:in|at|near|to|from|outside|visits?|visited|visiting|downtown)\\s$");
    /** UTF-16 units: "downtown " and a boundary. */
    private static final int LONGEST_PREPOSITION = 12;
    /** UTF-16 units: "administrations in ", whose capital acts for its state. */
    private static final int LONGEST_SEAT = 20;

    private StateContext() {}

    /** A capital after "in" is a place; a company is not the state where it is at home. */
    static MentionKind kindAt(String text, int at, int end, MentionKind kind) {
        if (describesOthers(text, end)) {
            return MentionKind.ORIGIN;
        }
        boolean describes =
                kind == MentionKind.ADJECTIVE || Patterns.matches(text.substring(at, end), "U\\.?S\\.?|U\\.?K\\.?");
        if (describes && HOME_OF.begins(text, end)) {
            return MentionKind.ORIGIN;
        }
        boolean place = kind == MentionKind.CAPITAL
                && !Patterns.matches(
                        text.substring(Math.max(0, at - LONGEST_SEAT), at),
                        "(?s).*\\b(?:governments?|authorities|administrations?|leaderships?) in ")
                && PLACE_BEFORE.isIn(text.substring(Math.max(0, at - LONGEST_PREPOSITION), at));
        return place ? MentionKind.PLACE : kind;
    }

    private static String companyCues() {
        return Lexicon.load("entity/company_cues.csv").rows().stream()
                .map(row -> row.get("word"))
                .collect(Collectors.joining("|"));
    }

    static boolean describesOthers(String text, int end) {
        return end < text.length() && text.charAt(end) == '-' && DESCRIBES_OTHERS.begins(text, end);
    }

    /** "U.S." owns its last full stop too. */
    static int endWithFullStop(String text, int start, int end) {
        boolean letters = end < text.length()
                && text.charAt(end) == '.'
                && text.substring(start, end).indexOf('.') > 0;
        return letters ? end + 1 : end;
    }
}
