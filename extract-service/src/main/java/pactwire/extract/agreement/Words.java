package pactwire.extract.agreement;

import java.util.Locale;
import java.util.Set;
import pactwire.extract.lexicon.CalendarWords;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** What single words do around an instrument, told from tag and form. */
final class Words {
    private static final Set<String> OTHER_TIME_WORDS =
            Set.of("today", "yesterday", "tonight", "tomorrow", "last", "earlier", "week", "month", "year");
    private static final Set<String> DETERMINERS = Set.of(
            "a", "an", "the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "my", "your", "no",
            "any", "some", "another", "each", "every");
    private static final Set<String> JOINTS = Set.of("and", "or", ",", ";", "as", "well", "-", "–");
    private static final Set<String> BE =
            Set.of("be", "am", "is", "are", "was", "were", "been", "being", "'s", "’s", "'re", "get", "got");

    private Words() {}

    static boolean isTimeWord(Token token) {
        var word = lower(token);
        return OTHER_TIME_WORDS.contains(word)
                || CalendarWords.WEEKDAYS.contains(word)
                || CalendarWords.MONTHS.contains(word);
    }

    static boolean isDeterminer(Token token) {
        return DETERMINERS.contains(lower(token));
    }

    static boolean isJoint(Token token) {
        return JOINTS.contains(lower(token));
    }

    static boolean isBe(Token token) {
        return BE.contains(lower(token));
    }

    /** Adjectives, nouns, numbers, names, participles before a noun, hyphens, possessives, and "and" between two such. */
    static boolean mayStandBeforeNoun(Sentence sentence, int index) {
        var token = sentence.token(index);
        if (isTimeWord(token) && !token.tag().startsWith("JJ")) {
            return false;
        }
        return switch (token.tag()) {
            case "JJ",
                    "JJR",
                    "JJS",
                    "NN",
                    "NNS",
                    "NNP",
                    "NNPS",
                    "CD",
                    "HYPH",
                    "DT",
                    "PRP$",
                    "POS",
                    "``",
                    "''",
                    "\"",
                    "PDT",
                    "$",
                    "AFX" -> true;
            case "VBN", "VBG" -> index > 0 && !token.hasLemma("be", "have") && isBeforeNounOnly(sentence, index);
            case "RB" ->
                index + 1 < sentence.size()
                        && (sentence.token(index + 1).tag().equals("CD") || describesParticiple(sentence, index));
            case "CC" -> isBetweenModifiers(sentence, index);
            case "," ->
                index > 0
                        && sentence.token(index - 1).tag().startsWith("JJ")
                        && sentence.token(index + 1).tag().startsWith("JJ");
            case ":" ->
                index > 0
                        && sentence.token(index - 1).isProperNoun()
                        && sentence.token(index + 1).isProperNoun()
                        && "–-".contains(token.form());
            default -> Patterns.matches(token.form(), "[-–“”\"]");
        };
    }

    /** "the signed documents", "a proposed deal": the participle follows an article or an adjective, not a noun. */
    private static boolean isBeforeNounOnly(Sentence sentence, int index) {
        var before = sentence.token(index - 1);
        boolean adverb = before.tag().startsWith("RB") && index > 1 && isDeterminer(sentence.token(index - 2));
        return isDeterminer(before) || Patterns.matches(before.tag(), "JJ.?|HYPH|POS|CD") || adverb;
    }

    /** "a legally binding agreement", "the recently signed pact". */
    private static boolean describesParticiple(Sentence sentence, int index) {
        return index > 0
                && isDeterminer(sentence.token(index - 1))
                && Patterns.matches(sentence.token(index + 1).tag(), "VBG|VBN|JJ");
    }

    /** "Russian and Chinese", "economic and trade". */
    private static boolean isBetweenModifiers(Sentence sentence, int index) {
        if (index == 0
                || index + 1 >= sentence.size()
                || !lower(sentence.token(index)).equals("and")) {
            return false;
        }
        var before = sentence.token(index - 1);
        var after = sentence.token(index + 1);
        return before.tag().startsWith("JJ") && after.tag().startsWith("JJ")
                || isCapitalised(before) && isCapitalised(after);
    }

    private static boolean isCapitalised(Token token) {
        return Character.isUpperCase(token.form().charAt(0)) && token.isNoun();
    }

    /** Index of the first word, past a bullet or a quotation mark. */
    static int first(Sentence sentence) {
        int first = 0;
        while (first + 1 < sentence.size()
                && !Character.isLetterOrDigit(sentence.token(first).form().charAt(0))) {
            first++;
        }
        return first;
    }

    static String lower(Token token) {
        return token.form().toLowerCase(Locale.ROOT);
    }
}
