/**
 * What was counted: of a text's quantities those that state a fact, each with indicator, nature, period, subjects and evidence.
 * {@link pactwire.extract.metric.MetricExtractor} is the front door.
 */
@NullMarked
package pactwire.extract.metric;

import org.jspecify.annotations.NullMarked;
