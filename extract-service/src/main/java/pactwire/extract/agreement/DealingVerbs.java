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
import pactwire.extract.lexicon.Patterns;
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
        NOMINAL,
        /** "ordered 40 Boeing jets". */
        MAKER,
        /** "exercised options for 40 Boeing jets". */
        GOODS,
        /** "will build four tankers for B". */
        FOR,
        /** "hired B to run its data centres". */
        HIRED,
        /** "let B use its port in exchange for cheap fuel". */
        BARGAIN
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
        RIGHT,
        /** Told by the company itself: "said it bought B". */
        TOLD,
        /** By its own board or shareholders. */
        OWN,
        /** "a joint pipeline", "their mutual tariffs". */
        JOINT,
        /** A border. */
        BORDER,
        /** A fight. */
        FIGHT,
        /** "ambassadors to each other", "each freed 40 prisoners". */
        EACH,
        /** "their dispute". */
        THEIR,
        /** "under a deal worth $90 million". */
        WORTH,
        /** "in exchange for". */
        EXCHANGE
    }

    /** @param status what it comes to; planned where only what is to come is an agreement and what was done is its performance */
    record Use(String particle, List<String> objects, Frame frame, Needs needs, AgreementStatus status) {
        boolean isAhead() {
            return status == AgreementStatus.PLANNED;
        }
    }

    /** Tokens from "of" to what is measured. */
    private static final int FARTHEST_MEASURED = 5;

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
        var found = USES.get(isHidden(sentence, verb) ? withoutEnding(verb) : verb.lemma());
        if (found == null || !verb.isVerb() && !isHidden(sentence, verb)) {
            return List.of();
        }
        return found.stream()
                .filter(use -> hasParticle(sentence, verb, use.particle()))
                .filter(use -> use.objects().isEmpty()
                        || object(sentence, verb, use)
                                .filter(object -> use.objects().contains(object.lemma()))
                                .isPresent()
                        || sentence.children(verb, "dobj").stream()
                                .anyMatch(object -> use.objects().contains(object.lemma())
                                        || isMeasureOf(sentence, object, use.objects())))
                .toList();
    }

    /** "7.9 billion dlrs of Polish debt". */
    private static boolean isMeasureOf(Sentence sentence, Token measure, List<String> objects) {
        int of = measure.index() + 1;
        return of < sentence.size()
                && Words.lower(sentence.token(of)).equals("of")
                && sentence.tokens(of + 1, of + FARTHEST_MEASURED).stream()
                        .anyMatch(token -> objects.contains(token.lemma()));
    }

    /** What is bought or sold: the object, or the subject of a passive. */
    static Optional<Token> object(Sentence sentence, Token verb, @Nullable Use use) {
        var preposition = use == null ? "" : use.particle();
        if (preposition.equals("on") || preposition.equals("to") || preposition.equals("for")) {
            return sentence.prepositional(verb, preposition).stream().findFirst();
        }
        return isHidden(sentence, verb)
                ? Optional.ofNullable(nounAfter(sentence, verb))
                : sentence.child(verb, "dobj").or(() -> sentence.child(verb, "nsubjpass"));
    }

    /** "Japan and Korea swap lists": in a headline the tagger may take the verb for a noun. */
    static boolean isHidden(Sentence sentence, Token token) {
        return token.isNoun()
                && !token.isProperNoun()
                && token.index() > 0
                && sentence.token(token.index() - 1).isProperNoun()
                && USES.containsKey(withoutEnding(token))
                && sentence.tokens().stream()
                        .noneMatch(other -> Patterns.matches(other.tag(), "VB[DZPN]?|MD")
                                && !(other.tag().equals("VBN") && other.hasRelation("acl")));
    }

    private static String withoutEnding(Token token) {
        var word = Words.lower(token);
        return word.endsWith("s") && !USES.containsKey(word) ? word.substring(0, word.length() - 1) : word;
    }

    /** The head of the phrase behind: "lists" of "swap lists of", past a particle. */
    private static @Nullable Token nounAfter(Sentence sentence, Token verb) {
        Token head = null;
        for (int i = verb.index() + 1; i < sentence.size(); i++) {
            var token = sentence.token(i);
            if (token.isNoun()) {
                head = token;
            } else if (head != null
                    || Patterns.matches(token.tag(), "[,.:]") && !token.tag().equals("$")) {
                break;
            }
        }
        return head;
    }

    private static boolean hasParticle(Sentence sentence, Token verb, String particle) {
        if (particle.isEmpty()) {
            return true;
        }
        int at = verb.index() + 1;
        for (String word : particle.split(" ")) {
            if (at >= sentence.size() || !Words.lower(sentence.token(at)).equals(word)) {
                return sentence.children(verb, "prt").stream()
                        .anyMatch(last -> Words.lower(last).equals(particle));
            }
            at++;
        }
        return true;
    }
}
