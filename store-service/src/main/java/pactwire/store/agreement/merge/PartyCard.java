package pactwire.store.agreement.merge;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.List;

/**
 * The parties of a report in 64 bits, kept beside each of its blocks: most reports that lie in a block are of others, and need not be
 * read to know that. The lower bits are a Bloom filter of the names, the upper ones how many there are, and of which kinds.
 *
 * @param names the filter's bits of each name
 * @param value what is kept
 */
record PartyCard(List<Long> names, long value) {
    /** Of a report that names no party: it may be anybody's. */
    static final long NOBODY = 0;

    private static final int BITS = 56;
    private static final long FILTER = (1L << BITS) - 1;
    private static final int MOST = 63;
    private static final long STATES = 1L << 62;
    private static final long OTHERS = 1L << 63;
    private static final Hasher64 HASHER = Hashing.komihash5_0();

    static PartyCard of(Parties parties) {
        var names = parties.names().stream().map(PartyCard::bits).toList();
        var value = (long) Math.min(MOST, names.size()) << BITS;
        for (long name : names) {
            value |= name;
        }
        for (var name : parties.names()) {
            value |= name.isState() ? STATES : OTHERS;
        }
        return new PartyCard(names, value);
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
     */
    boolean mayMeet(long other) {
        var size = size(other);
        if (names.isEmpty() || size == 0) {
            return true;
        }
        var alike = kinds(value) == kinds(other);
        var shared = names.stream().filter(name -> (name & other) != 0).count();
        if (shared == 0) {
            return areOfStatesAndOthers(value, other);
        }
        if (!alike || kinds(value) == (STATES | OTHERS)) {
            // A company may act for its state, or stand for it.
            return true;
        }
        // No fewer are shared than truly are, so that less is asked of them than PartyRelation asks.
        var all = names.size() + size - shared;
        var bothAddStates = kinds(value) == STATES && shared < names.size() && (other & FILTER & ~value) != 0;
        return shared >= Math.min(names.size(), size) || 2 * shared > all || !bothAddStates && 3 * shared > all;
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
