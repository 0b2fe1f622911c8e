/** The three services around a real broker and a real database: how much they take, how long it takes, beside a floor. */
@NullMarked
package pactwire.benchmarks.pipeline;

import org.jspecify.annotations.NullMarked;
