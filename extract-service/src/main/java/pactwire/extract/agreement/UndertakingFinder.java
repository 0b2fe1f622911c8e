package pactwire.extract.agreement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pactwire.extract.entity.LexiconTable;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/**
 * Joint undertakings without an instrument: "agreed to build a bridge", "agreed on opening consulates", "agreed that their
 * fleets would …" ({@code undertakings.csv}). One side's own step and mere goodwill are none. Immutable once loaded.
 */
final class UndertakingFinder {
    private enum Effect {
        JOINT,
        TRADE,
        GOODWILL,
        SINGLE
    }

    /** What "agreed" is followed by. */
    enum Form {
        TO_DO,
        ON_THING,
        THAT
    }

    /**
     * @param first index of the undertaking's first token: the verb after "to", the word after "on"
     * @param last index of its last token
     * @param head the verb or noun that says what is undertaken
     */
    record Undertaking(Token verb, Form form, int first, int last, Token head) {}

    private static final Set<String> BARGAIN = Set.of("exchange", "return");

    private final Map<String, Effect> effects = new HashMap<>();
    /** "agreed on the need", "agreed to continue the dialogue": things too vague to bind. */
    private final Set<String> vagueOn = new HashSet<>();

    private final Set<String> vagueToDo = new HashSet<>();

    UndertakingFinder() {
        for (var row : LexiconTable.read("agreement/undertakings.csv").rows()) {
            effects.put(row.get("lemma"), Effect.valueOf(row.get("effect").toUpperCase(Locale.ROOT)));
        }
        for (var row : LexiconTable.read("agreement/vague_things.csv").rows()) {
            (row.get("where").equals("on") ? vagueOn : vagueToDo).add(row.get("noun"));
        }
    }

    @Nullable
    Undertaking at(Sentence sentence, Token verb) {
        if (!verb.hasLemma("agree") || !verb.isVerb() || isAdjective(sentence, verb)) {
            return null;
        }
        for (int i = verb.index() + 1; i < sentence.size() && i < verb.index() + 7; i++) {
            var token = sentence.token(i);
            var word = Words.lower(token);
            if (word.equals("to") || word.equals("on") || word.equals("upon")) {
                if (i + 1 < sentence.size() && !Words.isTimeWord(sentence.token(i + 1))) {
                    return complement(sentence, verb, i);
                }
                i++;
            } else if (word.equals("that") || word.equals("with") && i == verb.index() + 1) {
                return word.equals("that") ? clause(sentence, verb, i) : null;
            } else if (!token.tag().startsWith("RB")
                    && !Words.isTimeWord(token)
                    && !word.matches("in|principle|on|also|,|the|both")) {
                return null;
            }
        }
        return null;
    }

    /** "agreed documents". */
    private static boolean isAdjective(Sentence sentence, Token verb) {
        return verb.tag().equals("VBN") && verb.hasRelation("amod", "nmod");
    }

    private static @Nullable Undertaking complement(Sentence sentence, Token verb, int preposition) {
        int first = preposition + 1;
        int headIndex = first;
        boolean toVerb = Words.lower(sentence.token(preposition)).equals("to") && isBaseVerb(sentence, first);
        while (headIndex + 1 < sentence.size()
                && sentence.token(headIndex).tag().startsWith("RB")) {
            headIndex++;
        }
        if (!toVerb && !opensThing(sentence, first)) {
            return null;
        }
        var form = toVerb ? Form.TO_DO : Form.ON_THING;
        var head = toVerb ? sentence.token(headIndex) : headOfThing(sentence, first);
        return new Undertaking(verb, form, first, lastToken(sentence, first), head);
    }

    /** A noun phrase or a gerund; "agreed on and believe" and "agreed upon within" open none. */
    private static boolean opensThing(Sentence sentence, int first) {
        return sentence.token(first).tag().matches("DT|JJ.*|NN.*|VBG|CD|PRP\\$|``|''|\"|\\$|RB.*|VBN|W.*|PRP");
    }

    /** "need" of "the urgent need to act". */
    private static Token headOfThing(Sentence sentence, int first) {
        Token head = sentence.token(first);
        for (int i = first; i < sentence.size() && i < first + 10; i++) {
            var token = sentence.token(i);
            if (Words.isTimeWord(token) && i > first) {
                break;
            }
            if (token.isNoun() || token.tag().equals("VBG") && i == first) {
                head = token;
            } else if (!token.tag().matches("DT|JJ.*|CD|PRP\\$|VBN|RB.*|HYPH|POS|``|''|\\$")
                    || head.tag().equals("VBG")) {
                break;
            }
        }
        return head;
    }

    private static boolean isBaseVerb(Sentence sentence, int first) {
        int at = first;
        while (at + 1 < sentence.size()
                && (sentence.token(at).tag().startsWith("RB")
                        || sentence.token(at).form().matches("[“\"]"))) {
            at++;
        }
        var tag = sentence.token(at).tag();
        return tag.equals("VB") || tag.equals("VBP");
    }

