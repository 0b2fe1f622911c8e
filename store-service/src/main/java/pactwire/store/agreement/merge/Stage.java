package pactwire.store.agreement.merge;

import pactwire.contract.AgreementStatus;

/** Where a status stands in an agreement's life. */
enum Stage {
    BEFORE,
    MADE,
    AFTER;

    static Stage of(AgreementStatus status) {
        return switch (status) {
            case PLANNED, NEGOTIATING -> BEFORE;
            case AGREED, ANNOUNCED, CONCLUDED, SIGNED -> MADE;
            case RATIFIED, EXTENDED, SUSPENDED, TERMINATED, REJECTED -> AFTER;
        };
    }
}
