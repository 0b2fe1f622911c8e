/** The one sequence of changes: written by triggers in the order of their numbers, read by every kind of subscription. */
@NullMarked
package pactwire.store.change;

import org.jspecify.annotations.NullMarked;
