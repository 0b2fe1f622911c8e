package pactwire.ingest.bulk;

/**
 * Some records of a file on their way in.
 *
 * @param id of the import: 32 hex digits, computed from the file's bytes
 * @param name of the file, for people
 * @param size of the file in bytes, for people
 * @param from where in the file the batch begins, which must be where the last one ended
 * @param to where it ends
 * @param last whether the file ends there
 * @param ndjson articles as {@code POST /articles} takes them, one a line
 */
public record Batch(String id, String name, long size, long from, long to, boolean last, byte[] ndjson) {
    /** Bytes of articles in one batch, about. */
    static final int BYTES = 4 * 1024 * 1024;

    static final int RECORDS = 500;
}
