/** What blocks of pages and lines of captures are scored by: what their text looks like, and trees that learned from both. */
@NullMarked
package pactwire.ingest.clean.score;

import org.jspecify.annotations.NullMarked;
