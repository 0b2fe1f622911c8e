/** Remakes the model of the line scorer; in the scorer's package, so that what it learns from is no public matter. */
@NullMarked
package pactwire.ingest.clean.capture;

import org.jspecify.annotations.NullMarked;
