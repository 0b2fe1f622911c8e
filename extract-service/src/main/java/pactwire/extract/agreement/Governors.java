package pactwire.extract.agreement;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pactwire.extract.lexicon.Lexicon;
import pactwire.extract.sentence.Token;

/** What "expect", "hope", "refuse" do to the verb below them ({@code governors.csv}). Immutable once loaded. */
final class Governors {
    /** What a verb does to the one below it. */
    enum Effect {
        FACT,
        PLANNED,
        AGREED,
        /** Leaves and joins by deciding so; what is to be signed is planned. */
        DECIDED,
        BEGUN,
        NONE
    }

    private final Map<String, Effect> effects = new HashMap<>();

    Governors() {
        for (var row : Lexicon.load("agreement/governors.csv").rows()) {
            effects.put(row.get("lemma"), Effect.valueOf(row.get("effect").toUpperCase(Locale.ROOT)));
        }
    }

    /** By its lemma, a participle also by its form: "prepared to". Null where it does nothing known. */
    @Nullable
    Effect of(Token token) {
        var effect = effects.get(token.lemma());
        return effect == null && token.tag().startsWith("VBN") ? effects.get(Words.lower(token)) : effect;
    }
}
