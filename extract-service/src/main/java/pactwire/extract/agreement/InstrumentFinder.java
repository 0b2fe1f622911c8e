package pactwire.extract.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import pactwire.contract.Instrument;
import pactwire.extract.agreement.InstrumentMention.Count;
import pactwire.extract.agreement.InstrumentMention.Reference;
import pactwire.extract.agreement.InstrumentMention.Strength;
import pactwire.extract.entity.PhraseTable;
import pactwire.extract.lexicon.Lexicon;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** Finds the noun phrases of a sentence that name instruments ({@code instruments.csv}). Immutable once loaded. */
final class InstrumentFinder {
    /** Words of a title that are joined into it: "Treaty of Peace and Friendship" is looked for from its head only. */
    private static final int FARTHEST_LEFT = 14;

    private record Named(Instrument instrument, Strength strength, boolean plural) {}

    /** What is signed and goes by letters: "the revised USMCA". */
    private static final Named LETTERS = new Named(Instrument.AGREEMENT, Strength.STRONG, false);

    private static final Pattern IS_LETTERS = Pattern.compile("\\p{Lu}[\\p{Lu}\\d-]{2,6}");

    private final PhraseTable<Named> names = new PhraseTable<>();

    InstrumentFinder() {
        for (var row : Lexicon.load("agreement/instruments.csv").rows()) {
            var instrument = Instrument.valueOf(row.get("instrument").toUpperCase(Locale.ROOT));
            var strength = Strength.valueOf(row.get("strength").toUpperCase(Locale.ROOT));
            boolean plural = row.get("phrase").startsWith("memoranda");
            names.add(row.get("phrase"), new Named(instrument, strength, plural));
            if (!row.get("plural").isEmpty()) {
                names.add(row.get("plural"), new Named(instrument, strength, true));
            }
        }
    }

    List<InstrumentMention> find(Sentence sentence) {
        var lower = lowerCase(sentence.text());
        var found = new ArrayList<InstrumentMention>();
        for (int i = 0; i < sentence.size(); i++) {
            var token = sentence.token(i);
            if (!Character.isLetter(token.form().charAt(0))) {
                continue;
            }
            if (!found.isEmpty() && isFurtherOne(sentence, i)) {
                found.add(furtherOne(found.get(found.size() - 1), i));
                continue;
            }
            int at = token.start() - sentence.start();
            var match = names.longestAt(lower, at, lower.length(), false);
            if (match == null) {
                if (isSignedByItsLetters(sentence, i)) {
                    found.add(mention(sentence, i, i, LETTERS));
                }
                continue;
            }
            int last = tokenEndingAt(sentence, i, match.end() + sentence.start());
            if (last >= i
                    && isNounHead(sentence, i, last)
                    && !isAlias(sentence, i, found)
                    && !isDeed(sentence.token(last))
                    && !isComingToTerms(sentence, i)) {
                var mention = mention(sentence, i, last, match.meaning());
                if (!isOneSidesStatement(mention)) {
                    found.add(mention);
                }
                i = last;
            }
        }
        return found;
    }

    /** "sign the CPTPP": nobody signs or ratifies an organisation. */
    private static boolean isSignedByItsLetters(Sentence sentence, int index) {
        var token = sentence.token(index);
        boolean head =
                index + 1 >= sentence.size() || !sentence.token(index + 1).isNoun();
        return head
                && token.isNoun()
                && index > 0
                && token.hasRelation("dobj", "nsubjpass")
                && IS_LETTERS.matcher(token.form()).matches()
                && sentence.head(token)
                        .filter(verb -> verb.hasLemma("sign", "ink", "initial", "ratify", "renegotiate")
                                || verb.hasLemma("conclude") && Words.isDeterminer(sentence.token(index - 1)))
                        .isPresent();
    }

    /** "another on customs", "one with Chile" after an instrument that has been named. */
    private static boolean isFurtherOne(Sentence sentence, int index) {
        return index > 0
                && index + 1 < sentence.size()
                && Patterns.matches(Words.lower(sentence.token(index)), "another|one")
                && Patterns.matches(Words.lower(sentence.token(index + 1)), "on|with|for|covering|between")
                && Patterns.matches(Words.lower(sentence.token(index - 1)), "and|,|signed|concluded|initialled");
    }

