/** What the readings of an article found so far, and what a new reading changes. */
@NullMarked
package pactwire.store.reading;

import org.jspecify.annotations.NullMarked;
