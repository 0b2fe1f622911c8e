package pactwire.ingest.clean;

import java.util.List;
import pactwire.contract.Removed;
import pactwire.ingest.clean.metadata.PageMetadata;

/** What one kind of body yields, before the feeder's own statements and the language are looked at. */
record Draft(PageMetadata metadata, List<String> paragraphs, List<Removed> removed) {}
