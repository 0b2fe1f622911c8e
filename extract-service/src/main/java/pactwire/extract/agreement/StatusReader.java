package pactwire.extract.agreement;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementStatus;
import pactwire.extract.lexicon.Lexicon;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/**
 * Reads from tense, mood, negation and the verbs above whether a verb says that something came about ({@code governors.csv}).
 * Immutable once loaded.
 *
 * <p>"signed" is signed, "is expected to sign" is planned, "hopes to sign", "has not signed" and "if they sign" are nothing.
 */
final class StatusReader {
    /** What a verb does to the one below it. */
    private enum Effect {
        FACT,
        PLANNED,
        AGREED,
        /** Leaves and joins by deciding so; what is to be signed is planned. */
        DECIDED,
        BEGUN,
        NONE
    }

    private static final int DEEPEST = 6;
    private static final Set<String> CONDITIONS = Set.of(
            "if",
            "since",
            "unless",
            "until",
            "till",
            "once",
            "whether",
            "lest",
            "provided",
            "before",
            "should",
            "without");
    private static final Set<String> AFTER_PREPOSITIONS =
            Set.of("after", "by", "upon", "since", "following", "with", "while", "when");
    private static final Set<String> REPORTING = Set.of(
            "say",
            "announce",
            "confirm",
            "report",
            "state",
            "declare",
            "tell",
            "reveal",
            "disclose",
            "note",
            "add",
            "mean",
            "show",
            "explain",
            "recall",
            "remind",
            "emphasize",
            "stress",
            "indicate",
            "believe",
            "know",
            "welcome",
            "hail",
            "acknowledge",
            "learn",
            "hear",
            "write",
            "mention",
            "claim",
            "quote",
            "inform",
            "see",
            "be",
            "have",
            "make",
            "include",
            "find");

    private final Map<String, Effect> governors = new HashMap<>();

    StatusReader() {
        for (var row : Lexicon.load("agreement/governors.csv").rows()) {
            governors.put(row.get("lemma"), Effect.valueOf(row.get("effect").toUpperCase(Locale.ROOT)));
        }
    }

    /** @param done the status if it came about */
    Verdict read(Sentence sentence, Token verb, AgreementStatus done) {
        if (sentence.text().endsWith("?")) {
            return Verdict.none("a question");
        }
        if (isUnderCondition(sentence, verb)) {
            return Verdict.none("condition: " + Words.lower(sentence.token(0)));
        }
        return read(sentence, verb, done, 0);
    }

    private Verdict read(Sentence sentence, Token verb, AgreementStatus done, int depth) {
        var group = VerbGroup.of(sentence, verb);
        if (group.negated()) {
            return Verdict.none("negated");
        }
        if (group.modal() != null) {
            return modal(sentence, verb, group, done);
        }
        if (group.infinitive()) {
            return infinitive(sentence, verb, group, done, depth);
        }
        var condition = condition(sentence, verb);
        if (condition != null) {
            return Verdict.none("condition: " + condition);
        }
        if (verb.tag().equals("VBG") && !group.hasBe()) {
            return gerund(sentence, verb, done, depth);
        }
        return above(sentence, verb, done, depth);
    }

    /** "Unless A and B reach a deal, …": the opening word governs all up to the first comma, whatever the parse made of it. */
    private static boolean isUnderCondition(Sentence sentence, Token verb) {
        boolean event =
                sentence.text().startsWith("In the event") || sentence.text().startsWith("In case");
        if (!event && !Words.lower(sentence.token(0)).matches("if|unless|once|until|should|whether|were")) {
            return false;
        }
        for (int i = 1; i < verb.index(); i++) {
            if (sentence.token(i).form().equals(",")
                    && i > 2
                    && sentence.token(i + 1).tag().matches("PRP|DT|EX")) {
                return false;
            }
        }
        return true;
    }

