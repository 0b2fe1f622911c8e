/** From a page, a text capture or a feed entry to the readable article: no clock, no network, no random. */
@NullMarked
package pactwire.ingest.clean;

import org.jspecify.annotations.NullMarked;
