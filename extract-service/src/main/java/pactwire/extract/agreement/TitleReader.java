package pactwire.extract.agreement;

import java.util.Set;
import java.util.regex.Pattern;
import pactwire.extract.lexicon.CalendarWords;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/**
 * How far an instrument's name reaches: "memorandum of understanding on low carbon development between A and B" is one name;
 * it ends where a clause begins or the list goes on.
 */
final class TitleReader {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final Set<String> ENDS = Set.of(
            ";",
            "(",
            "that",
            "which",
            "who",
            "whose",
            "where",
            "when",
            "while",
            "but",
            "after",
            "before",
            "during",
            "following",
            "if",
            "because",
            "said",
            "says",
            "as",
            "–",
            "—",
            "--",
            "today",
            "yesterday");
    /** Words after which it is said where, when or by whom, no longer what. */
    private static final Set<String> STRAYS =
            Set.of("at", "here", "through", "via", "amid", "under", "within", "despite", "until", "till", "upon");

    private static final Set<String> TIMES = Set.of("last", "earlier", "tomorrow", "tonight");
    private static final Set<String> INNER_PARTICIPLES = Set.of(
            "amending",
            "concerning",
            "covering",
            "regarding",
            "establishing",
            "providing",
            "governing",
            "relating",
            "including");

    private TitleReader() {}

    /** Index of the title's last token, {@code limit} at most. */
    static int lastToken(Sentence sentence, int from, int limit) {
        int last = from;
        for (int i = from + 1; i <= limit && i < sentence.size(); i++) {
            var token = sentence.token(i);
            if (ends(sentence, i, from)
                    || isFurtherAct(sentence, i)
                    || i == from + 1 && isPlaceOf(sentence, i)
                    || isDayOf(sentence, i)) {
                break;
            }
            if (!isPunctuation(token)) {
                last = i;
            }
        }
        return withoutTail(sentence, from, last);
    }

    /** "and the conclusion of" behind "the entry into force of A": what became of another one. */
    private static boolean isFurtherAct(Sentence sentence, int index) {
        int the = index + 1;
        while (the < sentence.size() && Patterns.matches(sentence.token(the).tag(), "JJ|RB")) {
            the++;
        }
        return Patterns.matches(Words.lower(sentence.token(index)), "and|,")
                && the + 2 < sentence.size()
                && Words.lower(sentence.token(the)).equals("the")
                && isAct(sentence, the + 1);
    }

    /** "signing of", "early conclusion of", "entry into force of". */
    private static boolean isAct(Sentence sentence, int index) {
        int act = sentence.token(index).tag().startsWith("JJ") ? index + 1 : index;
        return act + 1 < sentence.size()
                && Patterns.matches(
                        Words.lower(sentence.token(act)),
                        "signing|signature|conclusion|ratification|entry|adoption|initiall?ing|renewal|extension")
                && Patterns.matches(Words.lower(sentence.token(act + 1)), "of|into|by|in|on|between");
    }

    /** "Agreement No. 17 on May 3": when it was signed, not on what. */
    private static boolean isDayOf(Sentence sentence, int preposition) {
        return Words.lower(sentence.token(preposition)).equals("on")
                && preposition + 1 < sentence.size()
                && sentence.token(preposition + 1).isProperNoun()
                && Words.isTimeWord(sentence.token(preposition + 1));
    }

    /** "signed the agreement in Lima": where, not on what; a ceasefire is one somewhere. */
    private static boolean isPlaceOf(Sentence sentence, int preposition) {
        return Words.lower(sentence.token(preposition)).equals("in")
                && preposition + 1 < sentence.size()
                && sentence.token(preposition + 1).isProperNoun()
                && !Patterns.matches(
                        sentence.token(preposition - 1).lemma(), "ceasefire|truce|peace|cease-fire|armistice");
    }

    private static boolean isNamed(Sentence sentence, int index) {
        return isNameWord(sentence, index)
                || index + 1 < sentence.size()
                        && Words.isDeterminer(sentence.token(index))
                        && isNameWord(sentence, index + 1);
    }

    /** "Russia – India", "2021–2031". */
    private static boolean joinsByDash(Sentence sentence, int index) {
        boolean years = index + 1 < sentence.size()
                && sentence.token(index - 1).tag().equals("CD")
                && sentence.token(index + 1).tag().equals("CD");
        return years || isNameWord(sentence, index + 1) && isNameWord(sentence, index - 1);
    }

    /** "an agreement at talks here enabling airlines to …": a participle after a noun tells what follows from it. */
    private static boolean isLooseGerund(Sentence sentence, int index) {
        var token = sentence.token(index);
        return token.tag().equals("VBG")
                && !isNameWord(sentence, index)
                && !opensComplement(token)
                && sentence.token(index - 1).isNoun();
    }

    private static boolean ends(Sentence sentence, int index, int from) {
        var token = sentence.token(index);
        var word = Words.lower(token);
        if (word.equals("(")) {
            return !isLettersInBrackets(sentence, index);
        }
        if (word.equals(")")) {
            return false;
        }
        if (ENDS.contains(word)) {
            return !(isDash(token) && joinsByDash(sentence, index));
        }
        if (STRAYS.contains(word)
                || TIMES.contains(word)
                || CalendarWords.WEEKDAYS.contains(word)
                || word.equals("by") && isNamed(sentence, index + 1)
                || isLooseGerund(sentence, index)
                || word.equals("on")
                        && index + 1 < sentence.size()
                        && Words.lower(sentence.token(index + 1)).equals("behalf")) {
            return true;
        }
        if (word.equals(":")) {
            return !isNameWord(sentence, index + 1) || Words.isDeterminer(sentence.token(index + 1));
        }
        if (word.equals(",")) {
            return !continuesAfterComma(sentence, index, from);
        }
        return isFiniteVerb(sentence, index)
                || token.tag().equals("VBN") && !isAdjectival(sentence, index)
                || token.tag().equals(".");
    }

