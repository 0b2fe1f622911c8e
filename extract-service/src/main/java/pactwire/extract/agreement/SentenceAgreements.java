package pactwire.extract.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementStatus;
import pactwire.extract.agreement.AgreementTrace.Outcome;
import pactwire.extract.agreement.Candidate.Pattern;
import pactwire.extract.agreement.InstrumentMention.Count;
import pactwire.extract.agreement.InstrumentMention.Reference;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** Finds what one sentence says was agreed. Immutable once loaded. */
final class SentenceAgreements {
    private final InstrumentFinder instruments = new InstrumentFinder();
    private final CueLexicon cues = new CueLexicon();
    private final GroundsFinder grounds = new GroundsFinder(cues);
    private final StatusReader status = new StatusReader();
    private final NominalReader nominals = new NominalReader(status);
    private final UndertakingReader undertakings = new UndertakingReader(status, nominals);
    private final ContentsReader contents = new ContentsReader();
    private final OneSidedRules oneSided = new OneSidedRules(cues);
    private final DealingFinder dealings = new DealingFinder(status);

    /** With the same rules and lexicons. */
    Proposer proposer(Judges judges) {
        return new Proposer(judges, grounds, status, cues);
    }

    /** What the article has told before this sentence. */
    interface Story {
        PartyFinder parties();

        /** The bundle that "they include" speaks of. */
        @Nullable
        Candidate openBundle();

        /** What became of the documents whose list is open here; null where none is. */
        @Nullable
        AgreementStatus openList();

        /** What was told last. */
        @Nullable
        Candidate lastTold();

        /** The last instrument that the sentence before named; null where it named none. */
        @Nullable
        InstrumentMention namedBefore();

        /** The last instrument that the sentence at work names, whatever it says of it; null where it names none. */
        void named(@Nullable InstrumentMention last);

        /** A bundle whose contents follow. */
        void bundleOpened(Candidate bundle);

        boolean isHeadline(Sentence sentence);

        String title();

        @Nullable
        String publishedOn();

        void note(Sentence sentence, int start, int end, Outcome outcome, String rule);
    }

    /** The instruments that a sentence names, in text order. */
    List<InstrumentMention> instruments(Sentence sentence) {
        return instruments.find(sentence);
    }

    /**
     * Candidates in text order; what was rejected is noted with the story.
     *
     * @param mentions the sentence's {@link #instruments}
     */
    List<Candidate> find(Sentence sentence, List<InstrumentMention> mentions, Story story) {
        story.named(mentions.isEmpty() ? null : mentions.get(mentions.size() - 1));
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
        found.removeIf(heap ->
                heap.title().startsWith("following ") && found.stream().anyMatch(item -> item.first() > heap.cue()));
        if (found.isEmpty()) {
            PronounFinder.find(sentence, mentions, story.namedBefore())
                    .map(mention -> candidate(mention, sentence.size() - 1, story))
                    .ifPresent(found::add);
        }
        undertakings.add(sentence, mentions, story, found);
        if (found.isEmpty()) {
            addDealings(sentence, story, found);
        }
        if (found.isEmpty() && story.openList() != null && DocumentList.isItem(sentence, mentions)) {
            found.add(item(mentions.get(0), story.openList(), story));
        }
        if (found.isEmpty() && story.openList() != null && DocumentList.isNumbered(sentence)) {
            found.add(item(
                    InstrumentMention.ofUnnamed(sentence, DocumentList.firstWord(sentence)), story.openList(), story));
        }
        return found;
    }

    /** A line of a list of documents, which has no verb of its own. */
    private static Candidate item(InstrumentMention mention, AgreementStatus status, Story story) {
        var sentence = mention.sentence();
        int last = TitleReader.lastToken(sentence, mention.last(), sentence.size() - 1);
        var parties = story.parties().find(mention, last, sentence.size() - 1, mention.headToken(), true);
        return new Candidate(
                sentence,
                mention.first(),
                last,
                mention.head(),
                sentence.start(),
                sentence.end(),
                TitleReader.text(sentence, mention.first(), last),
                mention.instrument(),
                status,
                parties.parties(),
                parties.told(),
                Reference.NEW,
                false,
                false,
                Pattern.CONTENTS,
                "line of a list of documents");
    }

    /** Of a sentence's instruments those that it speaks of as known: "under the agreement". */
    static List<InstrumentMention> spokenOf(List<InstrumentMention> mentions) {
        return mentions.stream()
                .filter(mention -> mention.reference() == Reference.KNOWN
                        && !mention.isPlural()
                        && mention.last() - mention.first() <= 1)
                .toList();
    }

