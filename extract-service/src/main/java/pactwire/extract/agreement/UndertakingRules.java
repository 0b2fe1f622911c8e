package pactwire.extract.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pactwire.extract.agreement.UndertakingFinder.Undertaking;
import pactwire.extract.lexicon.Lexicon;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/**
 * Which undertakings bind both: one side's own step and mere goodwill do not ({@code undertakings.csv},
 * {@code vague_things.csv}). Immutable once loaded.
 */
final class UndertakingRules {
    private enum Effect {
        /** Done by both. */
        JOINT,
        /** Founds or starts something that was not there: never vague. */
        FOUNDS,
        /** One sells and one buys. */
        TRADE,
        /** Nothing specific. */
        GOODWILL,
        /** Nothing specific, unless a figure says how much: "raise output to 16 million barrels". */
        MEASURED,
        /** One side's own step, unless both take it. */
        SINGLE,
        /** A person's step, never an agreement. */
        PRIVATE
    }

    /** Tokens of an undertaking among which its figure stands. */
    private static final int LONGEST_MEASURED = 20;

    private static final Set<String> BARGAIN = Set.of("exchange", "return");

    private final AgreeingVerbs agreeing;
    private final Map<String, Effect> effects = new HashMap<>();
    /** "agreed on the need", "agreed to continue the dialogue": things too vague to bind. */
    private final Set<String> vagueOn = new HashSet<>();

    private final Set<String> vagueToDo = new HashSet<>();

    UndertakingRules(AgreeingVerbs agreeing) {
        this.agreeing = agreeing;
        for (var row : Lexicon.load("agreement/undertakings.csv").rows()) {
            effects.put(row.get("lemma"), Effect.valueOf(row.get("effect").toUpperCase(Locale.ROOT)));
        }
        for (var row : Lexicon.load("agreement/vague_things.csv").rows()) {
            (row.get("where").equals("on") ? vagueOn : vagueToDo).add(row.get("noun"));
        }
    }

    /** Why it binds nobody, or null. */
    @Nullable
    String objection(Sentence sentence, Undertaking undertaking, PartyFinder.Told parties, boolean pluralSubject) {
        if (parties.parties().isEmpty()) {
            return "between nobody named";
        }
        if (agreeing.bindsTwo(sentence, undertaking.verb())) {
            return ofTwo(sentence, undertaking, parties);
        }
        boolean together = pluralSubject
                || parties.several()
                || parties.parties().size() >= 2 && isNobodys(sentence, undertaking.verb());
        boolean allOfThem = parties.several() || UndertakingFinder.isSides(sentence, undertaking.verb());
        boolean decidedTogether = isNobodys(sentence, undertaking.verb())
                && (parties.parties().size() >= 2 || parties.bloc() && parties.told());
        if (!agreeing.agrees(sentence, undertaking.verb())
                && !decidedTogether
                && !(pluralSubject && allOfThem && parties.parties().size() >= 2)) {
            return "one side's decision";
        }
        boolean several = together || parties.told() && parties.parties().size() >= 2;
        return switch (undertaking.form()) {
            case TO_DO -> ofVerbs(sentence, undertaking, parties, several, together);
            case ON_THING ->
                several || isBargain(sentence, undertaking) ? ofThing(sentence, undertaking) : "one side's consent";
            case THAT -> several ? ofClause(sentence, undertaking) : "one side's opinion";
        };
    }

    /** "it was agreed", "the decision by A and B". */
    private static boolean isNobodys(Sentence sentence, Token verb) {
        return verb.isNoun() || UndertakingFinder.isImpersonal(sentence, verb);
    }

    /** "teamed up with B to build", "ordered 40 aircraft from B". */
    private @Nullable String ofTwo(Sentence sentence, Undertaking undertaking, PartyFinder.Told parties) {
        if (!parties.told() || parties.parties().size() < 2) {
            return "one side's step: " + undertaking.verb().lemma();
        }
        if (agreeing.orders(sentence, undertaking.verb())) {
            return isMeasured(sentence, undertaking) ? null : "nothing specific: order";
        }
        return undertaking.form() == UndertakingFinder.Form.TO_DO
                ? ofVerbs(sentence, undertaking, parties, true, true)
                : ofThing(sentence, undertaking);
    }

