/** Agreements: the reports of single articles, and what they come to together. */
@NullMarked
package pactwire.store.agreement;

import org.jspecify.annotations.NullMarked;
