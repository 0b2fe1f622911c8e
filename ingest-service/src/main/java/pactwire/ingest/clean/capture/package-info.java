/** Plain text as somebody copied it from a page: which lines are the article and which are furniture. */
@NullMarked
package pactwire.ingest.clean.capture;

import org.jspecify.annotations.NullMarked;
