package pactwire.extract.agreement;

import pactwire.contract.Instrument;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/**
 * A noun phrase that names an instrument: "a five-year trade agreement", "the memoranda of understanding".
 *
 * @param first index of the phrase's first token, its article or number included
 * @param head index of the noun itself
 * @param last index of the last token of the instrument's own name: "of understanding"
 * @param count how the phrase counts: one, several, or a heap without names
 */
record InstrumentMention(
        Sentence sentence,
        int first,
        int head,
        int last,
        Instrument instrument,
        Strength strength,
        Reference reference,
        Count count) {
    private static final int FARTHEST_BETWEEN = 6;

    /** How surely the noun means an instrument between parties. */
    enum Strength {
        /** "agreement", "treaty". */
        STRONG,
        /** "plan", "document": only with a verb or an adjective that says so. */
        WEAK,
        /** "ceasefire": its verbs differ, it may be one party's. */
        TRUCE,
        /** "working group", "joint venture": founded by several, never signed. */
        BODY,
        /** "diplomatic relations": established, restored or severed. */
        RELATIONS,
        /** "dispute": settled by both. */
        DISPUTE,
        /** "an order for 40 aircraft", "a takeover offer": one side's, until the other takes it. */
        ORDER,
        /** "resolution": never between parties. */
        NO
    }

    /** Whether the article speaks of it for the first time. */
    enum Reference {
        /** "an agreement", "agreements". */
        NEW,
        /** "the Agreement on …", "the agreement". */
        KNOWN,
        /** "no agreement", "any deal". */
        NONE
    }

    enum Count {
        ONE,
        MANY,
        /** "nearly three dozen agreements", "a package of documents", "a series of". */
        HEAP
    }

    /** A document whose kind no noun tells. */
    static InstrumentMention ofUnnamed(Sentence sentence, Token noun) {
        int at = noun.index();
        return new InstrumentMention(sentence, at, at, at, Instrument.OTHER, Strength.WEAK, Reference.NEW, Count.ONE);
    }

    Token headToken() {
        return sentence.token(head);
    }

    /** The word of the phrase that the rest of the sentence hangs on: "Status" of "a Status of Forces Agreement". */
    Token topOfPhrase() {
        var at = headToken();
        for (var above = sentence.head(at); above.isPresent(); above = sentence.head(above.get())) {
            if (above.get().index() >= first
                    && above.get().index() < head
                    && above.get().isNoun()) {
                at = above.get();
            }
        }
        return at;
    }

    int start() {
        return sentence.token(first).start();
    }

    boolean isPlural() {
        return count != Count.ONE;
    }

    boolean isWeak() {
        return strength == Strength.WEAK || isBody();
    }

    /** "the agreement between A and B", "a settlement of 20 million dollars between A and B". */
    boolean isBetween() {
        for (int i = last + 1; i < sentence.size() && i <= last + FARTHEST_BETWEEN; i++) {
            if (Patterns.matches(Words.lower(sentence.token(i)), "between|among")) {
                return true;
            }
            if (!Patterns.matches(sentence.token(i).tag(), "IN|\\$|CD|NNS?|JJ|HYPH|DT")) {
                return false;
            }
        }
        return false;
    }

    /** "a six-point ceasefire plan". */
    boolean isOfPeace() {
        return sentence.tokens(first, head).stream()
                .anyMatch(token ->
                        Patterns.matches(Words.lower(token), "ceasefire|cease-fire|peace|truce|disengagement"));
    }

    /** "a new deal", "an exclusive contract". */
    boolean isFresh() {
        return !isPlural()
                && Patterns.matches(Words.lower(sentence.token(first)), "an?|new")
                && sentence.tokens(first, head).stream().anyMatch(token -> WordRole.FRESH.holds(Words.lower(token)));
    }

    /** "a deal between A and B", "an agreement with C". */
    boolean isNewBetweenTwo() {
        return reference == Reference.NEW
                && !isPlural()
                && last + 1 < sentence.size()
                && (Patterns.matches(Words.lower(sentence.token(last + 1)), "between|with")
                        || instrument == Instrument.JOINT_STATEMENT
                                && Words.lower(sentence.token(last + 1)).equals("by"))
                && Words.isDeterminer(sentence.token(first));
    }

    /** "the Artemis Accords", "the Convention on …": one state signs what others have signed, not with whom it talks. */
    boolean isOpenToAll() {
        return isCapitalised()
                && Patterns.matches(headToken().form(), "Accords|Convention|Statute|Charter|Covenant|Call");
    }

    /** A name of its own, such as "Framework for Prosperity". */
    boolean isCapitalised() {
        return Character.isUpperCase(headToken().form().charAt(0));
    }

    /** What is founded or restored rather than signed. */
    boolean isBody() {
        return strength == Strength.BODY || strength == Strength.RELATIONS || strength == Strength.DISPUTE;
    }

    InstrumentMention as(Count newCount) {
        return new InstrumentMention(sentence, first, head, last, instrument, strength, reference, newCount);
    }
}
