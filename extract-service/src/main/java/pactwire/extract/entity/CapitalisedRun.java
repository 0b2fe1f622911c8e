package pactwire.extract.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.lexicon.ScreenedPattern;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/**
 * Words that stand together with a capital, as names do: "Ministry of Tourism", "Maruti Udyog Ltd".
 *
 * @param first index of its first token
 * @param last index of its last token, inclusive
 */
record CapitalisedRun(Sentence sentence, int first, int last) {
    private static final int MOST_TOKENS = 14;

    private static final ScreenedPattern DATELINE = ScreenedPattern.of(
            "\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)?, (?:\\p{Lu}[\\p{L}.]+|\\p{Lu}[\\p{L}.]+ \\d{1,2})(?: \\([\\p{L}/ ]+\\))? ?(?:--|[-–—]) ");

    static List<CapitalisedRun> in(Sentence sentence) {
        var runs = new ArrayList<CapitalisedRun>();
        for (int i = 0; i < sentence.size(); i++) {
            if (isNameWord(sentence, i)) {
                int last = Math.max(lastOfRun(sentence, i), lastInAngleBrackets(sentence, i));
                runs.add(new CapitalisedRun(sentence, i, last));
                i = last;
            }
        }
        return runs;
    }

    private static int lastOfRun(Sentence sentence, int first) {
        int last = first;
        boolean afterOf = false;
        for (int i = first + 1; i < sentence.size() && i - first < MOST_TOKENS; i++) {
            var form = sentence.token(i).form();
            if (isNameWord(sentence, i)) {
                last = i;
            } else if (!NameWords.JOINTS.contains(form)
                    || form.equals("for") && !isOfBody(sentence.token(i - 1))
                    || i > last + 2
                    || form.equals("and") && !isInnerAnd(sentence, first, i, afterOf)) {
                break;
            }
            afterOf |= NameWords.OF_JOINTS.contains(form);
        }
        return last;
    }

    /** "<General Cereals, Oils and Foodstuffs Corp>" is one name, whatever stands in it; -1 where none opens here, or letters of an exchange. */
    private static int lastInAngleBrackets(Sentence sentence, int first) {
        if (first == 0 || !sentence.token(first - 1).form().equals("<")) {
            return -1;
        }
        for (int i = first + 1; i < sentence.size() && i - first <= MOST_TOKENS; i++) {
            if (sentence.token(i).form().equals(">")) {
                boolean words = sentence.tokens(first, i).stream()
                        .anyMatch(token -> token.form().chars().anyMatch(Character::isLowerCase));
                return words ? i - 1 : -1;
            }
        }
        return -1;
    }

    /** "Mitsui and Co", "Ministry of Trade and Industry"; not "Ministry of Trade and Peru's Mining Chamber". */
    private static boolean isInnerAnd(Sentence sentence, int first, int and, boolean afterOf) {
        if (!isNameWord(sentence, and + 1)) {
            return false;
        }
        if (endsFirm(sentence.token(and + 1)) || isInAngleBrackets(sentence, and)) {
            return true;
        }
        if (isMovement(sentence, and) || isOfFields(sentence, and) || isSpeltOut(sentence, first, and)) {
            return true;
        }
        if (afterOf && isTwoAtHome(sentence, and)) {
            return false;
        }
        boolean owner = and + 2 < sentence.size()
                && Patterns.matches(sentence.token(and + 2).form(), "['’]s?");
        return afterOf && !owner;
    }

    /** "Access and Information Line (AIL)": one name, as its letters say. */
    static boolean isSpeltOut(Sentence sentence, int first, int and) {
        int last = and;
        while (isNameWord(sentence, last + 1)) {
            last++;
        }
        var whole = new CapitalisedRun(sentence, first, last);
        return last > and && whole.initials().equals(ShortNames.inBracketsAfter(sentence, whole.end()));
    }

    /** "<Bell and Crane Inc>": one name. */
    private static boolean isInAngleBrackets(Sentence sentence, int and) {
        int open = and - 1;
        while (open >= 0 && isNameWord(sentence, open)) {
            open--;
        }
        int close = and + 1;
        while (isNameWord(sentence, close)) {
            close++;
        }
        return open >= 0
                && close < sentence.size()
                && sentence.token(open).form().equals("<")
                && sentence.token(close).form().equals(">");
    }

    /** "Petroperu of Peru and ENAP of Chile"; not "Ministry of Trade and Industry of Peru". */
    private static boolean isTwoAtHome(Sentence sentence, int and) {
        boolean first = and > 2
                && sentence.token(and - 2).form().equals("of")
                && !NameWords.FOR_BODIES.contains(sentence.token(and - 3).form())
                && !Patterns.matches(
                        sentence.token(and - 3).form(),
                        "Ministries|Republic|Kingdom|Chamber|Law|Rule|Head|Heads|Minister|Ministers");
        return first
                && and + 2 < sentence.size()
                && sentence.token(and + 2).form().equals("of");
    }

