/** Everything in one JVM: a real Kafka broker, a real PostgreSQL, and the three services in contexts of their own. */
@NullMarked
package pactwire.standalone;

import org.jspecify.annotations.NullMarked;
