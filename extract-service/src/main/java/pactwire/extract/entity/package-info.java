/** Who an article speaks of: states, organisations, companies, people, and whom "the two sides" stands for. PURE. */
@NullMarked
package pactwire.extract.entity;

import org.jspecify.annotations.NullMarked;
