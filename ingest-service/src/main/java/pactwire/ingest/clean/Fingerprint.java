package pactwire.ingest.clean;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * 64-bit SimHash of a text's shingles of three words (case and punctuation aside): near copies differ in few bits, other
 * texts in about half of them. What a text says twice counts twice.
 */
final class Fingerprint {
    private static final int WORDS = 3;

    /** Multiplier of the 64-bit FNV hash, http://www.isthe.com/chongo/tech/comp/fnv. */
    private static final long FNV_PRIME = 0x100000001B3L;

    /** UTF-16 units looked at: copies of a whole book are near copies if their starts are. */
    private static final int LONGEST = 1_000_000;

    private static final SimilarityHashPolicy POLICY = SimilarityHashing.fastSimHash(Long.SIZE);

    private Fingerprint() {}

    static long of(String text) {
        long[] words = wordHashes(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        int shingles = Math.max(1, words.length - WORDS + 1);
        long[] hashes = new long[shingles];
        for (int i = 0; i < shingles; i++) {
            long hash = 0;
            for (int j = i; j < Math.min(words.length, i + WORDS); j++) {
                hash = mix(hash ^ words[j]);
            }
            hashes[i] = hash;
        }
        byte[] signature = POLICY.createHasher().compute(ElementHashProvider.ofValues(hashes));
        return ByteBuffer.wrap(signature).getLong();
    }

    private static long[] wordHashes(String text) {
        char[] letters = text.toCharArray();
        var hashes = new long[letters.length / 2 + 1];
        int count = 0;
        long word = 0;
        boolean inWord = false;
        for (int i = 0; i <= letters.length; i++) {
            char lower = i < letters.length ? SmallLetters.of(letters[i]) : 0;
            if (lower != 0) {
                word = (word + lower) * FNV_PRIME;
                inWord = true;
            } else if (inWord) {
                hashes[count++] = mix(word);
                word = 0;
                inWord = false;
            }
        }
        return Arrays.copyOf(hashes, count);
    }

    /** Finaliser of SplitMix64: every bit of the input reaches every bit of the result. */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
