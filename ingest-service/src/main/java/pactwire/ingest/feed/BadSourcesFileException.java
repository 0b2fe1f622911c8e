package pactwire.ingest.feed;

import java.nio.file.Path;

/** The file of sources cannot be read as one. */
public final class BadSourcesFileException extends RuntimeException {
    BadSourcesFileException(Path file, Exception cause) {
        super("%s: %s".formatted(file, cause.getMessage()), cause);
    }
}
