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

    /** Of odds below {@link #least} the share of the lowest band: too high. */
    double of(double odds) {
        var band = shares.floorEntry(odds);
        return (band == null ? shares.firstEntry() : band).getValue();
    }

    /** Log odds below which nothing was measured: the judges that ship propose nothing there. */
    double least() {
        return shares.firstKey();
    }
}
