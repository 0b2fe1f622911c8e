/** Who may call a service, and how much of it: API keys, scopes, limits, and the headers of every answer. */
@NullMarked
package pactwire.contract.access;

import org.jspecify.annotations.NullMarked;
