package pactwire.extract.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementStatus;
import pactwire.contract.Instrument;
import pactwire.extract.agreement.AgreementTrace.Outcome;
import pactwire.extract.agreement.Candidate.Pattern;
import pactwire.extract.agreement.InstrumentMention.Reference;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** Makes candidates of what several undertake without an instrument ({@link UndertakingFinder}). Immutable once loaded. */
final class UndertakingReader {
    private final AgreeingVerbs agreeing = new AgreeingVerbs();
    private final UndertakingFinder undertakings = new UndertakingFinder(agreeing);
    private final UndertakingRules undertakingRules = new UndertakingRules(agreeing);
    private final StatusReader status;
    private final NominalReader nominals;

    UndertakingReader(StatusReader status, NominalReader nominals) {
        this.status = status;
        this.nominals = nominals;
    }

    void add(
            Sentence sentence,
            List<InstrumentMention> mentions,
            SentenceAgreements.Story story,
            List<Candidate> found) {
        for (Token token : sentence.tokens()) {
            if (found.stream().anyMatch(c -> c.cue() == token.index())) {
                continue;
            }
            var undertaking = undertakings.at(sentence, token);
            if (undertaking == null || coveredByInstrument(undertaking, mentions, found)) {
                continue;
            }
            var candidate = undertaking(sentence, undertaking, mentions, story);
            if (candidate != null) {
                found.add(candidate);
            }
        }
    }

    /** "agreed to sign a treaty" is the treaty's. */
    private static boolean coveredByInstrument(
            UndertakingFinder.Undertaking undertaking, List<InstrumentMention> mentions, List<Candidate> found) {
        return found.stream()
                .anyMatch(c -> c.first() >= undertaking.first()
                        && c.cue() >= undertaking.verb().index()
                        && c.cue() <= undertaking.first() + 2);
    }

    private @Nullable Candidate undertaking(
            Sentence sentence,
            UndertakingFinder.Undertaking undertaking,
            List<InstrumentMention> mentions,
            SentenceAgreements.Story story) {
        var verb = undertaking.verb();
        var verdict = verb.isNoun()
                ? nominals.read(sentence, verb, AgreementStatus.AGREED)
                : status.read(sentence, verb, AgreementStatus.AGREED);
        var parties = story.parties().ofVerb(sentence, verb, undertaking.head(), undertaking.last());
        var objection = verdict.isNone()
                ? verdict.rule()
                : OldNews.isOld(sentence, verb, story.publishedOn())
                        ? "background: an old one"
                        : undertakingRules.objection(
                                sentence, undertaking, parties, UndertakingSubjects.isPluralSubject(sentence, verb));
        if (objection != null) {
            // "Work together, they agreed": the verb may stand behind.
            int start =
                    Math.min(verb.start(), sentence.token(undertaking.first()).start());
            int end = Math.max(verb.end(), sentence.token(undertaking.last()).end());
            story.note(sentence, start, end, Outcome.REJECTED, verb.lemma() + "; " + objection);
            return null;
        }
        int titleLast = Math.min(undertaking.last(), undertaking.first() + 40);
        boolean opens = UndertakingFinder.opensNegotiations(sentence, undertaking);
        var named = mentions.stream()
                .filter(mention -> mention.head() == undertaking.head().index()
                        || opens && mention.head() > undertaking.head().index())
                .findFirst();
        var unnamed = undertaking.form() == UndertakingFinder.Form.THAT ? Pattern.CLAUSE : Pattern.UNDERTAKING;
        var pattern = named.isPresent() ? Pattern.OBJECT : unnamed;
        return new Candidate(
                sentence,
                undertaking.first(),
                titleLast,
                verb.index(),
                sentence.start(),
                sentence.end(),
                TitleReader.text(sentence, undertaking.first(), titleLast),
                named.map(InstrumentMention::instrument)
                        .orElse(agreeing.orders(sentence, verb) ? Instrument.CONTRACT : Instrument.OTHER),
                opens && named.isPresent() && verdict.status() == AgreementStatus.AGREED
                        ? AgreementStatus.NEGOTIATING
                        : verdict.status(),
                parties.parties(),
                parties.told(),
                Reference.NEW,
                false,
                story.isHeadline(sentence),
                pattern,
                verb.lemma() + " " + undertaking.form() + ": " + verdict.rule());
    }
}
