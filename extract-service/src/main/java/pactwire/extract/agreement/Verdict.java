package pactwire.extract.agreement;

import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementStatus;

/**
 * What a sentence says of an instrument: how far it has come, or that nothing came about.
 *
 * @param status null where nothing came about
 * @param rule why, in a few words for the trace
 */
record Verdict(@Nullable AgreementStatus status, String rule) {
    static Verdict of(AgreementStatus status, String rule) {
        return new Verdict(status, rule);
    }

    static Verdict none(String rule) {
        return new Verdict(null, rule);
    }

    boolean isNone() {
        return status == null;
    }
}
