/** Rules as data: tables on the class path, one rule a line and each with its reason. */
@NullMarked
package pactwire.extract.lexicon;

import org.jspecify.annotations.NullMarked;
