package pactwire.contract;

/** The one rule about confidence: a share, 0 to 1. */
final class Confidence {
    private Confidence() {}

    static void check(double confidence) {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is a share from 0 to 1, got " + confidence);
        }
    }
}
