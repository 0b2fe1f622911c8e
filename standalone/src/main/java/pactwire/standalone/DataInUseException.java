package pactwire.standalone;

import java.nio.file.Path;

/** Another instance has the data directory. */
public final class DataInUseException extends RuntimeException {
    DataInUseException(Path directory) {
        super("%s is in use by another instance: stop it, or choose another directory with --data DIR"
                .formatted(directory));
    }
}
