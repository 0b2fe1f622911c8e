package pactwire.extract.entity;

import static java.util.Objects.requireNonNull;

import java.util.List;
import pactwire.contract.Party;

/**
 * A passage that speaks of one party, or of several as a group.
 *
 * @param start first UTF-16 unit in the article's text, inclusive
 * @param end one past the last unit
 * @param parties one, except for {@link MentionKind#GROUP}; never empty
 */
public record Mention(int start, int end, MentionKind kind, List<Party> parties) {
    public Mention {
        requireNonNull(kind, "kind");
        parties = List.copyOf(parties);
        if (start < 0 || end <= start || parties.isEmpty()) {
            throw new IllegalArgumentException("no mention: [%d, %d) of %s".formatted(start, end, parties));
        }
    }

    static Mention of(int start, int end, MentionKind kind, Party party) {
        return new Mention(start, end, kind, List.of(party));
    }

    /** The one party, or the first of a group. */
    public Party party() {
        return parties.get(0);
    }

    public boolean isWithin(int from, int to) {
        return start >= from && end <= to;
    }

    boolean overlaps(Mention other) {
        return start < other.end && other.start < end;
    }

    int length() {
        return end - start;
    }
}
