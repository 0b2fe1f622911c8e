package pactwire.store.article;

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

    /** What an agency wrote and others copied is one source, however many print it. */
    public boolean sameSourceAs(Origin other) {
        return source.equalsIgnoreCase(other.source)
                || fingerprint != 0
                        && other.fingerprint != 0
                        && Long.bitCount(fingerprint ^ other.fingerprint) <= NEAR_COPY;
    }
}
