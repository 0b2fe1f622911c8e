package pactwire.benchmarks.query;

/**
 * How many rows are made.
 *
 * @param articles how many articles tell of them
 */
record Rows(long agreements, long metrics, long articles) {
    /** Half as many as agreements, as in dense news. */
    static Rows of(long agreements, long metrics) {
        return new Rows(agreements, metrics, Math.max(1, agreements / 2));
    }

    long agreementsAnArticle() {
        return Math.max(1, (agreements + articles - 1) / articles);
    }

    long metricsAnArticle() {
        return Math.max(1, (metrics + articles - 1) / articles);
    }
}
