package pactwire.extract.agreement;

import java.util.TreeMap;
import pactwire.extract.lexicon.Lexicon;

/** The share of proposals that proved right, by the least log odds that they have ({@code confidence.csv}, measured). Immutable once loaded. */
final class Confidences {
    private final TreeMap<Double, Double> shares = new TreeMap<>();

    Confidences() {
        for (var row : Lexicon.load("agreement/confidence.csv").rows()) {
            shares.put(Double.valueOf(row.get("log odds")), Double.valueOf(row.get("share")));
        }
    }

    /** @param odds at least {@link #least} */
    double of(double odds) {
        return shares.floorEntry(odds).getValue();
    }

    /** Log odds below which nothing was measured, as nothing is proposed. */
    double least() {
        return shares.firstKey();
    }
}
