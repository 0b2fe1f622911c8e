/** What an operator wants to know of the store. */
@NullMarked
package pactwire.store.ops;

import org.jspecify.annotations.NullMarked;
