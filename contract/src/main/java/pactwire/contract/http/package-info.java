/** How every service shows the contract over HTTP. */
@NullMarked
package pactwire.contract.http;

import org.jspecify.annotations.NullMarked;
