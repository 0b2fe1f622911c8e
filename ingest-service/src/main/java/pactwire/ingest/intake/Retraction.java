package pactwire.ingest.intake;

/**
 * The source took an article back.
 *
 * @param articleId 32 hex digits
 */
public record Retraction(String articleId) implements Arrival {
    /** @throws InvalidSubmissionException if it is no article's id */
    public Retraction {
        if (!articleId.matches("[0-9a-f]{32}")) {
            throw InvalidSubmissionException.invalid("articleId", "an article's id has 32 hex digits");
        }
    }
}
