package pactwire.standalone;

/** Somebody else listens where one of ours should. */
public final class PortTakenException extends RuntimeException {
    PortTakenException(String who, int port) {
        super("port %d, meant for %s, is taken: stop what listens there, or choose others with --port-base N"
                .formatted(port, who));
    }
}