    private Verdict modal(Sentence sentence, Token verb, VerbGroup group, AgreementStatus done) {
        var condition = condition(sentence, verb);
        if (condition != null) {
            return Verdict.none("condition: " + condition);
        }
        return switch (group.modal()) {
            case "will", "'ll", "shall", "’ll", "wo" ->
                isDoubted(sentence, verb)
                        ? Verdict.none("doubted")
                        : isProgress(done) ? Verdict.of(AgreementStatus.PLANNED, "future") : Verdict.none("future end");
            case "would", "'d", "’d" ->
                isReportedFuture(sentence, verb) && isProgress(done)
                        ? Verdict.of(AgreementStatus.PLANNED, "future, reported")
                        : Verdict.none("modal: " + group.modal());
            default -> Verdict.none("modal: " + group.modal());
        };
    }

    /** "said that it would be signed on Monday"; "said that a deal would help" is an opinion. */
    private static boolean isReportedFuture(Sentence sentence, Token verb) {
        return verb.hasRelation("ccomp")
                && sentence.head(verb)
                        .filter(head -> head.tag().equals("VBD")
                                && head.hasLemma("say", "announce", "confirm", "report", "tell"))
                        .isPresent();
    }

    /** "unlikely that they will", "hopes that they will". */
    private boolean isDoubted(Sentence sentence, Token verb) {
        var head = sentence.head(verb).orElse(null);
        return head != null
                && verb.hasRelation("ccomp", "conj", "dep")
                && head.index() < verb.index()
                && effect(head) == Effect.NONE;
    }

    /** What is as good as done once it is decided: to join, to leave, to extend. */
    private static boolean isDecision(AgreementStatus status) {
        return status == AgreementStatus.ANNOUNCED || status == AgreementStatus.EXTENDED;
    }

    private static boolean isProgress(AgreementStatus status) {
        return switch (status) {
            case SUSPENDED, TERMINATED, REJECTED -> false;
            default -> true;
        };
    }

    private Verdict infinitive(Sentence sentence, Token verb, VerbGroup group, AgreementStatus done, int depth) {
        var governor = governorOf(sentence, verb, group);
        if (governor == null) {
            return headline(sentence, verb, done);
        }
        var effect = isAnnounced(sentence, governor) || announcesPlan(sentence, governor)
                ? Effect.PLANNED
                : isNth(sentence, governor) ? Effect.FACT : effect(governor);
        if (effect == null) {
            if (Words.isBe(governor) && group.first() - governor.index() <= 2) {
                return Verdict.of(AgreementStatus.PLANNED, "is to");
            }
            if (done == AgreementStatus.NEGOTIATING) {
                return Verdict.of(done, governor.lemma() + " to");
            }
            return Verdict.none("purpose: " + governor.lemma() + " to");
        }
        if (effect == Effect.NONE || depth >= DEEPEST) {
            return Verdict.none("governed: " + governor.lemma());
        }
        var governing = governor.isVerb() ? read(sentence, governor, done, depth + 1) : Verdict.of(done, "noun");
        return combine(governor, effect, governing, done);
    }

    /** "became the 25th nation to sign". */
    private static boolean isNth(Sentence sentence, Token noun) {
        return noun.isNoun()
                && sentence.children(noun, "amod", "nmod").stream()
                        .anyMatch(token -> Words.lower(token).matches("\\d+(st|nd|rd|th)|first|second|third|latest"));
    }

    /** "announced its intention to sign", "confirmed plans to sign": made known, it is more than a wish. */
    private static boolean isAnnounced(Sentence sentence, Token noun) {
        return noun.isNoun()
                && noun.hasLemma("intention", "intent", "plan", "decision")
                && sentence.ancestors(noun).stream()
                        .filter(Token::isVerb)
                        .findFirst()
                        .filter(verb -> verb.hasLemma("announce", "confirm", "declare", "unveil", "notify"))
                        .isPresent();
    }

    /** "announced the intention of C to sign": the parse may hang "to sign" on the verb. */
    private static boolean announcesPlan(Sentence sentence, Token verb) {
        return verb.hasLemma("announce", "confirm", "declare", "unveil")
                && sentence.children(verb, "dobj").stream().anyMatch(t -> t.hasLemma("intention", "intent", "plan"));
    }

