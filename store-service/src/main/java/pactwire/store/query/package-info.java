/** Asking: filters, the order of listings, cursors and pages, the same for everything that can be listed. */
@NullMarked
package pactwire.store.query;

import org.jspecify.annotations.NullMarked;
