package pactwire.store.article;

import java.util.Locale;

/**
 * Where an article comes from.
 *
 * @param source publisher; the article itself where nobody knows
 * @param fingerprint {@link pactwire.contract.CleanArticle#fingerprint()}; 0 where the article is not stored yet
 */
public record Origin(String articleId, String source, long fingerprint) {
    /**
     * Bits of a 64-bit SimHash in which copies may differ. Of texts that share nothing one pair in 10⁷ comes as close; of
     * copies with every tenth word changed most do.
     */
    public static final int NEAR_COPY = 12;

    /** The source in lower case: however it is written it is one. */
    public String publisher() {
        return source.toLowerCase(Locale.ROOT);
    }

    /** What an agency wrote and others copied is one source, however many print it. */
    public boolean sameSourceAs(Origin other) {
        return source.equalsIgnoreCase(other.source) || areNearCopies(fingerprint, other.fingerprint);
    }

    /** @param one see {@link #fingerprint}; what is not known is no copy */
    public static boolean areNearCopies(long one, long other) {
        return one != 0 && other != 0 && Long.bitCount(one ^ other) <= NEAR_COPY;
    }
}
