package pactwire.extract.agreement;

import java.util.HashMap;
import java.util.Map;
import pactwire.extract.lexicon.Lexicon;

/** The share of findings that proved right, by how their parties are known ({@code confidence.csv}, measured). Immutable once loaded. */
final class Confidences {
    private final Map<String, Double> shares = new HashMap<>();

    Confidences() {
        for (var row : Lexicon.load("agreement/confidence.csv").rows()) {
            shares.put(row.get("parties"), Double.valueOf(row.get("share")));
        }
    }

    double of(Candidate candidate) {
        return shares.get(kind(candidate));
    }

    private static String kind(Candidate candidate) {
        if (candidate.pattern() == Candidate.Pattern.LEARNT) {
            return "learnt";
        }
        if (!candidate.partiesTold()) {
            return candidate.parties().size() < 2 ? "fewer" : "lent";
        }
        return SameEvent.isUndertaking(candidate) ? "told undertaking" : "told";
    }
}
