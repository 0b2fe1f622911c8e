package pactwire.store.query;

/** The caller sent something that cannot be meant. Answered as a problem that names the field. */
public final class InvalidFieldException extends RuntimeException {
    private final String field;

    /** @param reason what is wrong with it and what would be right, as in "must be from 1 to 500, got 0" */
    public InvalidFieldException(String field, String reason) {
        super(reason);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
