package pactwire.extract.agreement;

import pactwire.contract.AgreementStatus;
import pactwire.extract.agreement.Candidate.Pattern;
import pactwire.extract.sentence.Token;

/**
 * The word that ties an instrument to what came about, before mood and negation are read.
 *
 * @param cue the verb, or the noun such as "signing"
 * @param done the status if it came about
 * @param rule for the trace: "object of sign"
 */
record Grounds(Token cue, AgreementStatus done, Pattern pattern, String rule) {}
