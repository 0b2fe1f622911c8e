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
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/**
 * Which undertakings bind both: one side's own step and mere goodwill do not ({@code undertakings.csv},
 * {@code vague_things.csv}). Immutable once loaded.
 */
final class UndertakingRules {

    /** Steps that two who are named take at once: "agreed to reopen embassies". */
    private static final Set<String> STEPS_OF_BOTH =
            Set.of("lift", "withdraw", "release", "free", "reopen", "re-open", "return", "pull", "send", "appoint");

    private final AgreeingVerbs agreeing;
    private final Map<String, UndertakingEffect> effects = new HashMap<>();
    /** "agreed on the need", "agreed to continue the dialogue": things too vague to bind. */
    private final Set<String> vagueOn = new HashSet<>();

    private final Set<String> vagueToDo = new HashSet<>();
    private final ClauseRules clauses;

    UndertakingRules(AgreeingVerbs agreeing) {
        this.agreeing = agreeing;
        for (var row : Lexicon.load("agreement/undertakings.csv").rows()) {
            effects.put(
                    row.get("lemma"),
                    UndertakingEffect.valueOf(row.get("effect").toUpperCase(Locale.ROOT)));
        }
        this.clauses = new ClauseRules(agreeing, effects);
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
        if (agreeing.promises(sentence, undertaking.verb())
                && !(parties.told()
                        && parties.parties().size() >= 2
                        && UndertakingWords.mentionsEachOther(sentence, undertaking))) {
            return "one side's promise";
        }
        if (agreeing.settles(sentence, undertaking.verb())) {
            return parties.told() && parties.parties().size() >= 2 ? ofThing(sentence, undertaking) : "one side's step";
        }
        boolean together = pluralSubject
                || parties.several()
                || parties.parties().size() >= 2 && isNobodys(sentence, undertaking.verb());
        boolean allOfThem = parties.several() || UndertakingSubjects.isSides(sentence, undertaking.verb());
        boolean decidedTogether = isNobodys(sentence, undertaking.verb())
                && (parties.parties().size() >= 2 || parties.bloc() && parties.told());
        if (!agreeing.agrees(sentence, undertaking.verb())
                && !decidedTogether
                && !(pluralSubject && allOfThem && parties.parties().size() >= 2)) {
            return "one side's decision";
        }
        boolean several = together
                || parties.told() && parties.parties().size() >= 2
                || isWithOthers(sentence, undertaking.verb());
        boolean resolvedOn =
                !agreeing.agrees(sentence, undertaking.verb()) && undertaking.form() == UndertakingFinder.Form.ON_THING;
        if (resolvedOn && !(parties.told() && UndertakingWords.isOfJointThing(sentence, undertaking))) {
            return "goodwill: " + undertaking.verb().lemma();
        }
        return switch (undertaking.form()) {
            case TO_DO -> ofVerbs(sentence, undertaking, parties, several, together);
            case ON_THING ->
                several || UndertakingWords.isBargain(sentence, undertaking)
                        ? ofThing(sentence, undertaking)
                        : "one side's consent";
            case THAT -> several ? clauses.objection(sentence, undertaking, parties.parties()) : "one side's opinion";
        };
    }

    /** "agreed with its lenders on": there is another side, though no name. */
    private static boolean isWithOthers(Sentence sentence, Token verb) {
        return sentence.prepositional(verb, "with").stream()
                .anyMatch(other -> other.tag().equals("NNS"));
    }

    /** "it was agreed", "the decision by A and B". */
    private static boolean isNobodys(Sentence sentence, Token verb) {
        return verb.isNoun()
                || UndertakingSubjects.isImpersonal(sentence, verb)
                || UndertakingSubjects.isHeadless(sentence, verb);
    }

