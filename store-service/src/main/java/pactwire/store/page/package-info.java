/** The analyst's page: its files, and the few questions that only a page asks. */
@NullMarked
package pactwire.store.page;

import org.jspecify.annotations.NullMarked;
