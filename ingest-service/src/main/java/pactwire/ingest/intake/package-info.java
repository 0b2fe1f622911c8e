/** Ways in: HTTP and folders. Intake checks, names and publishes, and does nothing else to an article. */
@NullMarked
package pactwire.ingest.intake;

import org.jspecify.annotations.NullMarked;
