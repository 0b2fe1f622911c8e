package pactwire.extract.agreement;

import org.jspecify.annotations.Nullable;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/**
 * Joint undertakings without an instrument: "agreed to build a bridge", "agreed on opening consulates", "agreed that their
 * fleets would …" ({@link AgreeingVerbs}). {@link UndertakingRules} says which of them bind. Immutable once loaded.
 */
final class UndertakingFinder {
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

    /** Tokens between "agreed" and its complement, a phrase between commas not counted. */
    private static final int FARTHEST_COMPLEMENT = 7;

    private static final int LONGEST_PHRASE = 12;

    private final AgreeingVerbs verbs;

    UndertakingFinder(AgreeingVerbs verbs) {
        this.verbs = verbs;
    }

    @Nullable
    Undertaking at(Sentence sentence, Token verb) {
        if (AgreeingVerbs.isPlan(sentence, verb)) {
            return new Undertaking(verb, Form.TO_DO, verb.index(), lastToken(sentence, verb.index()), verb);
        }
        var agreeing = verbs.at(sentence, verb);
        if (agreeing == null || isAdjective(sentence, verb) || saysOfNoun(sentence, verb)) {
            return null;
        }
        var found = verbs.orders(sentence, verb)
                ? thingAgreed(sentence, verb)
                : complementOf(sentence, verb, agreeing.after());
        if (found == null && verb.hasLemma("agree")) {
            return before(sentence, verb);
        }
        return found != null && agreeing.forms().contains(found.form()) ? found : null;
    }

    /** "A ferry line will open in spring, officials agreed." */
    private static @Nullable Undertaking before(Sentence sentence, Token verb) {
        var clause = sentence.child(verb, "ccomp")
                .filter(said -> said.index() < verb.index() && verb.tag().equals("VBD"));
        if (clause.isEmpty()) {
            return null;
        }
        var below = sentence.subtree(clause.get());
        int last = below.get(below.size() - 1).index();
        return last < verb.index()
                ? new Undertaking(verb, Form.THAT, below.get(0).index(), last, clause.get())
                : null;
    }

    /** "the statement agreed by ministers on access". */
    private static boolean saysOfNoun(Sentence sentence, Token verb) {
        return verb.tag().equals("VBN")
                && verb.hasRelation("acl")
                && !VerbGroup.of(sentence, verb).hasAuxiliary();
    }

    private static @Nullable Undertaking complementOf(Sentence sentence, Token verb, int after) {
        var thing = thingAgreed(sentence, verb);
        if (thing != null) {
            return thing;
        }
        int limit = after - 1 + FARTHEST_COMPLEMENT;
        for (int i = after; i < sentence.size() && i < limit; i++) {
            var token = sentence.token(i);
            var word = Words.lower(token);
            int phraseEnd = endOfPhrase(sentence, i, word, i == after);
            if (phraseEnd > i) {
                limit += phraseEnd - i;
                i = phraseEnd;
            } else if (word.equals("to") || word.equals("on") || word.equals("upon")) {
                if (i + 1 < sentence.size() && !Words.isTimeWord(sentence.token(i + 1))) {
                    return complement(sentence, verb, i);
                }
                i++;
            } else if (word.equals("that")) {
                return clause(sentence, verb, i);
            } else if (!token.tag().startsWith("RB")
                    && !(token.isProperNoun() && isPlaceOrDay(sentence, i))
                    && !Words.isTimeWord(token)
                    && !Patterns.matches(word, "in|principle|on|also|,|the|both|this|next|late|here")) {
                return null;
            }
        }
        return null;
    }

    /** "Bujumbura" of "agreed in Bujumbura on Sunday to". */
    private static boolean isPlaceOrDay(Sentence sentence, int index) {
        var before = sentence.token(index - 1);
        return Patterns.matches(Words.lower(before), "in|at") || before.isProperNoun();
    }

