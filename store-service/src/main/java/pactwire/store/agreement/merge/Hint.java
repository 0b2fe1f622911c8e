package pactwire.store.agreement.merge;

import java.util.Optional;

/** What speaks for one agreement where two titles have no specific word in common: enough if nothing else can be meant. */
enum Hint {
    /** A word of one title is a synonym of a word of the other, or the next broader one. */
    KINDRED_WORDS("kindred words"),
    /** The one instrument that a sentence tells of is spoken of in the other title's words. */
    IN_THE_SENTENCE("one sentence has a word of the other title");

    private final String reason;

    Hint(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    /** Only for reports of the same parties and days. */
    static Optional<Hint> of(Profile one, Subject a, Profile other, Subject b, PartyRelation parties) {
        if (parties == PartyRelation.EQUAL && Kinship.betweenAny(a.specific(), b.specific())) {
            return Optional.of(KINDRED_WORDS);
        }
        return one.tellsInWordsOf(b, other) || other.tellsInWordsOf(a, one)
                ? Optional.of(IN_THE_SENTENCE)
                : Optional.empty();
    }
}
