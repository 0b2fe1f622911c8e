package pactwire.extract.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementStatus;
import pactwire.extract.lexicon.Lexicon;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** Verbs that by what they mean settle something between two who are named ({@code dealings.csv}). Immutable once loaded. */
final class DealingVerbs {
    /** Where the other side stands. */
    enum Frame {
        /** "bought 40 buses from B". */
        FROM,
        /** "sold its bus unit to B". */
        TO,
        /** "bought B for two million dollars". */
        WHOLE,
        /** "sold B 40 buses". */
        GIVEN,
        /** "A and B merged", "A has teamed up with B". */
        TOGETHER,
        /** "rescheduled B's debt". */
        DEBT,
        /** "completed the acquisition of B". */
        NOMINAL
    }

    /** What else must be told. */
    enum Needs {
        NONE,
        /** A number or a sum. */
        COUNTED,
        /** A sum. */
        PRICED,
        /** A number, a sum, a name or "its". */
        DEFINITE,
        /** What a company owns alone. */
        RIGHT
    }

    /** @param status what it comes to; planned where only what is to come is an agreement and what was done is its performance */
    record Use(String particle, List<String> objects, Frame frame, Needs needs, AgreementStatus status) {
        boolean isAhead() {
            return status == AgreementStatus.PLANNED;
        }
    }

    private static final Map<String, List<Use>> USES = load();

    private static Map<String, List<Use>> load() {
        var uses = new HashMap<String, List<Use>>();
        for (var row : Lexicon.load("agreement/dealings.csv").rows()) {
            var needs = row.get("needs").isEmpty()
                    ? Needs.NONE
                    : Needs.valueOf(row.get("needs").toUpperCase(Locale.ROOT));
            uses.computeIfAbsent(row.get("lemma"), lemma -> new ArrayList<>())
                    .add(new Use(
                            row.get("particle"),
                            row.alternatives("object"),
                            Frame.valueOf(row.get("frame").toUpperCase(Locale.ROOT)),
                            needs,
                            AgreementStatus.valueOf(row.get("status").toUpperCase(Locale.ROOT))));
        }
        return Map.copyOf(uses);
    }

    private DealingVerbs() {}

    static boolean isDealing(Token verb) {
        return USES.containsKey(verb.lemma());
    }

    /** The uses that a verb may have here, with its particle and its object. */
    static List<Use> at(Sentence sentence, Token verb) {
        var found = USES.get(verb.lemma());
        if (found == null || !verb.isVerb()) {
            return List.of();
        }
        return found.stream()
                .filter(use -> hasParticle(sentence, verb, use.particle()))
                .filter(use -> use.objects().isEmpty()
                        || object(sentence, verb, use)
                                .filter(object -> use.objects().contains(object.lemma()))
                                .isPresent())
                .toList();
    }

    /** What is bought or sold: the object, or the subject of a passive. */
    static Optional<Token> object(Sentence sentence, Token verb, @Nullable Use use) {
        var preposition = use == null ? "" : use.particle();
        if (preposition.matches("on|to")) {
            return sentence.prepositional(verb, preposition).stream().findFirst();
        }
        return sentence.child(verb, "dobj").or(() -> sentence.child(verb, "nsubjpass"));
    }

    private static boolean hasParticle(Sentence sentence, Token verb, String particle) {
        if (particle.isEmpty()) {
            return true;
        }
        int at = verb.index() + 1;
        for (String word : particle.split(" ")) {
            if (at >= sentence.size() || !Words.lower(sentence.token(at)).equals(word)) {
                return false;
            }
            at++;
        }
        return true;
    }
}
