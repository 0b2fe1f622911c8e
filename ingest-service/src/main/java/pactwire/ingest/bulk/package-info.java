/** Many articles from one file: read record by record, imported with a position that survives every kill. */
@NullMarked
package pactwire.ingest.bulk;

import org.jspecify.annotations.NullMarked;
