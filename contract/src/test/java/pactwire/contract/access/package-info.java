@NullMarked
package pactwire.contract.access;

import org.jspecify.annotations.NullMarked;
