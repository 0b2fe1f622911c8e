/** Figures, and the series that they form. */
@NullMarked
package pactwire.store.metric;

import org.jspecify.annotations.NullMarked;
