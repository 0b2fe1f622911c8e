/** One article in, all that it says out: the front door of extraction. */
@NullMarked
package pactwire.extract.reading;

import org.jspecify.annotations.NullMarked;
