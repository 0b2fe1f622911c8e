/** Learns trees; beside what reads them. */
@NullMarked
package pactwire.ingest.clean.score;

import org.jspecify.annotations.NullMarked;
