package pactwire.ingest.intake;

/** What somebody sent, checked: an article, or the word that one is taken back. */
public sealed interface Arrival permits Submission, Retraction {}
