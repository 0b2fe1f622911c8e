package pactwire.ingest.bulk;

/** The batch does not begin where the import is: another importer, or an earlier try of the same batch, has moved it. */
public final class ImportMovedException extends RuntimeException {
    private final ImportProgress progress;

    ImportMovedException(ImportProgress progress, long from) {
        super("import %s is at %,d, not at %,d".formatted(progress.id(), progress.position(), from));
        this.progress = progress;
    }

    public ImportProgress progress() {
        return progress;
    }
}
