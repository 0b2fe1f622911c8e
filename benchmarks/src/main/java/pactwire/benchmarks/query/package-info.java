/** How long the store takes to answer, on as many rows as years of news leave behind. */
@NullMarked
package pactwire.benchmarks.query;

import org.jspecify.annotations.NullMarked;
