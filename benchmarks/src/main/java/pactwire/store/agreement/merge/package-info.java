/** Remakes the table of kindred words; in the package of what reads it, so that stems are no public matter. */
@NullMarked
package pactwire.store.agreement.merge;

import org.jspecify.annotations.NullMarked;
