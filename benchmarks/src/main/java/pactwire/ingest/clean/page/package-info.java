/** Remakes the model of the block scorer; in the scorer's package, so that what it learns from is no public matter. */
@NullMarked
package pactwire.ingest.clean.page;

import org.jspecify.annotations.NullMarked;
