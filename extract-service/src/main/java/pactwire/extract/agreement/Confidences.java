package pactwire.extract.agreement;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import pactwire.extract.entity.LexiconTable;

/** The share of findings of a kind that proved right ({@code confidence.csv}, measured). Immutable once loaded. */
final class Confidences {
    private final Map<String, Double> shares = new HashMap<>();

    Confidences() {
        for (var row : LexiconTable.read("agreement/confidence.csv").rows()) {
            shares.put(row.get("pattern") + "/" + row.get("parties"), Double.valueOf(row.get("share")));
        }
    }

    double of(Candidate candidate) {
        var parties = candidate.parties().size() < 2 ? "fewer" : candidate.partiesTold() ? "told" : "lent";
        return shares.getOrDefault(candidate.pattern().name().toLowerCase(Locale.ROOT) + "/" + parties, 0.5);
    }
}
