/** The edge of extract-service: clean articles come in from Kafka, events go out, exactly once. */
@NullMarked
package pactwire.extract;

import org.jspecify.annotations.NullMarked;
