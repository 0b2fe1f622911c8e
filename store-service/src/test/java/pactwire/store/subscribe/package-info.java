@NullMarked
package pactwire.store.subscribe;

import org.jspecify.annotations.NullMarked;