    /** "agreed new quotas", "agree a ban on": agency English leaves "on" out. */
    private static @Nullable Undertaking thingAgreed(Sentence sentence, Token verb) {
        int first = verb.index() + 1;
        var thing = sentence.child(verb, "dobj").orElse(null);
        boolean beside = verb.hasLemma("agree", "order")
                && thing != null
                && thing.isNoun()
                && thing.index() >= first
                && thing.index() <= first + 5
                && !Words.isTimeWord(thing)
                && Patterns.matches(sentence.token(first).tag(), "DT|JJ.*|NN.*|CD|\\$");
        return beside && headOfThing(sentence, first) == thing
                ? new Undertaking(verb, Form.ON_THING, first, lastToken(sentence, first), thing)
                : null;
    }

    /** Index of the last token of ", after ten hours of talks,", "with B" or "by A and B" before the complement; else {@code at}. */
    private static int endOfPhrase(Sentence sentence, int at, String word, boolean first) {
        if (word.equals(",")) {
            for (int i = at + 2; i < sentence.size() && i < at + LONGEST_PHRASE; i++) {
                if (sentence.token(i).form().equals(",")) {
                    return i;
                }
            }
        }
        if (first
                && Patterns.matches(word, "with|by|between|among|during|at|in|after|following|over")
                && !Words.lower(sentence.token(Math.min(at + 1, sentence.size() - 1)))
                        .equals("principle")) {
            int last = at;
            while (last + 1 < sentence.size()
                    && last < at + LONGEST_PHRASE
                    && !Patterns.matches(Words.lower(sentence.token(last + 1)), "to|on|upon|that|[,;.]")
                    && !sentence.token(last + 1).isVerb()) {
                last++;
            }
            return last;
        }
        return at;
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
        return Patterns.matches(
                sentence.token(first).tag(), "DT|JJ.*|NN.*|VBG|CD|PRP\\$|``|''|\"|\\$|RB.*|VBN|W.*|PRP");
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
            } else if (!Patterns.matches(token.tag(), "DT|JJ.*|CD|PRP\\$|VBN|RB.*|HYPH|POS|``|''|\\$")
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
                        || Patterns.matches(sentence.token(at).form(), "[“\"]"))) {
            at++;
        }
        var tag = sentence.token(at).tag();
        return tag.equals("VB") || tag.equals("VBP");
    }

    private static Undertaking clause(Sentence sentence, Token verb, int that) {
        int first = Math.min(that + 1, sentence.size() - 1);
        return new Undertaking(verb, Form.THAT, first, lastToken(sentence, first), sentence.token(first));
    }

    static int lastToken(Sentence sentence, int from) {
        int last = from;
        for (int i = from; i < sentence.size(); i++) {
            var token = sentence.token(i);
            if (token.hasLemma("say", "tell", "report", "confirm") && TitleReader.isFiniteVerb(sentence, i)) {
                return beforeComma(sentence, from, i, last);
            }
            if (token.form().equals(";") && !goesOn(sentence, i)) {
                break;
            }
            if (Character.isLetterOrDigit(token.form().charAt(0))) {
                last = i;
            }
        }
        return last;
    }

    /** "; to …", "; and to …". */
    private static boolean goesOn(Sentence sentence, int semicolon) {
        int next = semicolon + 1;
        if (next < sentence.size() && Words.lower(sentence.token(next)).equals("and")) {
            next++;
        }
        return next < sentence.size() && Words.lower(sentence.token(next)).equals("to");
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

    /** "agreed to start negotiations on an agreement". */
    static boolean opensNegotiations(Sentence sentence, Undertaking undertaking) {
        return undertaking
                        .head()
                        .hasLemma(
                                "start",
                                "begin",
                                "open",
                                "commence",
                                "launch",
                                "resume",
                                "restart",
                                "initiate",
                                "enter")
                && sentence.tokens().stream()
                        .anyMatch(token -> token.hasLemma("negotiation")
                                && token.index() > undertaking.head().index()
                                && token.index() <= undertaking.head().index() + 5);
    }
}
