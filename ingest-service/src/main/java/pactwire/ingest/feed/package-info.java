/** Sources that are polled over time: what is known of each, when it is due, and what comes of a visit. */
@NullMarked
package pactwire.ingest.feed;

import org.jspecify.annotations.NullMarked;