    /** "agreed to meet, to open consulates and to …": one that binds is enough. */
    private @Nullable String ofVerbs(
            Sentence sentence, Undertaking undertaking, PartyFinder.Told parties, boolean several, boolean together) {
        String first = null;
        for (Token verb : verbs(sentence, undertaking)) {
            var objection = ofVerb(sentence, undertaking, verb, parties, several, together);
            if (objection == null) {
                return null;
            }
            first = first == null ? objection : first;
        }
        return first;
    }

    /** The head, what the parse joins to it, and every "; to …" after it. */
    private static List<Token> verbs(Sentence sentence, Undertaking undertaking) {
        var joined = sentence.conjuncts(undertaking.head());
        var verbs = new ArrayList<>(List.of(undertaking.head()));
        for (int i = undertaking.head().index() + 1; i <= undertaking.last(); i++) {
            var token = sentence.token(i);
            boolean listed =
                    i > 1 && Words.lower(sentence.token(i - 1)).equals("to") && Words.isJoint(sentence.token(i - 2));
            if (token.tag().startsWith("VB") && (listed || joined.contains(token))) {
                verbs.add(token);
            }
        }
        return verbs;
    }

    private @Nullable String ofVerb(
            Sentence sentence,
            Undertaking undertaking,
            Token verb,
            PartyFinder.Told parties,
            boolean several,
            boolean together) {
        var effect = effectOf(sentence, goesOnWith(sentence, verb));
        boolean outright = agreeing.agrees(sentence, undertaking.verb())
                || agreeing.bindsTwo(sentence, undertaking.verb()) && undertaking.verb() != verb;
        boolean byNamed = parties.told() && parties.parties().size() >= 2 && undertaking.verb() != verb;
        if (effect == null && !outright && !byNamed) {
            return "nothing specific: " + undertaking.verb().lemma() + " to " + verb.lemma();
        }
        effect = effect == null ? Effect.JOINT : effect;
        if (effect == Effect.MEASURED) {
            effect = isMeasured(sentence, undertaking) ? Effect.JOINT : Effect.GOODWILL;
        }
        if (effect == Effect.PRIVATE || effect == Effect.GOODWILL) {
            return "goodwill: agreed to " + verb.lemma();
        }
        if (together && isForborne(sentence, verb)) {
            return null;
        }
        if (effect != Effect.FOUNDS && isVague(sentence, verb)) {
            return "goodwill: agreed to " + verb.lemma() + " nothing specific";
        }
        if (effect == Effect.TRADE && several || isBargain(sentence, undertaking)) {
            return null;
        }
        if (effect == Effect.SINGLE) {
            boolean eachDoes = parties.parties().size() >= 2
                    && agreeing.agrees(sentence, undertaking.verb())
                    && (UndertakingFinder.isSides(sentence, undertaking.verb()) || isTheirs(sentence, undertaking))
                    && !verb.hasLemma("accept", "help", "support", "assist");
            return parties.bloc() || together && (eachDoes || mentionsEachOther(sentence, undertaking))
                    ? null
                    : "own step: agreed to " + verb.lemma();
        }
        boolean closer = verb.hasLemma("deepen", "strengthen", "enhance", "expand", "boost");
        return together || (several || closer) && mentionsWith(sentence, undertaking) ? null : "one side's own step";
    }

    /** Of the verb with its particle, such as "take over", else of the verb alone. */
    private @Nullable Effect effectOf(Sentence sentence, Token verb) {
        int next = verb.index() + 1;
        var phrasal = next < sentence.size()
                ? effects.get(verb.lemma() + " " + Words.lower(sentence.token(next)))
                : null;
        return phrasal == null ? effects.get(verb.lemma()) : phrasal;
    }

    /** A figure that is no year says how much. */
    private static boolean isMeasured(Sentence sentence, Undertaking undertaking) {
        int last = Math.min(undertaking.last(), undertaking.first() + LONGEST_MEASURED);
        return sentence.tokens().subList(undertaking.first(), last + 1).stream()
                .anyMatch(token -> token.tag().equals("CD") && !token.form().matches("(?:19|20)\\d\\d"));
    }

    /** "working" of "continue working together": what goes on counts. */
    private static Token goesOnWith(Sentence sentence, Token verb) {
        int next = verb.index() + 1;
        if (verb.hasLemma("continue")
                && next < sentence.size()
                && Words.lower(sentence.token(next)).equals("to")) {
            next++;
        }
        boolean goesOn = verb.hasLemma("continue")
                && next < sentence.size()
                && sentence.token(next).tag().matches("VBG|VB");
        return goesOn ? sentence.token(next) : verb;
    }

