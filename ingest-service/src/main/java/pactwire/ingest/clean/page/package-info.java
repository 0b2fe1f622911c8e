/** Main text of an HTML page: blocks as a reader sees them, regions that hold them, and which of them are the article. */
@NullMarked
package pactwire.ingest.clean.page;

import org.jspecify.annotations.NullMarked;
