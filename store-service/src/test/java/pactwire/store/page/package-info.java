@NullMarked
package pactwire.store.page;

import org.jspecify.annotations.NullMarked;
