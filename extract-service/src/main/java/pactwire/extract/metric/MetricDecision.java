package pactwire.extract.metric;

import org.jspecify.annotations.Nullable;
import pactwire.contract.MetricFound;
import pactwire.contract.Span;

/**
 * What became of one number of an article, and by which rule: the trace that explains a reading.
 *
 * @param span where it stands, UTF-16 units into the article's text
 * @param written the words there
 * @param rule why it was left out, or what told its nature
 * @param found the event; null where it was left out
 */
public record MetricDecision(
        Span span, String written, String rule, @Nullable MetricFound found) {}
