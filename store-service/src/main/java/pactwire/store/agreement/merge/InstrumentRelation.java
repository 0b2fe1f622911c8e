package pactwire.store.agreement.merge;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import pactwire.contract.Instrument;

/** Whether two names of kinds may be of one document. */
enum InstrumentRelation {
    SAME,
    /** Newspapers call a treaty an agreement and a contract a deal. */
    KINDRED,
    APART;

    private static final List<Set<Instrument>> FAMILIES = List.of(
            EnumSet.of(
                    Instrument.TREATY,
                    Instrument.AGREEMENT,
                    Instrument.FRAMEWORK_AGREEMENT,
                    Instrument.PACT,
                    Instrument.DEAL,
                    Instrument.OTHER),
            EnumSet.of(Instrument.CONTRACT, Instrument.AGREEMENT, Instrument.DEAL, Instrument.OTHER),
            EnumSet.of(Instrument.MEMORANDUM, Instrument.LETTER_OF_INTENT, Instrument.DEAL, Instrument.OTHER),
            EnumSet.of(Instrument.JOINT_STATEMENT, Instrument.DECLARATION),
            EnumSet.of(Instrument.PLAN, Instrument.DEAL, Instrument.OTHER),
            EnumSet.of(Instrument.PROTOCOL, Instrument.OTHER));

    static InstrumentRelation of(Instrument one, Instrument other) {
        if (one == other) {
            return SAME;
        }
        return FAMILIES.stream().anyMatch(family -> family.contains(one) && family.contains(other)) ? KINDRED : APART;
    }
}
