package pactwire.store.agreement.merge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementStatus;

/**
 * What {@link Timing} asks of a report. In 64 bits it is kept beside each of the report's blocks: most reports of the same parties
 * are of other days, and need not be read to know that.
 *
 * @param days see {@link Report#since()}
 * @param isStated whether the report itself says when the agreement came about
 */
record TimeCard(@Nullable Days days, AgreementStatus status, boolean isStated) {
    // From the lowest: 22 bits of the first day, 10 of how many follow it, 5 of the status, and two that say
    // something is so.
    private static final int DAY_BITS = 22;
    private static final int LENGTH_BITS = 10;
    private static final int STATUS_BITS = 5;
    private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
    private static final long STATED = 1L << (DAY_BITS + LENGTH_BITS + STATUS_BITS);
    private static final long DATED = STATED << 1;

    static TimeCard of(Report report) {
        return new TimeCard(report.since(), report.found().status(), report.stated() != null);
    }

    static TimeCard of(long value) {
        var first = LocalDate.ofEpochDay(FIRST_DAY + bits(value, 0, DAY_BITS));
        return new TimeCard(
                (value & DATED) == 0 ? null : new Days(first, first.plusDays(bits(value, DAY_BITS, LENGTH_BITS))),
                AgreementStatus.values()[(int) bits(value, DAY_BITS + LENGTH_BITS, STATUS_BITS)],
                (value & STATED) != 0);
    }

    long value() {
        var value = (long) status.ordinal() << (DAY_BITS + LENGTH_BITS);
        if (days != null) {
            var first = days.first().toEpochDay();
            value |= DATED | first - FIRST_DAY | days.last().toEpochDay() - first << DAY_BITS;
        }
        return isStated ? value | STATED : value;
    }

    /** @param other the {@link #value} of another report */
    boolean mayMeet(long other) {
        return timing(other) != Timing.APART;
    }

    /** @param other the {@link #value} of another report */
    Timing timing(long other) {
        return Timing.of(this, of(other));
    }

    private static long bits(long value, int from, int bits) {
        return value >>> from & (1L << bits) - 1;
    }
}
