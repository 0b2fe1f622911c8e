@NullMarked
package pactwire.store;

import org.jspecify.annotations.NullMarked;