    /** "agreed not to send warships": what both leave undone is no one's own step. */
    private static boolean isForborne(Sentence sentence, Token verb) {
        int not = verb.index() - 2;
        return not > 0
                && Words.lower(sentence.token(not)).equals("not")
                && Words.lower(sentence.token(not + 1)).equals("to");
    }

    /** "continue their close coordination" with no more to it; "cooperation in education" and a dialogue with a name are more. */
    private boolean isVague(Sentence sentence, Token verb) {
        var object = sentence.child(verb, "dobj").orElse(null);
        if (object == null
                && verb.hasLemma("coordinate", "cooperate", "collaborate")
                && !sentence.hasChild(verb, "prep", "advcl", "xcomp")) {
            return true;
        }
        return object != null
                && vagueToDo.contains(object.lemma())
                && !object.isProperNoun()
                && !(object.hasLemma("relation", "tie")
                        && sentence.children(object, "amod", "compound", "nmod").stream()
                                .anyMatch(t -> t.hasLemma("diplomatic")));
    }

    private @Nullable String ofThing(Sentence sentence, Undertaking undertaking) {
        if (vagueOn.contains(undertaking.head().lemma())) {
            return "nothing specific: agreed on " + undertaking.head().lemma();
        }
        boolean always = undertaking.verb().tag().matches("VBP|VBZ|VB")
                && sentence.text().endsWith(".")
                && !VerbGroup.of(sentence, undertaking.verb()).hasAuxiliary();
        return always ? "opinion: agree on" : null;
    }

    /** "agreed that their countries should cooperate" binds; "agree that disputes should be settled" is an opinion. */
    private @Nullable String ofClause(Sentence sentence, Undertaking undertaking) {
        boolean binds = false;
        boolean own = UndertakingFinder.isImpersonal(sentence, undertaking.verb());
        for (int i = undertaking.first(); i <= undertaking.last() && i < undertaking.first() + 14; i++) {
            var word = Words.lower(sentence.token(i));
            binds |= word.matches("should|would|will|shall");
            own |= !binds && word.matches("their|they|both|two|we|our|sides|parties|all");
        }
        if (!binds || !own && agreeing.agrees(sentence, undertaking.verb())) {
            return "opinion: agreed that";
        }
        for (int i = undertaking.first() + 1; i <= undertaking.last() && i < undertaking.first() + 16; i++) {
            var effect = effects.get(sentence.token(i).lemma());
            boolean main = sentence.token(i).tag().equals("VB")
                    && !Words.lower(sentence.token(i - 1)).equals("to");
            if (main && (effect == Effect.GOODWILL || effect == Effect.PRIVATE)) {
                return "goodwill: agreed that … " + sentence.token(i).lemma();
            }
        }
        return null;
    }

    private static boolean isBargain(Sentence sentence, Undertaking undertaking) {
        for (int i = undertaking.first(); i + 1 <= undertaking.last(); i++) {
            if (Words.lower(sentence.token(i)).equals("in") && BARGAIN.contains(Words.lower(sentence.token(i + 1)))) {
                return true;
            }
        }
        return false;
    }

    /** "release prisoners to each other", "on a reciprocal basis". */
    private static boolean mentionsEachOther(Sentence sentence, Undertaking undertaking) {
        for (int i = undertaking.first(); i <= undertaking.last(); i++) {
            if (Words.lower(sentence.token(i))
                    .matches("other|mutual|mutually|reciprocal|reciprocally|jointly|joint|exchange|both")) {
                return true;
            }
        }
        return false;
    }

    /** "reopen their border". */
    private static boolean isTheirs(Sentence sentence, Undertaking undertaking) {
        return sentence.tokens().subList(undertaking.first(), undertaking.last() + 1).stream()
                .anyMatch(token -> Words.lower(token).equals("their"));
    }

    private static boolean mentionsWith(Sentence sentence, Undertaking undertaking) {
        for (int i = undertaking.verb().index(); i <= undertaking.last(); i++) {
            if (Words.lower(sentence.token(i))
                    .matches("with|jointly|joint|mutual|mutually|together|bilateral|trilateral|shared")) {
                return true;
            }
        }
        return false;
    }
}
