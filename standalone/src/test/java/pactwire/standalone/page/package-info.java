/** The analyst's page in a real browser on the running system. */
@NullMarked
package pactwire.standalone.page;

import org.jspecify.annotations.NullMarked;