    private static Undertaking clause(Sentence sentence, Token verb, int that) {
        int first = Math.min(that + 1, sentence.size() - 1);
        return new Undertaking(verb, Form.THAT, first, lastToken(sentence, first), sentence.token(first));
    }

    private static int lastToken(Sentence sentence, int from) {
        int last = from;
        for (int i = from; i < sentence.size(); i++) {
            var token = sentence.token(i);
            if (token.hasLemma("say", "tell", "report", "confirm") && TitleReader.isFiniteVerb(sentence, i)) {
                return beforeComma(sentence, from, i, last);
            }
            if (token.form().equals(";")) {
                break;
            }
            if (Character.isLetterOrDigit(token.form().charAt(0))) {
                last = i;
            }
        }
        return last;
    }

    /** "…, officials said" is no part of what was agreed. */
    private static int beforeComma(Sentence sentence, int from, int verb, int otherwise) {
        for (int i = verb; i > from; i--) {
            if (sentence.token(i).form().equals(",")) {
                return i - 1;
            }
        }
        return otherwise;
    }

    /** Whether it binds both: null if so, else the rule that says no. */
    @Nullable
    String objection(Sentence sentence, Undertaking undertaking, PartyFinder.Told parties, boolean pluralSubject) {
        if (parties.parties().isEmpty()) {
            return "between nobody named";
        }
        boolean several = pluralSubject || parties.told() && parties.parties().size() >= 2;
        boolean together = pluralSubject || parties.several();
        return switch (undertaking.form()) {
            case TO_DO -> ofVerb(sentence, undertaking, parties, several, together);
            case ON_THING ->
                several || isBargain(sentence, undertaking) ? ofThing(sentence, undertaking) : "one side's consent";
            case THAT -> several ? ofClause(sentence, undertaking) : "one side's opinion";
        };
    }

    private @Nullable String ofVerb(
            Sentence sentence, Undertaking undertaking, PartyFinder.Told parties, boolean several, boolean together) {
        var effect = effects.getOrDefault(undertaking.head().lemma(), Effect.JOINT);
        if (isVague(sentence, undertaking)) {
            return "goodwill: agreed to " + undertaking.head().lemma() + " nothing specific";
        }
        if (effect == Effect.GOODWILL) {
            return "goodwill: agreed to " + undertaking.head().lemma();
        }
        if (effect == Effect.TRADE && several || isBargain(sentence, undertaking)) {
            return null;
        }
        if (effect == Effect.SINGLE) {
            return "own step: agreed to " + undertaking.head().lemma();
        }
        boolean closer = undertaking.head().hasLemma("deepen", "strengthen", "enhance", "expand", "boost")
                && !parties.parties().isEmpty();
        return together || (several || closer) && mentionsWith(sentence, undertaking) ? null : "one side's own step";
    }

    /** "continue their close coordination" with no more to it; "cooperation in education" is more. */
    private boolean isVague(Sentence sentence, Undertaking undertaking) {
        var object = sentence.child(undertaking.head(), "dobj").orElse(null);
        return object != null && vagueToDo.contains(object.lemma()) && !sentence.hasChild(undertaking.head(), "conj");
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
        boolean own = false;
        for (int i = undertaking.first(); i <= undertaking.last() && i < undertaking.first() + 14; i++) {
            var word = Words.lower(sentence.token(i));
            binds |= word.matches("should|would|will|shall");
            own |= !binds && word.matches("their|they|both|two|we|our|sides|parties");
        }
        if (!binds || !own) {
            return "opinion: agreed that";
        }
        for (int i = undertaking.first(); i <= undertaking.last() && i < undertaking.first() + 16; i++) {
            var effect = effects.get(sentence.token(i).lemma());
            if (sentence.token(i).tag().equals("VB") && effect != null && effect != Effect.JOINT) {
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

    private static boolean mentionsWith(Sentence sentence, Undertaking undertaking) {
        for (int i = undertaking.verb().index(); i <= undertaking.last(); i++) {
            if (Words.lower(sentence.token(i)).matches("with|jointly|joint|mutual|mutually|together")) {
                return true;
            }
        }
        return false;
    }

    /** "the two sides", "officials", "A and B". */
    static boolean isPluralSubject(Sentence sentence, Token verb) {
        var subject = sentence.child(verb, "nsubj", "nsubjpass").orElse(null);
        int left = VerbGroup.of(sentence, verb).first() - 1;
        if (subject == null
                && verb.tag().equals("VBG")
                && left >= 0
                && sentence.token(left).tag().equals("NNS")) {
            return true;
        }
        for (Token above = verb;
                subject == null && !above.isRoot() && above.hasRelation("xcomp", "conj", "advcl", "ccomp"); ) {
            above = sentence.token(above.head());
            subject = sentence.child(above, "nsubj", "nsubjpass").orElse(null);
        }
        if (subject == null) {
            return false;
        }
        boolean plural = subject.tag().equals("NNS")
                || Words.lower(subject).matches("they|we|both|sides|parties|taliban|police");
        return plural
                || sentence.conjuncts(subject).size() > 1
                || List.of("NNPS").contains(subject.tag())
                        && !Words.lower(subject).matches("states|emirates|nations|philippines|netherlands");
    }
}
