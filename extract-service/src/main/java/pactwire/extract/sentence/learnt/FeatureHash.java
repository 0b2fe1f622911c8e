package pactwire.extract.sentence.learnt;

/**
 * Turns what is seen into a row number. Features are never stored: two that share a row share a weight, which costs a
 * little accuracy and saves the dictionary. Mixing constants are those of MurmurHash3's finalizer.
 */
final class FeatureHash {
    private FeatureHash() {}

    static int of(int template, int value) {
        int h = (template + 1) * 0x9E3779B1 + value;
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        return h ^ h >>> 13;
    }

    static int join(int a, int b) {
        int h = a * 0x01000193 ^ b;
        h *= 0xC2B2AE35;
        return h ^ h >>> 15;
    }

    static int join(int a, int b, int c) {
        return join(join(a, b), c);
    }

    static int finish(int h) {
        int mixed = h * 0x9E3779B1;
        return mixed ^ mixed >>> 15;
    }
}
