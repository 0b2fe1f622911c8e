/** The store's edge: its application, what it does with each poll, and what all of its answers have in common. */
@NullMarked
package pactwire.store;

import org.jspecify.annotations.NullMarked;
