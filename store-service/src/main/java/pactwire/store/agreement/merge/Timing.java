package pactwire.store.agreement.merge;

import pactwire.contract.AgreementStatus;

/** Whether two reports can be of one instrument as far as their dates go. */
enum Timing {
    /** Told of the same days. */
    TOGETHER,
    /** Told within some weeks of each other. */
    NEAR,
    /** Far apart, but as stages of one life may be: signed, and ratified years later. */
    LATER_STAGE,
    UNKNOWN,
    APART;

    /** Time zones and "on Tuesday" shift a stated day by one or two. */
    private static final long SAME_DAY = 3;
    /** How long newspapers speak of a signing as news. */
    static final long NEWS = 45;
    /** From "agreed" or "concluded" to "signed". */
    private static final long BETWEEN_STEPS = 200;
    /** From plans and talks, and from talks concluded, to the thing itself: legal scrutiny of trade agreements takes that long. */
    static final long TALKS = 400;
    /** From signing to ratification, extension, end: a treaty's usual term. */
    static final long LIFE = 5 * 366;

    static Timing of(TimeCard one, TimeCard other) {
        var a = one.days();
        var b = other.days();
        if (a == null || b == null) {
            return UNKNOWN;
        }
        var gap = a.gap(b);
        if (gap <= SAME_DAY) {
            return TOGETHER;
        }
        return gap <= allowed(one, other, a, b) ? gap <= NEWS ? NEAR : LATER_STAGE : APART;
    }

    private static long allowed(TimeCard one, TimeCard other, Days a, Days b) {
        var stageOfOne = Stage.of(one.status());
        var stageOfOther = Stage.of(other.status());
        if (stageOfOne != stageOfOther) {
            var inOrder = stageOfOne.compareTo(stageOfOther) < 0 == a.first().isBefore(b.first());
            return !inOrder ? SAME_DAY * 2 : stageOfOne == Stage.AFTER || stageOfOther == Stage.AFTER ? LIFE : TALKS;
        }
        var sameStatus = one.status() == other.status();
        return switch (stageOfOne) {
            case BEFORE -> TALKS;
            case MADE -> {
                if (!sameStatus) {
                    yield isConcludedOnly(one) || isConcludedOnly(other) ? TALKS : BETWEEN_STEPS;
                }
                yield one.isStated() && other.isStated() ? SAME_DAY : NEWS;
            }
            case AFTER -> sameStatus ? NEWS : LIFE;
        };
    }

    private static boolean isConcludedOnly(TimeCard report) {
        return report.status() == AgreementStatus.CONCLUDED;
    }
}
