@NullMarked
package pactwire.store.subscribe.webhook;

import org.jspecify.annotations.NullMarked;
