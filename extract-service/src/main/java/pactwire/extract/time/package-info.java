/**
 * When: the dates a text names, the article's own date told from them, and the period a figure is about. Nothing here reads the
 * clock: relative words resolve against the article's own date.
 */
@NullMarked
package pactwire.extract.time;

import org.jspecify.annotations.NullMarked;
