package pactwire.ingest.feed;

import java.util.function.Consumer;
import java.util.function.Function;
import pactwire.ingest.intake.Submission;

/**
 * Where articles go.
 *
 * @param publish returns the article's id once it is safe
 * @param retract takes an article's id; returns once that is safe
 */
record ArticleSink(Function<Submission, String> publish, Consumer<String> retract) {}
