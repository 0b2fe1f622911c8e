/**
 * How fast the parts are.
 *
 * <pre>{@code
 * mvn -q -Pbenchmarks -pl benchmarks -am package -DskipTests
 * java -cp 'benchmarks/target/classes:benchmarks/target/lib/*' org.openjdk.jmh.Main SentenceReader
 * }</pre>
 */
@NullMarked
package pactwire.benchmarks;

import org.jspecify.annotations.NullMarked;
