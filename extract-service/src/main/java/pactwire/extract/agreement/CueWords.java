package pactwire.extract.agreement;

import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementStatus;
import pactwire.extract.sentence.Token;

/** Participles that say of a bundle how far it has come: "the documents signed". */
final class CueWords {
    private CueWords() {}

    static @Nullable AgreementStatus participle(Token token) {
        return switch (Words.lower(token)) {
            case "signed", "inked" -> AgreementStatus.SIGNED;
            case "adopted", "agreed", "reached", "issued", "struck", "sealed", "clinched" -> AgreementStatus.AGREED;
            case "concluded", "initialled" -> AgreementStatus.CONCLUDED;
            case "announced" -> AgreementStatus.ANNOUNCED;
            default -> null;
        };
    }

    static boolean isSigning(Token token) {
        return participle(token) != null;
    }
}
