/** The edge of ingest-service: articles come in, are published raw, and are cleaned from Kafka. */
@NullMarked
package pactwire.ingest;

import org.jspecify.annotations.NullMarked;
