package pactwire.contract.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import pactwire.contract.EventCodec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file that keys are kept in: {@code {"keys": [{"id", "name", "scopes", "sha256", "created"}]}}. Only its owner can
 * read it. It is replaced as a whole, so whoever reads it finds the old or the new one, never half of either. Several
 * processes may change it at a time: each waits for the one before.
 */
public final class KeysFile {
    private static final JsonMapper JSON = EventCodec.mapperBuilder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Path path;

    public KeysFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    private record Content(List<ApiKey> keys) {}

    /** @throws IOException if there is no such file, or it holds something else than keys */
    public List<ApiKey> read() throws IOException {
        byte[] json = Files.readAllBytes(path);
        try {
            return List.copyOf(JSON.readValue(json, Content.class).keys());
        } catch (JacksonException | NullPointerException e) {
            throw new IOException(path + " is no keys file");
        }
    }

    /** Makes the file, and its folder, where there is none yet. */
    public void add(ApiKey key) throws IOException {
        change(keys -> {
            var more = new ArrayList<>(keys);
            more.add(key);
            return more;
        });
    }

    /** @return whether there was a key of that id */
    public boolean revoke(String id) throws IOException {
        var before = read();
        change(keys -> keys.stream().filter(key -> !key.id().equals(id)).toList());
        return before.stream().anyMatch(key -> key.id().equals(id));
    }

    private void change(UnaryOperator<List<ApiKey>> change) throws IOException {
        Files.createDirectories(path.getParent(), ownerOnly("rwx------"));
        var lock = path.resolveSibling("." + path.getFileName() + ".lock");
        // A file's lock keeps other processes out, but not other threads of this one.
        synchronized (KeysFile.class) {
            try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = channel.lock()) {
                replace(change.apply(Files.exists(path) ? read() : List.of()));
            }
        }
    }

    private void replace(List<ApiKey> keys) throws IOException {
        var next = Files.createTempFile(path.getParent(), ".keys", ".json", ownerOnly("rw-------"));
        try {
            try (var out = FileChannel.open(next, StandardOpenOption.WRITE)) {
                var json = ByteBuffer.wrap(JSON.writeValueAsBytes(new Content(keys)));
                while (json.hasRemaining()) {
                    out.write(json);
                }
                out.force(true);
            }
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
