package pactwire.extract.agreement;

import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementStatus;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/**
 * Reads from tense, mood, negation and the verbs above whether a verb says that something came about ({@code governors.csv}).
 * Immutable once loaded.
 *
 * <p>"signed" is signed, "is expected to sign" is planned, "hopes to sign", "has not signed" and "if they sign" are nothing.
 */
final class StatusReader {
    /** Verbs looked at above one another. */
    static final int DEEPEST = 6;
    /** Tokens after a verb in which its date may stand. */
    private static final int FARTHEST_DATE = 8;

    private final Governors governors = new Governors();
    private final InfinitiveReader infinitives = new InfinitiveReader(governors, this);
    private final GerundReader gerunds = new GerundReader(governors, this);

    /** @param done the status if it came about */
    Verdict read(Sentence sentence, Token verb, AgreementStatus done) {
        if (sentence.text().endsWith("?")) {
            return Verdict.none("a question");
        }
        if (Conditions.isUnder(sentence, verb)) {
            return Verdict.none("condition: " + Words.lower(sentence.token(0)));
        }
        if (Conditions.isInTheEvent(sentence, verb)) {
            return Verdict.none("condition: in the event");
        }
        return read(sentence, verb, done, 0);
    }

    Verdict read(Sentence sentence, Token verb, AgreementStatus done, int depth) {
        var group = VerbGroup.of(sentence, verb);
        if (group.negated()) {
            return Verdict.none("negated");
        }
        if (isUnderWay(sentence, verb, group, done)) {
            return Verdict.none("under way: being " + Words.lower(verb));
        }
        if (group.modal() != null) {
            return modal(sentence, verb, group, done);
        }
        if (group.infinitive()) {
            return infinitives.read(sentence, verb, group, done, depth);
        }
        var condition = Conditions.on(sentence, verb);
        if (condition != null) {
            return Verdict.none("condition: " + condition);
        }
        if (verb.tag().equals("VBG") && !group.hasBe()) {
            return gerunds.read(sentence, verb, done, depth);
        }
        return above(sentence, verb, done, depth);
    }

    /** "was being finalised", "is being ratified": not done; "is being extended" is as good as decided. */
    private static boolean isUnderWay(Sentence sentence, Token verb, VerbGroup group, AgreementStatus done) {
        boolean open = done == AgreementStatus.CONCLUDED || done == AgreementStatus.RATIFIED;
        return open
                && verb.tag().equals("VBN")
                && sentence.tokens(group.first(), verb.index()).stream()
                        .anyMatch(token -> Words.lower(token).equals("being"));
    }

    private Verdict modal(Sentence sentence, Token verb, VerbGroup group, AgreementStatus done) {
        var condition = Conditions.on(sentence, verb);
        if (condition != null) {
            return Verdict.none("condition: " + condition);
        }
        if (done == AgreementStatus.TERMINATED && isNotified(sentence, verb, group)) {
            return Verdict.of(done, "notice given");
        }
        var settled = agreedThat(sentence, verb, done);
        if (settled != null) {
            return settled;
        }
        return switch (group.modal()) {
            case "will", "'ll", "shall", "’ll", "wo" ->
                isDoubted(sentence, verb)
                        ? Verdict.none("doubted")
                        : isProgress(done) ? Verdict.of(AgreementStatus.PLANNED, "future") : Verdict.none("future end");
            case "would", "'d", "’d" ->
                (isReportedFuture(sentence, verb) || isDatedAhead(sentence, verb)) && isProgress(done)
                        ? Verdict.of(AgreementStatus.PLANNED, "future, reported")
                        : Verdict.none("modal: " + group.modal());
            default -> Verdict.none("modal: " + group.modal());
        };
    }

    /** "agreed that the pact should be extended": it is, if they did agree. */
    private @Nullable Verdict agreedThat(Sentence sentence, Token verb, AgreementStatus done) {
        var head = sentence.head(verb).orElse(null);
        if (head == null
                || !verb.hasRelation("ccomp")
                || !head.hasLemma("agree", "decide")
                || !Patterns.matches(head.tag(), "VBD|VBN")
                || done == AgreementStatus.NEGOTIATING) {
            return null;
        }
        var agreed = read(sentence, head, done, 1);
        boolean stands = agreed.status() == AgreementStatus.SIGNED || agreed.status() == AgreementStatus.CONCLUDED;
        return stands ? Verdict.of(AgreementStatus.AGREED, head.lemma() + " that it should") : agreed;
    }

    /** "notified Moscow that they would leave": the procedure has begun. */
    private static boolean isNotified(Sentence sentence, Token verb, VerbGroup group) {
        return Patterns.matches(group.modal(), "will|would|shall|'ll")
                && verb.hasRelation("ccomp")
                && sentence.head(verb)
                        .filter(head -> head.hasLemma("notify", "announce", "declare", "inform"))
                        .isPresent();
    }

    /** "would be signed in the coming days". */
    private static boolean isDatedAhead(Sentence sentence, Token verb) {
        return sentence.tokens(verb.index(), verb.index() + FARTHEST_DATE).stream()
                .anyMatch(token -> Patterns.matches(Words.lower(token), "next|coming|soon|shortly|later|tomorrow"));
    }

    /** "said that it would be signed on Monday"; "said that a deal would help" is an opinion. */
    private static boolean isReportedFuture(Sentence sentence, Token verb) {
        return verb.hasRelation("ccomp", "xcomp")
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
                && governors.of(head) == Governors.Effect.NONE;
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
        if (verb.hasRelation("ccomp", "xcomp")
                && !WordRole.REPORTS.holds(head.lemma())
                && governors.of(head) == Governors.Effect.NONE) {
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
                && sentence.tokens(verb.index(), head.index()).stream()
                        .anyMatch(token ->
                                token.form().equals(";") || token.form().equals("than"));
    }

    /** "denied reports that it had signed". */
    private boolean isDeniedReport(Sentence sentence, Token verb, Token noun) {
        return noun.isNoun()
                && noun.hasLemma("report", "claim", "rumor", "rumour", "speculation", "allegation", "suggestion")
                && verb.hasRelation("acl", "ccomp", "relcl")
                && sentence.head(noun)
                        .filter(above -> above.isVerb() && governors.of(above) == Governors.Effect.NONE)
                        .isPresent();
    }

    /** "will meet and sign": a bare second verb goes with the first. */
    private Verdict coordinated(Sentence sentence, Token verb, Token first, AgreementStatus done, int depth) {
        boolean bare = verb.tag().equals("VB")
                || verb.tag().equals("VBP") && VerbGroup.of(sentence, first).modal() != null;
        return bare ? read(sentence, first, done, depth + 1) : Verdict.of(done, "stated");
    }

    static boolean isProgress(AgreementStatus status) {
        return switch (status) {
            case SUSPENDED, TERMINATED, REJECTED -> false;
            default -> true;
        };
    }
}
