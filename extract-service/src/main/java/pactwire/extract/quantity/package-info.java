/**
 * Every number of a text with what it counts: {@link pactwire.extract.quantity.QuantityFinder} is the front door. Works on
 * plain text, needs no parse, and takes time linear in the length of the text.
 */
@NullMarked
package pactwire.extract.quantity;

import org.jspecify.annotations.NullMarked;