    private static InstrumentMention furtherOne(InstrumentMention named, int index) {
        return new InstrumentMention(
                named.sentence(), index, index, index, named.instrument(), named.strength(), Reference.NEW, Count.ONE);
    }

    /** "(MoU)" right after the memorandum. */
    private static boolean isAlias(Sentence sentence, int index, List<InstrumentMention> found) {
        return !found.isEmpty()
                && index > 0
                && sentence.token(index - 1).form().equals("(")
                && found.get(found.size() - 1).last() >= index - 6;
    }

    /** "in a final act of cowardice", beside "the Final Act". */
    private static boolean isDeed(Token head) {
        return Patterns.matches(head.form(), "acts?");
    }

    /** "came to terms with their past", beside "came to terms with the lenders". */
    private static boolean isComingToTerms(Sentence sentence, int index) {
        return index > 1
                && index + 2 < sentence.size()
                && Words.lower(sentence.token(index)).equals("terms")
                && sentence.token(index - 2).hasLemma("come")
                && Words.lower(sentence.token(index - 1)).equals("to")
                && Words.lower(sentence.token(index + 1)).equals("with")
                && sentence.token(index + 2).tag().equals("PRP$");
    }

    /** Of statements only a joint one is an instrument, or one that several issue: "the following statement was released by". */
    private static boolean isOneSidesStatement(InstrumentMention mention) {
        return Words.lower(mention.headToken()).startsWith("statement") && mention.isPlural() && !isJoint(mention);
    }

    /** With or without words between: "a joint Russia–China statement". */
    private static boolean isJoint(InstrumentMention mention) {
        for (int i = mention.first(); i <= mention.last(); i++) {
            if (Patterns.matches(Words.lower(mention.sentence().token(i)), "joint|intent|bilateral|trilateral")) {
                return true;
            }
        }
        return false;
    }

    private static String lowerCase(String text) {
        var lower = text.toCharArray();
        for (int i = 0; i < lower.length; i++) {
            lower[i] = Character.toLowerCase(lower[i]);
        }
        return new String(lower);
    }

    private static int tokenEndingAt(Sentence sentence, int from, int end) {
        for (int i = from; i < sentence.size() && sentence.token(i).start() < end; i++) {
            if (sentence.token(i).end() == end) {
                return i;
            }
        }
        return -1;
    }

    /** In "ceasefire line" and "deal maker" the phrase only describes another noun; in "deal Monday" it does not. */
    private static boolean isNounHead(Sentence sentence, int first, int last) {
        var token = sentence.token(first);
        if (last == first
                && (token.isVerb() && !token.form().equals("accord")
                        || token.tag().equals("MD"))) {
            return false;
        }
        if (last + 1 >= sentence.size()) {
            return true;
        }
        var next = sentence.token(last + 1);
        if (next.tag().equals("HYPH")) {
            return false;
        }
        if (next.hasLemma("negotiation", "talk") || isItsPaper(sentence, first, last)) {
            return true;
        }
        if (next.isProperNoun()
                && Patterns.matches(
                        next.form(),
                        "Organi[sz]ation|Commission|Council|Committee|Secretariat|Area|Bank|Fund|Act|Office|Agency")) {
            return false;
        }
        boolean describesNext = (next.tag().equals("NN") || next.tag().equals("NNS"))
                && !Words.isTimeWord(next)
                && !Patterns.matches(next.form(), "(?i)nos?\\.?|numbers?")
                && next.start() == token(sentence, last).end() + 1;
        return !describesNext;
    }

    /** "a heads of terms document": the paper that an instrument of several words is written on. */
    private static boolean isItsPaper(Sentence sentence, int first, int last) {
        return last > first && Patterns.matches(sentence.token(last + 1).form(), "document|text|paper");
    }

    private static Token token(Sentence sentence, int index) {
        return sentence.token(index);
    }

    private static InstrumentMention mention(Sentence sentence, int nameFirst, int last, Named named) {
        int head = headOf(sentence, nameFirst, last);
        int first = phraseStart(sentence, nameFirst);
        return new InstrumentMention(
                sentence,
                first,
                head,
                last,
                named.instrument(),
                named.strength(),
                reference(sentence, first, nameFirst),
                count(sentence, first, nameFirst, named));
    }

