/** Records that could not be processed: looked at, sent again, or given up for a reason. */
@NullMarked
package pactwire.store.ops.deadletter;

import org.jspecify.annotations.NullMarked;