    private static Verdict combine(Token governor, Effect effect, Verdict governing, AgreementStatus done) {
        if (governing.isNone()) {
            return governing;
        }
        var rule = governor.lemma() + " to";
        return switch (effect) {
            case PLANNED -> isProgress(done) ? Verdict.of(AgreementStatus.PLANNED, rule) : Verdict.none(rule);
            case AGREED ->
                governing.status() == AgreementStatus.PLANNED || done == AgreementStatus.NEGOTIATING
                        ? governing
                        : Verdict.of(AgreementStatus.AGREED, rule);
            case DECIDED ->
                isDecision(done) || !isProgress(done)
                        ? Verdict.of(done, rule)
                        : Verdict.of(AgreementStatus.PLANNED, rule);
            default -> governing;
        };
    }

    /** "SOVIETS TO SIGN GRAIN PACT": a headline's infinitive is its future. */
    private static Verdict headline(Sentence sentence, Token verb, AgreementStatus done) {
        boolean short_ = sentence.size() < 20 && !sentence.text().endsWith(".");
        return short_ && isProgress(done)
                ? Verdict.of(AgreementStatus.PLANNED, "headline infinitive")
                : Verdict.none("infinitive");
    }

    /** What "to sign" hangs on: by the parse, else the word before "to". */
    private @Nullable Token governorOf(Sentence sentence, Token verb, VerbGroup group) {
        int before = group.first() - 1;
        while (before >= 0 && sentence.token(before).tag().startsWith("RB")) {
            before--;
        }
        var left = before >= 0 ? sentence.token(before) : null;
        if (left != null && (effect(left) != null || Words.isBe(left))) {
            return left;
        }
        var head = sentence.head(verb).orElse(null);
        if (head != null && head.index() < verb.index()) {
            return head;
        }
        return left != null && left.isVerb() ? left : null;
    }

    private @Nullable Effect effect(Token token) {
        var effect = governors.get(token.lemma());
        if (effect == null && token.tag().startsWith("VBN")) {
            effect = governors.get(token.form().toLowerCase(Locale.ROOT));
        }
        return effect == null ? governors.get(nounToVerb(token)) : effect;
    }

    /** "an offer to", "a call to", "plans to" act as their verbs do. */
    private static String nounToVerb(Token token) {
        return switch (token.lemma()) {
            case "proposal" -> "propose";
            case "desire",
                    "willingness",
                    "readiness",
                    "intention",
                    "hope",
                    "wish",
                    "effort",
                    "bid",
                    "goal",
                    "need",
                    "chance",
                    "opportunity",
                    "failure",
                    "refusal",
                    "ability",
                    "possibility" -> "hope";
            default -> token.lemma();
        };
    }

    private @Nullable String condition(Sentence sentence, Token verb) {
        for (Token child : sentence.children(verb, "mark", "advmod")) {
            var word = Words.lower(child);
            boolean ahead = word.matches("when|as") && verb.tag().matches("VBP|VBZ|VB");
            if ((CONDITIONS.contains(word) || ahead) && child.index() < verb.index()) {
                return word;
            }
        }
        return null;
    }

    private Verdict gerund(Sentence sentence, Token verb, AgreementStatus done, int depth) {
        var head = sentence.head(verb).orElse(null);
        if (verb.hasRelation("csubj", "csubjpass", "nsubj")) {
            return Verdict.none("only spoken of");
        }
        if (head != null && (head.tag().equals("IN") || head.tag().equals("TO"))) {
            var preposition = head.lemma();
            if (isPartOfAct(sentence, head) || isLawOf(sentence, head, done)) {
                return Verdict.of(done, "joined in …ing");
            }
            return isDone(sentence, head, preposition)
                    ? Verdict.of(done, preposition + " …ing")
                    : Verdict.none(preposition + " …ing");
        }
        if (head == null || depth >= DEEPEST) {
            return Verdict.of(done, "participle");
        }
        var effect = effect(head);
        if (verb.hasRelation("xcomp", "ccomp", "pcomp", "dobj") && effect != null && effect != Effect.FACT) {
            return effect == Effect.BEGUN
                    ? read(sentence, head, done, depth + 1)
                    : Verdict.none("governed: " + head.lemma());
        }
        return head.isVerb() ? read(sentence, head, done, depth + 1) : Verdict.of(done, "participle");
    }

