package pactwire.extract.agreement;

import java.util.TreeMap;
import pactwire.extract.lexicon.Lexicon;

/** How likely a finding is right, by what was learnt ({@code docs/evaluation.md} has what came of it). Immutable once loaded. */
final class Confidences {
    /** No reading is surer than this, or less sure than the rest of it. */
    private static final double SUREST = 0.98;

    /** Log odds by which the judge of finds is surer than five-fold cross-validation proves it right. */
    private static final double OVERSURE = 0.5;

    /** Shares of proposals that proved right, by the least log odds that they have. */
    private final TreeMap<Double, Double> ofProposals = new TreeMap<>();

    Confidences() {
        for (var row : Lexicon.load("agreement/confidence.csv").rows()) {
            ofProposals.put(Double.valueOf(row.get("log odds")), Double.valueOf(row.get("share")));
        }
    }

    /** @param logOdds what the judge of finds says of what the rules read */
    static double ofFind(double logOdds) {
        double share = 1 / (1 + Math.exp(OVERSURE - logOdds));
        return Math.round(100 * Math.max(1 - SUREST, Math.min(SUREST, share))) / 100.0;
    }

    /** @param logOdds what the judges say together of what no rule reads */
    double ofProposal(double logOdds) {
        var band = ofProposals.floorEntry(logOdds);
        return (band == null ? ofProposals.firstEntry() : band).getValue();
    }
}
