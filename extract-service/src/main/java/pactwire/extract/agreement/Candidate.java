package pactwire.extract.agreement;

import java.util.List;
import pactwire.contract.AgreementStatus;
import pactwire.contract.Instrument;
import pactwire.contract.Party;
import pactwire.extract.agreement.InstrumentMention.Reference;
import pactwire.extract.sentence.Sentence;

/**
 * One passage that says something came about between parties. Several may speak of one instrument.
 *
 * @param first index of the title's first token in the sentence
 * @param last index of its last token, inclusive
 * @param cue index of the word that says so
 * @param start evidence's first UTF-16 unit in the article's text
 * @param end one past its last
 * @param partiesTold whether the passage itself names them, or the article lends them
 * @param pattern how the passage tells it, which the judge of finds looks at
 */
record Candidate(
        Sentence sentence,
        int first,
        int last,
        int cue,
        int start,
        int end,
        String title,
        Instrument instrument,
        AgreementStatus status,
        List<Party> parties,
        boolean partiesTold,
        Reference reference,
        boolean heap,
        boolean headline,
        Pattern pattern,
        String rule) {
    /** How a passage tells of an agreement. */
    enum Pattern {
        /** "A and B signed an agreement". */
        OBJECT,
        /** "an agreement between A and B was signed". */
        PASSIVE,
        /** A further item of a list: "…, and a protocol on …". */
        LIST_ITEM,
        /** "They include …", "the signed documents concern …". */
        CONTENTS,
        /** "the signing of an agreement". */
        NOMINAL,
        /** "the agreement signed in Paris". */
        PARTICIPLE,
        /** "agreed to build", "agreed on building". */
        UNDERTAKING,
        /** "agreed that they should". */
        CLAUSE,
        /** "the treaty entered into force". */
        SUBJECT,
        /** "sold its unit to B": no word says that they agreed. */
        DEALING,
        /** No rule reads it; what was learnt from annotated texts does ({@link Proposer}). */
        LEARNT
    }

    /** The rule and the parties, for the trace. */
    String why() {
        var names = parties.stream()
                .map(party -> party.id() == null ? party.name() : party.id())
                .toList();
        return "%s; parties %s %s".formatted(rule, partiesTold ? "told" : "lent by the article", names);
    }

    /** The same with a name that reaches further. */
    Candidate upTo(int newLast) {
        return copy(newLast, start, end, parties, rule);
    }

    Candidate withEvidence(int newStart, int newEnd) {
        return copy(last, newStart, newEnd, parties, rule);
    }

    /** The same with parties that were learnt and not told. */
    Candidate completedBy(List<Party> newParties) {
        return copy(last, start, end, List.copyOf(newParties), rule + ", parties learnt");
    }

    private Candidate copy(int newLast, int newStart, int newEnd, List<Party> newParties, String newRule) {
        return new Candidate(
                sentence,
                first,
                newLast,
                cue,
                newStart,
                newEnd,
                title,
                instrument,
                status,
                newParties,
                partiesTold,
                reference,
                heap,
                headline,
                pattern,
                newRule);
    }
}
