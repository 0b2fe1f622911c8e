@NullMarked
package pactwire.store.agreement.merge;

import org.jspecify.annotations.NullMarked;