    /** "teamed up with B to build", "ordered 40 aircraft from B". */
    private @Nullable String ofTwo(Sentence sentence, Undertaking undertaking, PartyFinder.Told parties) {
        if (!parties.told() || parties.parties().size() < 2) {
            return "one side's step: " + undertaking.verb().lemma();
        }
        if (agreeing.orders(sentence, undertaking.verb())) {
            return UndertakingWords.isCounted(sentence, undertaking) ? null : "nothing specific: order";
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
        var done = goesOnWith(sentence, verb);
        var effect = effectOf(sentence, done);
        boolean outright = agreeing.agrees(sentence, undertaking.verb());
        boolean byNamed =
                parties.told() && parties.parties().size() >= 2 && !agreeing.bindsTwo(sentence, undertaking.verb());
        boolean oneThing = agreeing.bindsTwo(sentence, undertaking.verb())
                && sentence.child(verb, "dobj")
                        .flatMap(thing -> sentence.child(thing, "det", "nmod"))
                        .filter(word -> word.tag().equals("CD") || Patterns.matches(Words.lower(word), "an?"))
                        .isPresent();
        if (effect == null && !outright && !byNamed && !oneThing) {
            return "nothing specific: " + undertaking.verb().lemma() + " to " + verb.lemma();
        }
        effect = effect == null ? UndertakingEffect.JOINT : effect;
        if (effect == UndertakingEffect.MEASURED) {
            effect = UndertakingWords.isMeasured(sentence, undertaking)
                    ? UndertakingEffect.JOINT
                    : UndertakingEffect.GOODWILL;
        }
        boolean jointly = UndertakingWords.isJointly(sentence, verb) && sentence.hasChild(verb, "dobj");
        if (effect == UndertakingEffect.PRIVATE || effect == UndertakingEffect.GOODWILL && !jointly) {
            return "goodwill: agreed to " + verb.lemma();
        }
        if (together && UndertakingWords.isForborne(sentence, verb)) {
            return null;
        }
        if (effect != UndertakingEffect.FOUNDS && (isVague(sentence, verb) || isOnlyCloser(sentence, done))) {
            return "goodwill: agreed to " + verb.lemma() + " nothing specific";
        }
        boolean deals = effects.get(verb.lemma()) == null
                && parties.told()
                && parties.parties().size() >= 2
                && !DealingVerbs.at(sentence, verb).isEmpty();
        boolean trades = effect == UndertakingEffect.TRADE && UndertakingWords.isWithUnnamed(sentence, verb);
        if (trades
                || (effect == UndertakingEffect.TRADE || deals) && several
                || UndertakingWords.isBargain(sentence, undertaking)) {
            return null;
        }
        if (effect == UndertakingEffect.SINGLE) {
            boolean eachDoes = parties.parties().size() >= 2
                    && agreeing.agrees(sentence, undertaking.verb())
                    && (UndertakingSubjects.isSides(sentence, undertaking.verb())
                            || parties.told() && parties.several() && STEPS_OF_BOTH.contains(verb.lemma())
                            || UndertakingWords.isTheirs(sentence, undertaking))
                    && !verb.hasLemma("accept", "help", "support", "assist");
            return parties.bloc() || together && (eachDoes || UndertakingWords.mentionsEachOther(sentence, undertaking))
                    ? null
                    : "own step: agreed to " + verb.lemma();
        }
        boolean closer = verb.hasLemma("deepen", "strengthen", "enhance", "expand", "boost");
        return together || (several || closer) && UndertakingWords.mentionsWith(sentence, undertaking)
                ? null
                : "one side's own step";
    }

    /** Of the verb with its particle, such as "take over", else of the verb alone. */
    private @Nullable UndertakingEffect effectOf(Sentence sentence, Token verb) {
        int next = verb.index() + 1;
        var phrasal =
                next < sentence.size() ? effects.get(verb.lemma() + " " + Words.lower(sentence.token(next))) : null;
        return phrasal == null ? effects.get(verb.lemma()) : phrasal;
    }

    /** "working" of "continue working together": what goes on counts. */
    private static Token goesOnWith(Sentence sentence, Token verb) {
        int next = verb.index() + 1;
        if (verb.hasLemma("continue")
                && next < sentence.size()
                && Words.lower(sentence.token(next)).equals("to")) {
            next++;
        }
        while (next < sentence.size() && sentence.token(next).tag().equals("RB")) {
            next++;
        }
        boolean goesOn = verb.hasLemma("continue")
                && next < sentence.size()
                && Patterns.matches(sentence.token(next).tag(), "VBG|VB");
        return goesOn ? sentence.token(next) : verb;
    }

    private static boolean isWorkingTogether(Token verb) {
        return verb.hasLemma("coordinate", "cooperate", "collaborate");
    }

    /** "cooperate closely on challenges", beside "cooperate closely in building a fighter": more of what is done already. */
    private static boolean isOnlyCloser(Sentence sentence, Token verb) {
        return isWorkingTogether(verb)
                && sentence.children(verb, "advmod").stream()
                        .anyMatch(adverb -> Patterns.matches(
                                Words.lower(adverb), "closely|closer|further|more|better|vigorously|actively|fully"))
                && sentence.children(verb, "prep").stream().noneMatch(prep -> sentence.hasChild(prep, "pcomp"));
    }

    /** "continue their close coordination" with no more to it; "cooperation in education" and a dialogue with a name are more. */
    private boolean isVague(Sentence sentence, Token verb) {
        var object = sentence.child(verb, "dobj").orElse(null);
        if (object == null && isWorkingTogether(verb) && !sentence.hasChild(verb, "prep", "advcl", "xcomp")) {
            return true;
        }
        if (object != null && isNextMeeting(sentence, object)) {
            return true;
        }
        return object != null
                && vagueToDo.contains(object.lemma())
                && !object.isProperNoun()
                && !(object.hasLemma("relation", "tie")
                        && sentence.children(object, "amod", "compound", "nmod").stream()
                                .anyMatch(t -> t.hasLemma("diplomatic")));
    }

    /** "agree on a three-year transition". */
    private static boolean isOneThing(Sentence sentence, Undertaking undertaking) {
        var first = sentence.token(undertaking.first());
        var subject = UndertakingSubjects.subjectOf(sentence, undertaking.verb());
        return Patterns.matches(Words.lower(first), "an?|new")
                && subject != null
                && !subject.tag().equals("PRP");
    }

    /** "hold the next meeting of the council": talks go on. */
    private static boolean isNextMeeting(Sentence sentence, Token object) {
        return object.hasLemma(
                        "meeting",
                        "round",
                        "session",
                        "consultation",
                        "contact",
                        "forum",
                        "summit",
                        "conference",
                        "talk",
                        "dialogue")
                && sentence.children(object).stream()
                        .anyMatch(word -> Patterns.matches(Words.lower(word), "next|further|more|regular|another|new"));
    }

    private @Nullable String ofThing(Sentence sentence, Undertaking undertaking) {
        if (vagueOn.contains(undertaking.head().lemma())) {
            return "nothing specific: agreed on " + undertaking.head().lemma();
        }
        boolean always = Patterns.matches(undertaking.verb().tag(), "VBP|VBZ|VB")
                && !Words.isBe(undertaking.verb())
                && !isOneThing(sentence, undertaking)
                && sentence.text().endsWith(".")
                && !VerbGroup.of(sentence, undertaking.verb()).hasAuxiliary();
        return always ? "opinion: agree on" : null;
    }
}
