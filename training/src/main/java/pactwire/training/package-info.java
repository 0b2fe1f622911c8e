/**
 * Remakes the weights that {@code extract-service} ships: NLP4J reads permissively licensed text once, and our own
 * tagger, parser and name finder learn from what it says. {@link pactwire.training.MakeWeights} is the one command.
 */
@NullMarked
package pactwire.training;

import org.jspecify.annotations.NullMarked;
