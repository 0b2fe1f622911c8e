/** How every service joins the stream: topics, CloudEvents, transactions, and what a failure means. */
@NullMarked
package pactwire.contract.kafka;

import org.jspecify.annotations.NullMarked;
