package pactwire.standalone.command;

/** What was given cannot be worked; the message says where and why. */
final class BadInputException extends RuntimeException {
    BadInputException(String message) {
        super(message);
    }
}
