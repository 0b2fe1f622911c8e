/** What a page says about itself: title, byline, source, date of publication, address. */
@NullMarked
package pactwire.ingest.clean.metadata;

import org.jspecify.annotations.NullMarked;