    /** "the Justice and Equality Movement": one name. */
    private static boolean isMovement(Sentence sentence, int and) {
        boolean one = and > 1
                && sentence.token(and - 2).form().equals("the")
                && sentence.token(and - 1).form().chars().allMatch(Character::isLetter)
                && Character.isLowerCase(sentence.token(and - 1).form().charAt(1));
        for (int i = and + 1; one && i < sentence.size() && i <= and + 3 && isNameWord(sentence, i); i++) {
            if (Patterns.matches(sentence.token(i).form(), "Movement|Front|Party|Army")) {
                return true;
            }
        }
        return false;
    }

    /** "Economic and Social Commission", "China Road and Bridge Corporation": two fields of one body. */
    static boolean isOfFields(Sentence sentence, int and) {
        int body = and + 1;
        while (body < sentence.size()
                && NameWords.FIELDS.contains(sentence.token(body).form())) {
            body++;
        }
        return NameWords.FIELDS.contains(sentence.token(and - 1).form())
                && body > and + 1
                && body < sentence.size()
                && NameWords.FOR_BODIES.contains(sentence.token(body).form());
    }

    /** "Agency" of "Agency for Tourism"; "an order from Nordgas for the Baltica park" names Nordgas. */
    private static boolean isOfBody(Token before) {
        return NameWords.FOR_BODIES.contains(before.form());
    }

    /** "Co" of "Mitsui and Co". */
    static boolean endsFirm(Token token) {
        return Patterns.matches(token.form(), "Co|Co\\.|Company|Sons|Brothers|Bros");
    }

    static boolean isNameWord(Sentence sentence, int index) {
        if (index >= sentence.size()) {
            return false;
        }
        var token = sentence.token(index);
        char c = token.form().charAt(0);
        if (!Character.isUpperCase(c)
                || token.form().endsWith("$")
                || NameWords.breaks(token.form().toLowerCase(Locale.ROOT))) {
            return false;
        }
        return index > 0 || token.isProperNoun() || opensName(sentence);
    }

    /** A first word has a capital anyhow: it opens a name if it is in capitals, or a noun or adjective before another name word. */
    private static boolean opensName(Sentence sentence) {
        var token = sentence.token(0);
        boolean inCapitals =
                token.form().length() > 1 && Character.isUpperCase(token.form().charAt(1));
        boolean describes =
                token.isNoun() || token.tag().startsWith("JJ") || token.tag().isEmpty();
        return inCapitals || describes && isNameWord(sentence, 1);
    }

    /** "BEIJING, March 10 (wire) - …", "Washington, D.C. - …". */
    boolean isDateline() {
        return first == 0 && (isInCapitalsBeforeMark() || DATELINE.begins(sentence.text(), 0));
    }

    private boolean isInCapitalsBeforeMark() {
        return text().equals(text().toUpperCase(Locale.ROOT))
                && last + 1 < sentence.size()
                && Patterns.matches(sentence.token(last + 1).form(), "[,(–—-]|--");
    }

    /** "Maritime Security: A and B signed …": what a paragraph is headed, no party of it. */
    boolean isLabel() {
        return last + 1 < sentence.size()
                && sentence.token(last + 1).form().equals(":")
                && sentence.tokens(0, first).stream()
                        .noneMatch(token -> Character.isLetter(token.form().charAt(0)));
    }

    /** "(NASDAQ: ALTO)": an exchange, and the letters under which a company is traded there. */
    boolean isTicker() {
        return isTickerColon(sentence, first - 1) || isTickerColon(sentence, last + 1);
    }

    /** The colon of "(NASDAQ: ALTO)". */
    static boolean isTickerColon(Sentence sentence, int index) {
        return index > 1
                && index + 2 < sentence.size()
                && sentence.token(index).form().equals(":")
                && sentence.token(index - 2).form().equals("(")
                && sentence.token(index + 2).form().equals(")")
                && isNameWord(sentence, index + 1);
    }

    /** "Planning", "Economic Relations", "Caspian Sea": what a ministry or a treaty is for, or water and land. */
    boolean isNobody() {
        return tokens().stream().allMatch(token -> NameWords.FIELDS.contains(token.form()))
                || Patterns.matches(sentence.token(last).form(), "Sea|Ocean|Straits?|Gulf|Peninsula|River|Mountains");
    }

    int start() {
        return sentence.token(first).start();
    }

    int end() {
        return sentence.token(last).end();
    }

    String text() {
        return sentence.text().substring(start() - sentence.start(), end() - sentence.start());
    }

    /** "MTI" of "Ministry of Trade and Industry". */
    String initials() {
        return tokens().stream()
                .map(token -> token.form().substring(0, 1))
                .filter(letter -> Character.isUpperCase(letter.charAt(0)))
                .collect(Collectors.joining());
    }

    List<Token> tokens() {
        return sentence.tokens(first, last + 1);
    }

    /** The run's piece that keeps its first tokens up to {@code last}. */
    CapitalisedRun upTo(int newLast) {
        return new CapitalisedRun(sentence, first, newLast);
    }

    CapitalisedRun from(int newFirst) {
        return new CapitalisedRun(sentence, newFirst, last);
    }
}
