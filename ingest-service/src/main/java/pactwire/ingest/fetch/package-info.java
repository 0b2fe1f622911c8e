/** Fetching what strangers serve: politely, within limits, and from public addresses alone. */
@NullMarked
package pactwire.ingest.fetch;

import org.jspecify.annotations.NullMarked;
