package pactwire.extract.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementStatus;
import pactwire.contract.Instrument;
import pactwire.extract.agreement.AgreementTrace.Outcome;
import pactwire.extract.agreement.Candidate.Pattern;
import pactwire.extract.agreement.InstrumentMention.Count;
import pactwire.extract.agreement.InstrumentMention.Reference;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** Finds what one sentence says was agreed. Immutable once loaded. */
final class SentenceAgreements {
    private final InstrumentFinder instruments = new InstrumentFinder();
    private final CueLexicon cues = new CueLexicon();
    private final GroundsFinder grounds = new GroundsFinder(cues);
    private final StatusReader status = new StatusReader();
    private final NominalReader nominals = new NominalReader(status);
    private final UndertakingFinder undertakings = new UndertakingFinder();
    private final ContentsReader contents = new ContentsReader();
    private final BackgroundRules background = new BackgroundRules();

    /** What the article has told before this sentence. */
    interface Story {
        PartyFinder parties();

        /** The bundle that "they include" speaks of. */
        @Nullable
        Candidate openBundle();

        boolean isHeadline(Sentence sentence);

        @Nullable
        String publishedOn();

        void note(Sentence sentence, int start, int end, Outcome outcome, String rule);
    }

    /** Candidates in text order; what was rejected is noted with the story. */
    List<Candidate> find(Sentence sentence, Story story) {
        var mentions = instruments.find(sentence);
        var listed = contents.read(sentence, mentions, story);
        if (!listed.isEmpty()) {
            return listed;
        }
        var found = new ArrayList<Candidate>();
        var covered = new HashSet<Integer>();
        for (InstrumentMention mention : mentions) {
            if (!covered.contains(mention.head())) {
                addWithList(mention, mentions, story, found, covered);
            }
        }
        addUndertakings(sentence, mentions, story, found);
        return found;
    }

    /** The instrument, if something came about, and the further items of its list. */
    private void addWithList(
            InstrumentMention mention,
            List<InstrumentMention> all,
            Story story,
            List<Candidate> found,
            Set<Integer> covered) {
        var first = candidate(mention, story);
        if (first == null) {
            return;
        }
        var items = ItemList.of(mention, all);
        items.forEach(item -> covered.add(item.mention().head()));
        found.addAll(new ListCandidates(story).expand(first, items));
    }

    private @Nullable Candidate candidate(InstrumentMention mention, Story story) {
        var sentence = mention.sentence();
        var ground = grounds.find(mention).orElse(null);
        if (ground == null) {
            return null;
        }
        var objection = background.objection(mention, ground, story.publishedOn());
        if (objection != null) {
            story.note(
                    sentence,
                    mention.start(),
                    sentence.token(mention.last()).end(),
                    Outcome.REJECTED,
                    ground.rule() + "; " + objection);
            return null;
        }
        var verdict = ground.cue().isNoun()
                ? nominals.read(sentence, ground.cue(), ground.done())
                : status.read(sentence, ground.cue(), ground.done());
        if (mention.reference() == Reference.NONE) {
            verdict = Verdict.none("none named: no, any, such");
        }
        if (verdict.isNone()) {
            story.note(
                    sentence,
                    mention.start(),
                    sentence.token(mention.last()).end(),
                    Outcome.REJECTED,
                    ground.rule() + "; " + verdict.rule());
            return null;
        }
        int titleLast = TitleReader.lastToken(sentence, mention.last(), sentence.size() - 1);
        boolean passive = ground.pattern() == Pattern.PASSIVE
                || ground.pattern() == Pattern.PARTICIPLE
                || ground.pattern() == Pattern.NOMINAL
                || ground.pattern() == Pattern.SUBJECT;
        var parties = story.parties().find(mention, titleLast, ground.cue(), passive);
        var weakness = background.weakness(
                mention, ground, verdict, parties, UndertakingFinder.isPluralSubject(sentence, ground.cue()));
        if (weakness != null) {
            story.note(
                    sentence,
                    mention.start(),
                    sentence.token(mention.last()).end(),
                    Outcome.REJECTED,
                    ground.rule() + "; " + weakness);
            return null;
        }
        return new Candidate(
                sentence,
                mention.first(),
                titleLast,
                ground.cue().index(),
                sentence.start(),
                sentence.end(),
                TitleReader.text(sentence, mention.first(), titleLast),
                instrument(mention),
                verdict.status(),
                parties.parties(),
                parties.told(),
                mention.reference(),
                mention.count() == Count.HEAP,
                story.isHeadline(sentence),
                null,
                ground.pattern(),
                ground.rule() + ": " + verdict.rule());
    }

    /** "a joint Russia–China statement" is one too. */
    private static Instrument instrument(InstrumentMention mention) {
        return mention.instrument();
    }

    private void addUndertakings(
            Sentence sentence, List<InstrumentMention> mentions, Story story, List<Candidate> found) {
        for (Token token : sentence.tokens()) {
            if (!token.hasLemma("agree") || found.stream().anyMatch(c -> c.cue() == token.index())) {
                continue;
            }
            var undertaking = undertakings.at(sentence, token);
            if (undertaking == null || coveredByInstrument(undertaking, mentions, found)) {
                continue;
            }
            var candidate = undertaking(sentence, undertaking, story);
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

    private @Nullable Candidate undertaking(Sentence sentence, UndertakingFinder.Undertaking undertaking, Story story) {
        var verb = undertaking.verb();
        var verdict = status.read(sentence, verb, AgreementStatus.AGREED);
        var parties = story.parties().ofVerb(sentence, verb, undertaking.last());
        var objection = verdict.isNone()
                ? verdict.rule()
                : undertakings.objection(
                        sentence, undertaking, parties, UndertakingFinder.isPluralSubject(sentence, verb));
        int end = sentence.token(undertaking.last()).end();
        if (objection != null) {
            story.note(sentence, verb.start(), end, Outcome.REJECTED, "agree; " + objection);
            return null;
        }
        int titleLast = Math.min(undertaking.last(), undertaking.first() + 40);
        var pattern = undertaking.form() == UndertakingFinder.Form.THAT ? Pattern.CLAUSE : Pattern.UNDERTAKING;
        return new Candidate(
                sentence,
                undertaking.first(),
                titleLast,
                verb.index(),
                sentence.start(),
                sentence.end(),
                TitleReader.text(sentence, undertaking.first(), titleLast),
                Instrument.OTHER,
                verdict.status(),
                parties.parties(),
                parties.told(),
                Reference.NEW,
                false,
                story.isHeadline(sentence),
                null,
                pattern,
                "agreed " + undertaking.form() + ": " + verdict.rule());
    }
}