    /** The instrument, if something came about, and the further items of its list. */
    private void addWithList(
            InstrumentMention mention,
            List<InstrumentMention> all,
            Story story,
            List<Candidate> found,
            Set<Integer> covered) {
        var items = ItemList.of(mention, all);
        var first = candidate(mention, ItemList.limit(mention, items), story);
        if (first == null) {
            return;
        }
        if (items.stream().anyMatch(ItemList.Item::opened)) {
            story.bundleOpened(first);
        }
        boolean done =
                first.status() != AgreementStatus.NEGOTIATING && !first.rule().startsWith("done in");
        found.addAll(new ListCandidates(story).expand(first, done ? items : List.of()));
        items.forEach(item -> covered.add(item.mention().head()));
        all.stream()
                .map(InstrumentMention::head)
                .filter(head -> head <= first.last())
                .forEach(covered::add);
    }

    private @Nullable Candidate candidate(InstrumentMention mention, int limit, Story story) {
        var ground = grounds.find(mention).orElse(null);
        if (ground == null) {
            return null;
        }
        var verdict = verdict(mention, ground, story);
        if (verdict.isNone()) {
            return rejected(mention, ground, verdict.rule(), story);
        }
        var sentence = mention.sentence();
        int titleLast = TitleReader.lastToken(sentence, mention.last(), limit);
        var parties = story.parties().find(mention, titleLast, limit, ground.cue(), ground.pattern() != Pattern.OBJECT);
        boolean plural = UndertakingSubjects.isPluralSubject(sentence, ground.cue());
        var weakness = oneSided.weakness(mention, ground, verdict, parties, plural);
        if (weakness != null) {
            return rejected(mention, ground, weakness, story);
        }
        var title = PronounFinder.isPronoun(mention.headToken())
                ? "the " + mention.instrument().wireName().replace('_', ' ')
                : TitleReader.text(sentence, mention.first(), titleLast);
        return new Candidate(
                sentence,
                mention.first(),
                titleLast,
                ground.cue().index(),
                sentence.start(),
                sentence.end(),
                title,
                mention.instrument(),
                verdict.status(),
                parties.parties(),
                parties.told(),
                mention.reference(),
                mention.count() == Count.HEAP,
                story.isHeadline(sentence),
                ground.pattern(),
                ground.rule() + ": " + verdict.rule());
    }

    private Verdict verdict(InstrumentMention mention, Grounds ground, Story story) {
        if (mention.reference() == Reference.NONE) {
            return Verdict.none("none named: no, any, such");
        }
        var objection = BackgroundRules.objection(mention, ground, story.title(), story.publishedOn());
        if (objection != null) {
            return Verdict.none(objection);
        }
        if (isAhead(mention.sentence(), ground)) {
            return Verdict.of(
                    AgreementStatus.PLANNED, "upcoming " + ground.cue().lemma());
        }
        if (isNegotiated(mention, ground)) {
            return status.read(mention.sentence(), ground.cue(), AgreementStatus.CONCLUDED);
        }
        var modal = VerbGroup.of(mention.sentence(), ground.cue()).modal();
        if (ground.rule().equals("done in an agreement") && modal != null && Patterns.matches(modal, "will|shall")) {
            return Verdict.of(ground.done(), "will be done under it");
        }
        if (ground.rule().startsWith("headline ")
                && !Conditions.isUnder(mention.sentence(), ground.cue())
                && !mention.sentence().text().endsWith("?")) {
            return Verdict.of(ground.done(), "headline");
        }
        return ground.cue().isNoun()
                ? nominals.read(mention.sentence(), ground.cue(), ground.done())
                : status.read(mention.sentence(), ground.cue(), ground.done());
    }

    /** "has negotiated a pact with B": who has negotiated one has it. */
    private static boolean isNegotiated(InstrumentMention mention, Grounds ground) {
        return BackgroundRules.isNegotiatedOnce(ground) && mention.reference() == Reference.NEW;
    }

    /** "the upcoming signing of". */
    private static boolean isAhead(Sentence sentence, Grounds ground) {
        int before = ground.cue().index() - 1;
        return Patterns.matches(ground.cue().tag(), "NN|VBG")
                && before >= 0
                && Patterns.matches(
                        Words.lower(sentence.token(before)), "upcoming|forthcoming|planned|imminent|expected|scheduled")
                && StatusReader.isProgress(ground.done());
    }

    private static @Nullable Candidate rejected(InstrumentMention mention, Grounds ground, String why, Story story) {
        var sentence = mention.sentence();
        int end = sentence.token(mention.last()).end();
        story.note(sentence, mention.start(), end, Outcome.REJECTED, ground.rule() + "; " + why);
        return null;
    }

    /** What a sentence settles that names no instrument and no undertaking. */
    private void addDealings(Sentence sentence, Story story, List<Candidate> found) {
        for (Token token : sentence.tokens()) {
            var dealing = dealings.at(sentence, token, story);
            if (dealing != null) {
                found.add(dealing);
                return;
            }
        }
    }
}
