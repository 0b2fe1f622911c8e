package pactwire.extract.agreement;

import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementStatus;
import pactwire.extract.agreement.Governors.Effect;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** Reads what "to sign" comes to from the word it hangs on: "agreed to", "is expected to", "hopes to". Immutable. */
final class InfinitiveReader {
    private final Governors governors;
    private final StatusReader status;

    InfinitiveReader(Governors governors, StatusReader status) {
        this.governors = governors;
        this.status = status;
    }

    Verdict read(Sentence sentence, Token verb, VerbGroup group, AgreementStatus done, int depth) {
        var governor = governorOf(sentence, verb, group);
        if (governor == null) {
            return headline(sentence, verb, done);
        }
        var effect = isAnnounced(sentence, governor) || announcesPlan(sentence, governor)
                ? Effect.PLANNED
                : isNth(sentence, governor) ? Effect.FACT : governors.of(governor);
        if (effect == null) {
            if (Words.isBe(governor) && group.first() - governor.index() <= 2) {
                return Verdict.of(AgreementStatus.PLANNED, "is to");
            }
            if (governor.isNoun() && group.hasBe() && StatusReader.isProgress(done)) {
                return Verdict.of(AgreementStatus.PLANNED, governor.lemma() + " to be " + verb.form());
            }
            if (done == AgreementStatus.NEGOTIATING) {
                return Verdict.of(done, governor.lemma() + " to");
            }
            return Verdict.none("purpose: " + governor.lemma() + " to");
        }
        if (effect == Effect.NONE || depth >= StatusReader.DEEPEST) {
            return Verdict.none("governed: " + governor.lemma());
        }
        var governing = governor.isVerb() ? status.read(sentence, governor, done, depth + 1) : Verdict.of(done, "noun");
        return combine(governor, verb, effect, governing, done);
    }

    /** What is as good as done once it is decided: to join, to leave, to extend. */
    private static boolean isDecision(AgreementStatus status) {
        return status == AgreementStatus.ANNOUNCED || status == AgreementStatus.EXTENDED;
    }

    /** "decided to establish a joint commission". */
    private static boolean founds(Token verb, AgreementStatus done) {
        return done == AgreementStatus.AGREED && verb.hasLemma("establish", "create", "form", "found", "set");
    }

    /** "became the 25th nation to sign". */
    private static boolean isNth(Sentence sentence, Token noun) {
        return noun.isNoun()
                && sentence.children(noun, "amod", "nmod").stream()
                        .anyMatch(token ->
                                Patterns.matches(Words.lower(token), "\\d+(st|nd|rd|th)|first|second|third|latest"));
    }

    /** "announced its intention to sign", "approved the proposal to sign": made known or granted, it is more than a wish. */
    private static boolean isAnnounced(Sentence sentence, Token noun) {
        var verb = sentence.ancestors(noun).stream().filter(Token::isVerb).findFirst();
        return noun.isNoun()
                && (noun.hasLemma("intention", "intent", "plan", "decision")
                                && verb.filter(told ->
                                                told.hasLemma("announce", "confirm", "declare", "unveil", "notify"))
                                        .isPresent()
                        || noun.hasLemma("proposal")
                                && verb.filter(told -> told.hasLemma("approve", "accept"))
                                        .isPresent());
    }

    /** "announced the intention of C to sign": the parse may hang "to sign" on the verb. */
    private static boolean announcesPlan(Sentence sentence, Token verb) {
        return verb.hasLemma("announce", "confirm", "declare", "unveil")
                        && sentence.children(verb, "dobj").stream()
                                .anyMatch(t -> t.hasLemma("intention", "intent", "plan"))
                || verb.hasLemma("approve", "accept")
                        && sentence.children(verb, "dobj").stream().anyMatch(t -> t.hasLemma("proposal"));
    }

    private static Verdict combine(Token governor, Token verb, Effect effect, Verdict governing, AgreementStatus done) {
        if (governing.isNone()) {
            return governing;
        }
        var rule = governor.lemma() + " to";
        return switch (effect) {
            case PLANNED ->
                StatusReader.isProgress(done) ? Verdict.of(AgreementStatus.PLANNED, rule) : Verdict.none(rule);
            case AGREED -> {
                if (!StatusReader.isProgress(done)) {
                    yield Verdict.of(done, rule);
                }
                yield governing.status() == AgreementStatus.PLANNED || done == AgreementStatus.NEGOTIATING
                        ? governing
                        : Verdict.of(AgreementStatus.AGREED, rule);
            }
            case DECIDED ->
                isDecision(done) || !StatusReader.isProgress(done) || founds(verb, done)
                        ? Verdict.of(done, rule)
                        : Verdict.of(AgreementStatus.PLANNED, rule);
            default -> governing;
        };
    }

    /** "SOVIETS TO SIGN GRAIN PACT": a headline's infinitive is its future. */
    private static Verdict headline(Sentence sentence, Token verb, AgreementStatus done) {
        int to = VerbGroup.of(sentence, verb).first();
        var subject = SubjectReader.nearestSubject(sentence, verb);
        boolean ownSubject = subject != null
                && sentence.conjuncts(subject).stream().anyMatch(token -> token.index() == to - 1)
                && isAtStart(sentence, subject);
        if (ownSubject && StatusReader.isProgress(done)) {
            return Verdict.of(AgreementStatus.PLANNED, "headline infinitive");
        }
        boolean short_ = sentence.size() < 20 && !sentence.text().endsWith(".");
        return short_ && StatusReader.isProgress(done)
                ? Verdict.of(AgreementStatus.PLANNED, "headline infinitive")
                : Verdict.none("infinitive");
    }

    /** "Chile and Peru to sign …": nothing but names stands before. */
    private static boolean isAtStart(Sentence sentence, Token subject) {
        return sentence.tokens(0, subject.index()).stream()
                .noneMatch(token -> token.isVerb() || Patterns.matches(token.tag(), "IN|MD|W.*"));
    }

    /** What "to sign" hangs on: by the parse, else the word before "to". */
    private @Nullable Token governorOf(Sentence sentence, Token verb, VerbGroup group) {
        int before = group.first() - 1;
        while (before >= 0 && sentence.token(before).tag().startsWith("RB")) {
            before--;
        }
        var left = before >= 0 ? sentence.token(before) : null;
        if (left != null && (governors.of(left) != null || Words.isBe(left))) {
            return left;
        }
        var decided = SubjectReader.decisionBefore(sentence, verb);
        if (decided != null) {
            return decided;
        }
        var head = sentence.head(verb).orElse(null);
        if (head != null && head.index() < verb.index()) {
            return head;
        }
        return left != null && left.isVerb() ? left : null;
    }
}