    private static boolean isDash(Token token) {
        return Patterns.matches(token.form(), "[–—]|--");
    }

    private static boolean isNameWord(Sentence sentence, int index) {
        return index < sentence.size()
                && Character.isUpperCase(sentence.token(index).form().charAt(0));
    }

    /** "(CMAR)" belongs to the name. */
    private static boolean isLettersInBrackets(Sentence sentence, int index) {
        return index + 2 < sentence.size()
                && sentence.token(index + 2).form().equals(")")
                && Patterns.matches(sentence.token(index + 1).form(), "\\p{Lu}[\\p{L}\\d&-]*\\p{Lu}s?");
    }

    /** Inside a name in capitals ("Treaty of Peace, Friendship and Cooperation"), a list of topics, or a date. */
    private static boolean continuesAfterComma(Sentence sentence, int index, int from) {
        if (index + 1 >= sentence.size()) {
            return false;
        }
        var next = sentence.token(index + 1);
        if (Patterns.matches(next.form(), "(19|20)\\d\\d")) {
            return true;
        }
        if (isNameWord(sentence, index + 1) && isNameWord(sentence, index - 1) && isNameWord(sentence, from)) {
            return true;
        }
        boolean opensTopics = index == from + 1 && Patterns.matches(Words.lower(next), "on|for|concerning");
        return opensTopics
                || isNextTopic(sentence, index, from)
                || isTopicList(sentence, index)
                || isFurtherTopic(sentence, index);
    }

    /** ", and on building …", ", and concerning …". */
    private static boolean isFurtherTopic(Sentence sentence, int comma) {
        if (comma + 2 >= sentence.size()
                || !Words.lower(sentence.token(comma + 1)).equals("and")) {
            return false;
        }
        var opener = sentence.token(comma + 2);
        return opensComplement(opener) || Patterns.matches(Words.lower(opener), "on|for|about");
    }

    /** ", on B and on C" after "on A". */
    private static boolean isNextTopic(Sentence sentence, int comma, int from) {
        var opener = Words.lower(sentence.token(comma + 1));
        boolean before = sentence.tokens(from, comma).stream()
                .anyMatch(t -> Words.lower(t).equals(opener));
        if (!Patterns.matches(opener, "on|for|about") || !before && comma > from + 1) {
            return false;
        }
        for (int i = comma + 2; i + 1 < sentence.size() && i < comma + 30; i++) {
            if (Words.lower(sentence.token(i)).equals("and")
                    && Words.lower(sentence.token(i + 1)).equals(opener)) {
                return true;
            }
        }
        return false;
    }

    /** A comma that an "and" follows before any verb or article: "on A, B and C". */
    private static boolean isTopicList(Sentence sentence, int comma) {
        for (int i = comma + 1; i < sentence.size() && i < comma + 12; i++) {
            var token = sentence.token(i);
            var word = Words.lower(token);
            if (word.equals("and") || word.equals("or")) {
                return i > comma + 1
                        || i + 1 < sentence.size()
                                && !Words.isDeterminer(sentence.token(i + 1))
                                && !sentence.token(i + 1).isVerb();
            }
            boolean topic = token.isNoun()
                    || token.tag().startsWith("JJ")
                    || token.tag().equals("HYPH")
                    || token.tag().equals("VBG")
                    || word.equals(",")
                    || word.equals("the")
                    || word.equals("of")
                    || word.equals("in");
            if (!topic) {
                return false;
            }
        }
        return false;
    }

    static boolean isFiniteVerb(Sentence sentence, int index) {
        var tag = sentence.token(index).tag();
        return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
    }

    private static boolean isAdjectival(Sentence sentence, int index) {
        return index + 1 < sentence.size()
                && (sentence.token(index + 1).isNoun()
                        || sentence.token(index + 1).tag().startsWith("JJ"));
    }

    private static boolean isPunctuation(Token token) {
        return !Character.isLetterOrDigit(token.form().charAt(0))
                && !token.form().equals(")");
    }

    /** No name ends in "and", "on" or "to". */
    private static int withoutTail(Sentence sentence, int from, int last) {
        int end = last;
        while (end > from) {
            var tag = sentence.token(end).tag();
            boolean dangling = tag.equals("IN")
                    || tag.equals("CC")
                    || tag.equals("TO")
                    || tag.equals("DT")
                    || tag.equals("PRP")
                    || tag.startsWith("RB")
                    || tag.equals("HYPH");
            if (!dangling) {
                break;
            }
            end--;
        }
        return end;
    }

    /** The words from one token to another, without an opening article. */
    static String text(Sentence sentence, int first, int last) {
        int from = first;
        while (from < last && (Words.isDeterminer(sentence.token(from)) || Words.isJoint(sentence.token(from)))) {
            from++;
        }
        var words = sentence.text()
                .substring(
                        sentence.token(from).start() - sentence.start(),
                        sentence.token(last).end() - sentence.start());
        return onOneLine(words);
    }

    static boolean opensComplement(Token token) {
        return INNER_PARTICIPLES.contains(Words.lower(token));
    }

    /** Blanks and line ends as one blank each. */
    static String onOneLine(String text) {
        return BLANKS.matcher(text).replaceAll(" ");
    }
}
