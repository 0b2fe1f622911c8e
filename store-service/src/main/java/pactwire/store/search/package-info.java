/** One search over everything that is stored. */
@NullMarked
package pactwire.store.search;

import org.jspecify.annotations.NullMarked;
