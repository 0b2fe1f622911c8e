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
    /** One paper's memorandum may be the other's agreement, though they often lie beside each other. */
    LOOSELY_NAMED,
    APART;

    /** What its signers keep to: no statement and no plan. */
    private static final Set<Instrument> BINDING = EnumSet.of(
            Instrument.TREATY,
            Instrument.AGREEMENT,
            Instrument.FRAMEWORK_AGREEMENT,
            Instrument.PACT,
            Instrument.DEAL,
            Instrument.CONTRACT,
            Instrument.MEMORANDUM,
            Instrument.LETTER_OF_INTENT,
            Instrument.PROTOCOL,
            Instrument.OTHER);

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
        if (FAMILIES.stream().anyMatch(family -> family.contains(one) && family.contains(other))) {
            return KINDRED;
        }
        return BINDING.contains(one) && BINDING.contains(other) ? LOOSELY_NAMED : APART;
    }

    /** Whether the names alone do not speak against one document. */
    boolean isClose() {
        return this == SAME || this == KINDRED;
    }
}
