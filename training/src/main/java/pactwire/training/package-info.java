/**
 * Remakes the weights that {@code extract-service} ships: NLP4J reads permissively licensed text once, and our own
 * tagger, parser and name finder learn from what it says. {@link pactwire.training.MakeWeights} is the one command for them.
 * {@link pactwire.training.MakeJudges} learns the judges of agreements from annotated texts, without NLP4J.
 */
@NullMarked
package pactwire.training;

import org.jspecify.annotations.NullMarked;
