/** Reads what feeds say: RSS, Atom, JSON Feed and sitemaps, as strangers write them. No clock, no network. */
@NullMarked
package pactwire.ingest.feed.document;

import org.jspecify.annotations.NullMarked;
