/**
 * Who agreed what with whom. {@link pactwire.extract.agreement.AgreementExtractor} is the front door: it finds the nouns
 * that name instruments and the verbs that bring them about, asks whether the sentence says that it came about, finds the
 * parties, and makes one event of all that speaks of one instrument. PURE.
 */
@NullMarked
package pactwire.extract.agreement;

import org.jspecify.annotations.NullMarked;
