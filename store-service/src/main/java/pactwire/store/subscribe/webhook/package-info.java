/**
 * Webhooks by Standard Webhooks (https://www.standardwebhooks.com): each receiver has a cursor of its own, gets one message
 * after the other in the order of changes, and the same message again until it has taken it.
 */
@NullMarked
package pactwire.store.subscribe.webhook;

import org.jspecify.annotations.NullMarked;
