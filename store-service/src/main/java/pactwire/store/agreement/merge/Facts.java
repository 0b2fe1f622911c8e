package pactwire.store.agreement.merge;

import java.util.Locale;

/**
 * What two reports have in common beside their subjects, and how alike these must be then.
 *
 * @param sameNames of two or more companies or organisations, as parties or in the sentences
 * @param sameSum told by both
 * @param comesAbout talked about in one, signed in the other
 * @param named both by a kind of instrument
 */
record Facts(
        PartyRelation parties,
        Timing timing,
        InstrumentRelation instruments,
        boolean sameNames,
        boolean sameSum,
        boolean comesAbout,
        boolean named) {
    static final double ALIKE = 0.55;
    private static final double ALIKE_OF_ONE_DAY = 0.5;
    private static final double UNLIKE = 0.35;
    private static final double UNLIKE_BUT_ONE_DEAL = 0.2;

    boolean sameParties() {
        return parties == PartyRelation.EQUAL
                || parties == PartyRelation.WITHIN
                || parties == PartyRelation.NAMED_BY_BOTH;
    }

    /** Two companies seldom sign twice in one week, and newspapers seldom name a deal alike. */
    boolean oneDealOfTwo() {
        return sameNames && timing == Timing.TOGETHER && instruments.isClose();
    }

    double unlike() {
        return oneDealOfTwo() && instruments == InstrumentRelation.SAME ? UNLIKE_BUT_ONE_DEAL : UNLIKE;
    }

    double alike() {
        if (oneDealOfTwo()) {
            return unlike();
        }
        if (sameSum) {
            return UNLIKE;
        }
        return parties == PartyRelation.EQUAL && timing == Timing.TOGETHER ? ALIKE_OF_ONE_DAY : ALIKE;
    }

    /** Whether a {@link Hint} counts: not for undertakings without a name for their kind, of which a summit has many. */
    boolean mayBeHintedAt() {
        return sameParties() && timing == Timing.TOGETHER && instruments.isClose() && named;
    }

    /** A memorandum beside an agreement, of one day and the same parties. */
    boolean isLooselyNamed() {
        return instruments == InstrumentRelation.LOOSELY_NAMED
                && parties == PartyRelation.EQUAL
                && timing == Timing.TOGETHER;
    }

    double alikeThoughLooselyNamed() {
        return sameNames ? UNLIKE : ALIKE;
    }

    double score(double similarity) {
        return 0.7 * similarity
                + (parties == PartyRelation.EQUAL ? 0.1 : 0)
                + (timing == Timing.TOGETHER ? 0.1 : 0)
                + (instruments == InstrumentRelation.SAME ? 0.1 : 0);
    }

    /** The same string for the same reason: hundreds of thousands of verdicts are remembered, for few thousand reasons. */
    String reason(String subject) {
        return String.format(
                        Locale.ROOT, "%s; parties %s, dates %s, instruments %s", subject, parties, timing, instruments)
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .intern();
    }
}