    /** "signed the law on ratifying the treaty". */
    private static boolean isLawOf(Sentence sentence, Token preposition, AgreementStatus done) {
        return (done == AgreementStatus.RATIFIED || !isProgress(done))
                && sentence.head(preposition)
                        .filter(above -> above.hasLemma("law", "act", "bill", "decree", "order", "sign"))
                        .isPresent();
    }

    /** "joined B in signing", "took the step of signing", "engaged in negotiating". */
    private static boolean isPartOfAct(Sentence sentence, Token preposition) {
        var above = sentence.head(preposition).orElse(null);
        if (above == null) {
            return false;
        }
        return switch (Words.lower(preposition)) {
            case "in" -> above.hasLemma("join", "succeed", "participate", "engage", "follow", "unite");
            case "of" -> above.hasLemma("step", "act", "honor", "honour", "ceremony");
            default -> false;
        };
    }

    /** "after signing", "thanked them for signing". */
    private static boolean isDone(Sentence sentence, Token preposition, String word) {
        if (!word.matches("for|on")) {
            return AFTER_PREPOSITIONS.contains(word);
        }
        var verb = sentence.head(preposition).orElse(null);
        return verb != null
                && verb.hasLemma("congratulate", "thank", "praise", "commend", "applaud", "credit", "honor", "honour");
    }

    /** What the clause above makes of a finite verb: "hopes that they sign", "said they signed". */
    private Verdict above(Sentence sentence, Token verb, AgreementStatus done, int depth) {
        var head = sentence.head(verb).orElse(null);
        if (head != null && isDeniedReport(sentence, verb, head)) {
            return Verdict.none("denied: " + head.lemma());
        }
        if (head == null || depth >= DEEPEST || !head.isVerb() || isOtherClause(sentence, verb, head)) {
            return Verdict.of(done, "stated");
        }
        if (verb.hasRelation("conj")) {
            return coordinated(sentence, verb, head, done, depth);
        }
        if (verb.hasRelation("ccomp", "xcomp") && !REPORTING.contains(head.lemma()) && effect(head) == Effect.NONE) {
            return Verdict.none("governed: " + head.lemma());
        }
        if (verb.hasRelation("ccomp") && VerbGroup.of(sentence, head).negated()) {
            return Verdict.none("negated above");
        }
        return Verdict.of(done, "stated");
    }

    /** "A and B signed a pact; C called it an insult". */
    private static boolean isOtherClause(Sentence sentence, Token verb, Token head) {
        return head.index() > verb.index()
                && sentence.tokens().subList(verb.index(), head.index()).stream()
                        .anyMatch(token -> token.form().equals(";"));
    }

    /** "denied reports that it had signed". */
    private boolean isDeniedReport(Sentence sentence, Token verb, Token noun) {
        return noun.isNoun()
                && noun.hasLemma("report", "claim", "rumor", "rumour", "speculation", "allegation", "suggestion")
                && verb.hasRelation("acl", "ccomp", "relcl")
                && sentence.head(noun)
                        .filter(above -> above.isVerb() && effect(above) == Effect.NONE)
                        .isPresent();
    }

    /** "will meet and sign": a bare second verb goes with the first. */
    private Verdict coordinated(Sentence sentence, Token verb, Token first, AgreementStatus done, int depth) {
        boolean bare = verb.tag().equals("VB")
                || verb.tag().equals("VBP") && VerbGroup.of(sentence, first).modal() != null;
        return bare ? read(sentence, first, done, depth + 1) : Verdict.of(done, "stated");
    }
}
