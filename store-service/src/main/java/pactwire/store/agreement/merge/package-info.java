/**
 * Which reports are of one agreement. Plain functions of the reports: no order of arrival, no clock, no database, so that
 * a replay comes to the same agreements under the same ids.
 */
@NullMarked
package pactwire.store.agreement.merge;

import org.jspecify.annotations.NullMarked;
