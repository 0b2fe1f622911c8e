/** Being told: server-sent events, webhooks and Atom feeds, all of them readers of the one sequence of changes. */
@NullMarked
package pactwire.store.subscribe;

import org.jspecify.annotations.NullMarked;
