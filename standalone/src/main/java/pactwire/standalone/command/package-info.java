/** The command line: what people type after {@code ./pactwire}. */
@NullMarked
package pactwire.standalone.command;

import org.jspecify.annotations.NullMarked;
