package pactwire.extract.agreement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pactwire.extract.agreement.UndertakingFinder.Form;
import pactwire.extract.lexicon.Lexicon;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** Verbs that say what several undertake together ({@code agreeing_verbs.csv}). Immutable once loaded. */
final class AgreeingVerbs {
    private enum Kind {
        /** "agreed to", "consented to". */
        AGREES,
        /** "decided to", "committed to": once it is told as done. */
        RESOLVES,
        /** "teamed up with B to", "joined forces to": both must be named. */
        JOINS,
        /** "ordered 40 aircraft from B": both must be named, and how much. */
        ORDERS,
        /** "settled on a formula", "gave the go-ahead to a plant": of two who are named. */
        SETTLES,
        /** "pledged not to attack each other": once each does it for the other. */
        PROMISES
    }

    private record Use(String particle, Set<Form> forms, Kind kind) {}

    /**
     * A verb at work.
     *
     * @param after index of the first token that may belong to what is undertaken
     */
    record Found(Set<Form> forms, int after) {}

    /** Tokens after a verb in which "together" belongs to it. */
    private static final int FARTHEST_TOGETHER = 9;
    /** Tokens after a verb in which its price stands. */
    private static final int FARTHEST_PRICE = 16;

    private static final String[] NO_WORDS = {};

    private final Map<String, List<Use>> uses = new HashMap<>();

    AgreeingVerbs() {
        for (var row : Lexicon.load("agreement/agreeing_verbs.csv").rows()) {
            var forms = row.alternatives("followed_by").stream()
                    .map(form -> Form.valueOf(form.toUpperCase(Locale.ROOT)))
                    .toList();
            var kind = Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
            uses.computeIfAbsent(row.get("lemma"), lemma -> new ArrayList<>())
                    .add(new Use(row.get("particle"), EnumSet.copyOf(forms), kind));
        }
    }

    @Nullable
    Found at(Sentence sentence, Token verb) {
        var decision = verb.hasLemma("make", "take", "reach") ? decision(sentence, verb) : null;
        if (decision != null) {
            return new Found(EnumSet.of(Form.TO_DO), Math.max(verb.index(), decision.index()) + 1);
        }
        if (isDecisionBySomebody(sentence, verb)) {
            return new Found(EnumSet.of(Form.TO_DO), verb.index() + 1);
        }
        var use = verb.isVerb() ? use(sentence, verb) : null;
        if (use == null
                || use.kind() == Kind.RESOLVES && !isToldAsDone(sentence, verb)
                || use.kind() == Kind.PROMISES && !isToldAsDone(sentence, verb)
                || use.kind() == Kind.JOINS
                        && !Patterns.matches(verb.tag(), "VB[DNPZ]")
                        && SubjectReader.decisionBefore(sentence, verb) == null) {
            return null;
        }
        return new Found(use.forms(), verb.index() + 1 + words(use.particle()).length);
    }

    /** "a decision was made to", "took the decision to". */
    private static @Nullable Token decision(Sentence sentence, Token verb) {
        return sentence.children(verb, "dobj", "nsubjpass").stream()
                .filter(child -> child.hasLemma("decision"))
                .findFirst()
                .filter(child -> isToldAsDone(sentence, verb) || child.hasRelation("nsubjpass"))
                .orElse(null);
    }

    /** "the decision by members to increase supply". */
    static boolean isDecisionBySomebody(Sentence sentence, Token noun) {
        return noun.isNoun()
                && noun.hasLemma("decision")
                && noun.index() + 1 < sentence.size()
                && Words.lower(sentence.token(noun.index() + 1)).equals("by");
    }

    /** Whether the verb alone tells what is settled between two. */
    static boolean isPlan(Sentence sentence, Token verb) {
        return isJointPlan(sentence, verb) || isPurchase(sentence, verb);
    }

    /** "said it would buy Andes Copper for $4.9 billion": at a price, it is settled with those who sell. */
    private static boolean isPurchase(Sentence sentence, Token verb) {
        if (!verb.tag().equals("VB") || !verb.hasLemma("buy", "acquire", "purchase")) {
            return false;
        }
        var group = VerbGroup.of(sentence, verb);
        boolean ahead = group.modal() != null && Patterns.matches(group.modal(), "will|would|'ll");
        return (ahead || group.infinitive())
                && !group.negated()
                && sentence.child(verb, "dobj").filter(Token::isProperNoun).isPresent()
                && sentence.tokens(verb.index(), verb.index() + FARTHEST_PRICE).stream()
                        .anyMatch(token -> token.hasLemma("million", "billion", "mln", "bln"));
    }

    /** "will build the plant together", "to jointly develop": what several will do as one is settled between them. */
    private static boolean isJointPlan(Sentence sentence, Token verb) {
        if (!verb.tag().equals("VB")
                || verb.hasLemma("bring", "work", "come", "put", "pull")
                || !sentence.hasChild(verb, "dobj")
                || VerbGroup.of(sentence, verb).negated()) {
            return false;
        }
        boolean together = sentence.tokens(verb.index() - 1, verb.index() + FARTHEST_TOGETHER).stream()
                .anyMatch(token -> Patterns.matches(Words.lower(token), "jointly|together"));
        return together && SubjectReader.nearestSubject(sentence, verb) != null;
    }

    private @Nullable Use use(Sentence sentence, Token verb) {
        for (Use use : uses.getOrDefault(verb.lemma(), List.of())) {
            if (follows(sentence, verb.index() + 1, words(use.particle()))) {
                return use;
            }
        }
        return null;
    }

    private static String[] words(String particle) {
        return particle.isEmpty() ? NO_WORDS : particle.split(" ");
    }

    private static boolean follows(Sentence sentence, int from, String[] words) {
        for (int i = 0; i < words.length; i++) {
            if (from + i >= sentence.size()
                    || !Words.lower(sentence.token(from + i)).equals(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** "committed to launch", not "we commit" nor "are committed". */
    private static boolean isToldAsDone(Sentence sentence, Token verb) {
        return Patterns.matches(verb.tag(), "VBD|VBN")
                && !VerbGroup.of(sentence, verb).hasBe();
    }

    boolean agrees(Sentence sentence, Token verb) {
        return is(sentence, verb, Kind.AGREES);
    }

    boolean settles(Sentence sentence, Token verb) {
        return is(sentence, verb, Kind.SETTLES);
    }

    boolean promises(Sentence sentence, Token verb) {
        return is(sentence, verb, Kind.PROMISES);
    }

    boolean orders(Sentence sentence, Token verb) {
        return is(sentence, verb, Kind.ORDERS);
    }

    /** Whether the verb binds two by what it means, if both are named: "teamed up with", "ordered from". */
    boolean bindsTwo(Sentence sentence, Token verb) {
        return is(sentence, verb, Kind.JOINS) || orders(sentence, verb) || isPlan(sentence, verb);
    }

    private boolean is(Sentence sentence, Token verb, Kind kind) {
        var use = use(sentence, verb);
        return use != null && use.kind() == kind;
    }
}