    /** "memorandum" of "memorandum of understanding", "statement" of "joint statement". */
    private static int headOf(Sentence sentence, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (sentence.token(i).form().equalsIgnoreCase("of")
                    || sentence.token(i).form().equalsIgnoreCase("on")) {
                return i - 1;
            }
        }
        return last;
    }

    /** Leftwards over what may stand before a noun, and over "a series of". */
    private static int phraseStart(Sentence sentence, int nameFirst) {
        int first = nameFirst;
        for (int i = nameFirst - 1; i >= 0 && nameFirst - i <= FARTHEST_LEFT; i--) {
            if (isHiddenVerb(sentence, i)) {
                break;
            }
            if (isHeapOf(sentence, i)) {
                first = i - 1;
                i--;
            } else if (joinsName(sentence, i, first)) {
                first = i - 1;
                i--;
            } else if (Words.mayStandBeforeNoun(sentence, i)) {
                first = i;
                if (Words.isDeterminer(sentence.token(i)) && !(i > 0 && isHeapOf(sentence, i - 1))) {
                    break;
                }
            } else {
                break;
            }
        }
        while (first < nameFirst && Words.isJoint(sentence.token(first))) {
            first++;
        }
        return first;
    }

    /** "of" in "Status of Forces Agreement": a name goes on over it. */
    private static boolean joinsName(Sentence sentence, int index, int first) {
        return index > 0
                && Patterns.matches(sentence.token(index).form(), "of|for")
                && sentence.token(index - 1).isNoun()
                && isCapitalised(sentence, index - 1)
                && first == index + 1
                && isCapitalised(sentence, first)
                && Patterns.matches(sentence.token(first).tag(), "NNPS?|NNS?|VBG|JJ")
                && !WordRole.OFFICE.holds(sentence.token(index - 1).lemma());
    }

    private static boolean isCapitalised(Sentence sentence, int index) {
        return Character.isUpperCase(sentence.token(index).form().charAt(0));
    }

    /** "Chile and Peru sign agreements": the tagger may take the verb for a noun. */
    private static boolean isHiddenVerb(Sentence sentence, int index) {
        var token = sentence.token(index);
        return index > 0
                && token.isNoun()
                && Patterns.matches(
                        Words.lower(token),
                        "signs?|inks?|seals?|reach|reaches|strikes?|ratify|ratifies|renews?|extends?|announces?")
                && !Words.isDeterminer(sentence.token(index - 1))
                && !sentence.token(index - 1).tag().equals("IN");
    }

    private static boolean isHeapOf(Sentence sentence, int index) {
        return index > 0
                && sentence.token(index).form().equals("of")
                && WordRole.HEAP.holds(sentence.token(index - 1).form().toLowerCase(Locale.ROOT));
    }

    private static Reference reference(Sentence sentence, int first, int nameFirst) {
        var reference = Reference.NEW;
        for (int i = first; i < nameFirst; i++) {
            var word = sentence.token(i).form().toLowerCase(Locale.ROOT);
            if (WordRole.NONE_NAMED.holds(word)) {
                return Reference.NONE;
            }
            if (WordRole.KNOWN.holds(word)) {
                reference = Reference.KNOWN;
            }
        }
        boolean determined = Words.isDeterminer(sentence.token(first));
        if (first > 0 && !determined && WordRole.NONE_NAMED.holds(Words.lower(sentence.token(first - 1)))) {
            return Reference.NONE;
        }
        return reference;
    }

    private static Count count(Sentence sentence, int first, int nameFirst, Named named) {
        for (int i = first; i < nameFirst; i++) {
            var token = sentence.token(i);
            if (WordRole.HEAP.holds(token.form().toLowerCase(Locale.ROOT)) && named.plural()) {
                return Count.HEAP;
            }
            if (token.tag().equals("CD") && named.plural() && !Patterns.matches(token.form(), "(19|20)\\d\\d")) {
                return Count.HEAP;
            }
        }
        return named.plural() ? Count.MANY : Count.ONE;
    }
}
