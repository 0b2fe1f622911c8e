package pactwire.store.agreement.merge;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.LongStream;

/**
 * Which stems WordNet puts in one set of synonyms, or one directly under the other: "rubbish" and "waste", "wheat" and "grain", but
 * not "wheat" and "barley". {@code merge/kindred-words.txt.gz} has a stem and its kin that come after it in a line; it is made by
 * {@code training/make-kindred-words}. Kept as sorted hashes, less than a megabyte.
 */
final class Kinship {
    private static final Hasher64 HASHER = Hashing.komihash5_0();
    private static final long[] PAIRS = read();

    private Kinship() {}

    static boolean between(String one, String other) {
        return Arrays.binarySearch(PAIRS, one.compareTo(other) < 0 ? pair(one, other) : pair(other, one)) >= 0;
    }

    static boolean betweenAny(Collection<String> ones, Collection<String> others) {
        return ones.stream().anyMatch(one -> others.stream().anyMatch(other -> between(one, other)));
    }

    private static long pair(String first, String second) {
        return HASHER.hashCharsToLong(first + " " + second);
    }

    private static long[] read() {
        return MergeTable.compressedLines("kindred-words.txt.gz").stream()
                .flatMapToLong(Kinship::pairs)
                .sorted()
                .toArray();
    }

    private static LongStream pairs(String line) {
        var stems = line.split(" ");
        return Arrays.stream(stems, 1, stems.length).mapToLong(kin -> pair(stems[0], kin));
    }
}
