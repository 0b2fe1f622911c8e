/**
 * What was learnt from the teacher: a tagger, a dependency parser and a name finder, each a table of small weights and
 * the features that index it. Extractors do not come here: they read {@link pactwire.extract.sentence.Sentence}. The
 * {@code training} module uses the same features to make the weights.
 */
@NullMarked
package pactwire.extract.sentence.learnt;

import org.jspecify.annotations.NullMarked;
