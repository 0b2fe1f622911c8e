/** Articles as cleaning left them, and what was read in each. */
@NullMarked
package pactwire.store.article;

import org.jspecify.annotations.NullMarked;
