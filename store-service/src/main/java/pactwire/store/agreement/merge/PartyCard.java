package pactwire.store.agreement.merge;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.ArrayList;
import java.util.List;

/**
 * The parties of a report in 64 bits, kept beside each of its blocks: most reports that lie in a block are of others, and need not be
 * read to know that. The lower bits are a Bloom filter of the names, the upper ones how many there are, and of which kinds.
 *
 * @param names the filter's bits of each name, organisations and companies first
 * @param organisations how many of these there are
 * @param soleOrganisation where that is one, a hash of its name, kept beside the value; else 0
 * @param value what is kept
 */
record PartyCard(List<Long> names, int organisations, int soleOrganisation, long value) {
    /** Of a report that names no party: it may be anybody's. */
    static final long NOBODY = 0;

    private static final int BITS = 56;
    private static final long FILTER = (1L << BITS) - 1;
    private static final int MOST = 63;
    private static final long STATES = 1L << 62;
    private static final long OTHERS = 1L << 63;
    private static final Hasher64 HASHER = Hashing.komihash5_0();

    static PartyCard of(Parties parties) {
        var organisations =
                parties.names().stream().filter(name -> !name.isState()).toList();
        var names = new ArrayList<Long>();
        organisations.forEach(name -> names.add(bits(name)));
        parties.names().stream().filter(PartyName::isState).forEach(name -> names.add(bits(name)));
        var value = (long) Math.min(MOST, names.size()) << BITS;
        for (long name : names) {
            value |= name;
        }
        value |= organisations.isEmpty() ? 0 : OTHERS;
        value |= organisations.size() == names.size() ? 0 : STATES;
        var sole = organisations.size() == 1
                ? (int) HASHER.hashCharsToLong(organisations.get(0).english())
                : 0;
        return new PartyCard(List.copyOf(names), organisations.size(), sole, value);
    }

    /** Names that are the same have one of these in common: as few as do, since each lets strangers pass. */
    private static long bits(PartyName name) {
        var bits = bit(name.english()) | bit(name.brand());
        // A name may be the initials of another, which are one word of two letters or more.
        bits |= name.key().indexOf(' ') < 0 ? bit(name.key()) : 0;
        return name.initials().length() > 1 ? bits | bit(name.initials()) : bits;
    }

    private static long bit(String word) {
        return word.isEmpty() ? 0 : 1L << Long.remainderUnsigned(HASHER.hashCharsToLong(word), BITS);
    }

    /** Cards that have none of these bits, and are not empty, cannot meet this one: the short form of {@link #mayMeet}. */
    long mask() {
        if (names.isEmpty()) {
            return -1;
        }
        return value & FILTER | (kinds(value) == STATES ? OTHERS : STATES);
    }

    /**
     * False only where {@link PartyRelation} would be {@link PartyRelation#APART}, whatever else the reports say.
     *
     * @param other the {@link #value} of another report
     * @param soleOfOther its {@link #soleOrganisation}
     */
    boolean mayMeet(long other, int soleOfOther) {
        var size = size(other);
        if (names.isEmpty() || size == 0) {
            return true;
        }
        // No fewer are shared than truly are, so that less is asked of them than PartyRelation asks.
        var sharedStates = shared(organisations, names.size(), other);
        var shared = shared(0, organisations, other) + sharedStates;
        if (shared == 0) {
            return areOfStatesAndOthers(value, other);
        }
        var shareTheirOnlyOne = soleOrganisation != 0 && soleOrganisation == soleOfOther;
        if ((kinds(value) != kinds(other) || kinds(value) == (STATES | OTHERS)) && !shareTheirOnlyOne) {
            // A company may act for its state, or stand for it.
            return true;
        }
        // As many of the other's are organisations.
        var bothAddStates = sharedStates < names.size() - organisations && sharedStates < size - organisations;
        var all = names.size() + size - shared;
        return shared >= Math.min(names.size(), size) || 2 * shared > all || !bothAddStates && 3 * shared > all;
    }

    // Not a stream: asked of every row of a block.
    private int shared(int from, int to, long other) {
        int shared = 0;
        for (int i = from; i < to; i++) {
            if ((names.get(i) & other) != 0) {
                shared++;
            }
        }
        return shared;
    }

    /** Between them, or in one: then what they are told in may name whom the reading of one missed, or took for its state. */
    private static boolean areOfStatesAndOthers(long one, long other) {
        return kinds(one | other) == (STATES | OTHERS) && kinds(one & other) != OTHERS;
    }

    private static int size(long card) {
        return (int) (card >>> BITS) & MOST;
    }

    private static long kinds(long card) {
        return card & (STATES | OTHERS);
    }
}
