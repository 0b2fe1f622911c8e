package pactwire.extract.agreement;

import java.util.List;
import pactwire.contract.Party;
import pactwire.contract.Span;

/**
 * What the rules found as the judge of finds sees it, to learn from.
 *
 * @param passages where the article tells of it, in UTF-16 units of its text
 * @param parties its parties, those that the judge of parties added with them
 * @param seen rows for the judge
 */
public record SeenFind(List<Span> passages, List<Party> parties, int[] seen) {
    public SeenFind {
        passages = List.copyOf(passages);
        parties = List.copyOf(parties);
    }
}
