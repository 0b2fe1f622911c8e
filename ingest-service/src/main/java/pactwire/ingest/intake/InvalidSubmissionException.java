package pactwire.ingest.intake;

import org.springframework.http.HttpStatus;

/** What was sent is no article we can take; the message names the field and the limit. */
public final class InvalidSubmissionException extends RuntimeException {
    private final HttpStatus status;
    private final String field;

    private InvalidSubmissionException(HttpStatus status, String field, String message) {
        super(message);
        this.status = status;
        this.field = field;
    }

    static InvalidSubmissionException unreadable(String field, String message) {
        return new InvalidSubmissionException(HttpStatus.BAD_REQUEST, field, message);
    }

    public static InvalidSubmissionException tooLarge(String field, long limit) {
        return new InvalidSubmissionException(
                HttpStatus.CONTENT_TOO_LARGE, field, "%s is larger than %,d bytes".formatted(field, limit));
    }

    static InvalidSubmissionException unsupported(String mediaType) {
        return new InvalidSubmissionException(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "Content-Type",
                "'%s' is none of %s".formatted(mediaType, SubmissionReader.MEDIA_TYPES));
    }

    public static InvalidSubmissionException invalid(String field, String message) {
        return new InvalidSubmissionException(HttpStatus.UNPROCESSABLE_CONTENT, field, message);
    }

    HttpStatus status() {
        return status;
    }

    public String field() {
        return field;
    }
}
