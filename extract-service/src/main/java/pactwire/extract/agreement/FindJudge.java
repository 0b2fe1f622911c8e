package pactwire.extract.agreement;

/** Says how likely what the rules found is an agreement, by what was learnt ({@code docs/decisions/0047-judge-of-finds.md}). Immutable. */
final class FindJudge {
    /** Confidence is kept between 1 less this, and this. */
    private static final double SUREST = 0.98;

    /** Log odds by which the judge is surer than five-fold cross-validation proves it right. */
    private static final double OVERSURE = 0.6;

    private final Judges judges;

    FindJudge(Judges judges) {
        this.judges = judges;
    }

    /** Log odds. */
    double odds(Seen find) {
        return judges.find().score(find.rows());
    }

    /** Whether so little speaks for it that it is rather none. */
    boolean isDoubtful(double odds) {
        return odds < judges.doubt();
    }

    /** From 0 to 1, by log odds. */
    static double confidence(double odds) {
        double share = 1 / (1 + Math.exp(OVERSURE - odds));
        return Math.round(100 * Math.max(1 - SUREST, Math.min(SUREST, share))) / 100.0;
    }
}
