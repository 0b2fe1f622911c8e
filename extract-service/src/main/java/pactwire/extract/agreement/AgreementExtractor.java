package pactwire.extract.agreement;

import static pactwire.contract.EventType.AGREEMENT_FOUND;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementFound;
import pactwire.contract.AgreementStatus;
import pactwire.contract.ArticleIds;
import pactwire.contract.Evidence;
import pactwire.contract.Instrument;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.contract.PublicationDate;
import pactwire.contract.Span;
import pactwire.extract.agreement.AgreementTrace.Outcome;
import pactwire.extract.agreement.AgreementTrace.Step;
import pactwire.extract.agreement.Proposer.Proposal;
import pactwire.extract.agreement.Proposer.ReadSentence;
import pactwire.extract.entity.ArticleEntities;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.ArticleText;
import pactwire.extract.sentence.Sentence;

/**
 * Reads what an article says was agreed, one event for each instrument or joint undertaking, however often it is mentioned.
 * Immutable and thread-safe; build one and keep it.
 *
 * <pre>{@code
 * var extractor = AgreementExtractor.load();
 * extractor.extract(article, entities, published);          // what was agreed
 * extractor.explain(article, entities, published).print();  // and why
 * }</pre>
 */
public final class AgreementExtractor {
    /** Version of the rules: raised when a reading may come out otherwise. */
    public static final String RULES = "agreement-12";

    /** Evidence is a sentence or a clause: UTF-16 units. */
    static final int LONGEST_EVIDENCE = 600;

    /** No article speaks more often of what was agreed; a text that does is made to hurt, and its rest stays unread. */
    private static final int MOST_PASSAGES = 1_000;

    private final SentenceAgreements sentenceAgreements = new SentenceAgreements();
    private final ContextReader contexts = new ContextReader();
    private final Surroundings surroundings = new Surroundings();
    private final EventCodes codes = new EventCodes();
    private final Confidences confidences = new Confidences();
    private final Proposer proposer;
    private final FindJudge findJudge;

    private AgreementExtractor(Judges judges) {
        this.proposer = sentenceAgreements.proposer(judges);
        this.findJudge = new FindJudge(judges);
    }

    /** With the judges that ship. */
    public static AgreementExtractor load() {
        return load(Judges.shipped());
    }

    public static AgreementExtractor load(Judges judges) {
        return new AgreementExtractor(judges);
    }

    /**
     * @param entities everybody the article speaks of
     * @param published the article's date; null where it is not known
     */
    public List<AgreementFound> extract(
            ArticleText article, ArticleEntities entities, @Nullable PublicationDate published) {
        return explain(article, entities, published).agreements();
    }

    /** The same reading with every decision on the way. */
    public AgreementTrace explain(ArticleText article, ArticleEntities entities, @Nullable PublicationDate published) {
        return new Reading(article, entities, published).trace();
    }

    /** What the judges see of the article, to learn from: every sentence with its nouns and verbs. */
    public List<SeenPassage> passages(
            ArticleText article, ArticleEntities entities, @Nullable PublicationDate published) {
        return new Reading(article, entities, published).passages();
    }

    /** What the rules find in the article, to learn from. */
    public List<SeenFind> finds(ArticleText article, ArticleEntities entities, @Nullable PublicationDate published) {
        return new Reading(article, entities, published).finds();
    }

    /** One article at work. */
    private final class Reading implements SentenceAgreements.Story {
        private final ArticleText article;
        private final @Nullable PublicationDate published;
        private final PartyFinder parties;
        private final EventMerger merger = new EventMerger(this);
        private final List<Step> steps = new ArrayList<>();
        private final List<ReadSentence> sentencesRead = new ArrayList<>();
        private @Nullable Candidate openBundle;
        private @Nullable Candidate lastTold;
        private @Nullable AgreementStatus openList;
        private @Nullable InstrumentMention namedBefore;
        private @Nullable InstrumentMention namedHere;
        private int passages;

        Reading(ArticleText article, ArticleEntities entities, @Nullable PublicationDate published) {
            this.article = article;
            this.published = published;
            this.parties = new PartyFinder(entities.actors());
        }

        AgreementTrace trace() {
            readByRules();
            var known = known();
            judge(known);
            for (Proposal proposal : proposer.propose(sentencesRead, this, known)) {
                merger.propose(proposal.candidate(), confidences.of(proposal.score()));
            }
            var found = new ArrayList<AgreementFound>();
            var ids = new HashSet<String>();
            for (Event event : merger.events()) {
                found.add(found(event, ids));
            }
            found.sort(Comparator.comparingInt(a -> a.evidence().start()));
            steps.sort(Comparator.comparingInt(Step::start));
            return new AgreementTrace(found, steps);
        }

        private void readByRules() {
            openList = DocumentList.opening(title());
            for (Sentence sentence : article.sentences()) {
                if (passages > MOST_PASSAGES) {
                    break;
                }
                int stepsBefore = steps.size();
                var mentions = sentenceAgreements.instruments(sentence);
                var candidates = sentenceAgreements.find(sentence, mentions, this).stream()
                        .map(found -> proposer.completed(found, this))
                        .toList();
                note(sentence, mentions, candidates, stepsBefore);
                candidates.forEach(merger::add);
                openList(sentence, candidates);
                namedBefore = namedHere;
                passages += candidates.size();
                lastTold = candidates.isEmpty() ? lastTold : candidates.get(candidates.size() - 1);
                if (candidates.isEmpty()) {
                    SentenceAgreements.spokenOf(mentions).forEach(merger::alsoCalled);
                    parties.otherSideByRole(sentence).ifPresent(other -> merger.complete(sentence, other));
                }
                candidates.stream()
                        .filter(c -> c.heap() || isBundle(c.title()))
                        .reduce((first, last) -> last)
                        .ifPresent(c -> openBundle = c);
            }
        }

        private Known known() {
            return Known.of(title(), merger.parties());
        }

        List<SeenPassage> passages() {
            readByRules();
            var known = known();
            var seen = new ArrayList<SeenPassage>();
            for (ReadSentence read : sentencesRead) {
                var passage = proposer.see(read, this, known, token -> true);
                if (passage != null) {
                    seen.add(proposer.seen(passage, read.candidates(), this));
                }
            }
            return seen;
        }

        List<SeenFind> finds() {
            readByRules();
            var known = known();
            return merger.events().stream()
                    .map(event -> new SeenFind(
                            event.passages().stream()
                                    .map(passage -> new Span(passage.start(), passage.end()))
                                    .toList(),
                            event.parties(),
                            seen(event, known).rows()))
                    .toList();
        }

        private Seen seen(Event event, Known known) {
            var best = event.best();
            var passage = sentencesRead.stream()
                    .filter(read -> read.sentence() == best.sentence())
                    .findFirst()
                    .map(read -> proposer.see(read, this, known, token -> token.index() == best.cue()))
                    .orElse(null);
            return FindSight.of(event, passage, merger.events());
        }

        /** Says how likely the rules' finds are right, and takes back those that are not. */
        private void judge(Known known) {
            var found = List.copyOf(merger.events());
            var odds = found.stream()
                    .mapToDouble(event -> findJudge.odds(seen(event, known)))
                    .toArray();
            for (int i = 0; i < odds.length; i++) {
                var event = found.get(i);
                event.trust(FindJudge.confidence(odds[i]));
                if (findJudge.isDoubtful(odds[i])) {
                    merger.remove(event);
                    reject(event);
                }
            }
        }

        private void reject(Event event) {
            steps.replaceAll(step -> {
                boolean told = step.outcome() != Outcome.REJECTED
                        && event.passages().stream()
                                .anyMatch(passage -> passage.start() == step.start()
                                        && passage.end() == step.end()
                                        && passage.why().equals(step.rule()));
                return told
                        ? new Step(
                                step.start(),
                                step.end(),
                                step.passage(),
                                Outcome.REJECTED,
                                String.format(Locale.ROOT, "unlikely, %.2f; %s", event.confidence(), step.rule()))
                        : step;
            });
        }

        private void note(
                Sentence sentence, List<InstrumentMention> mentions, List<Candidate> candidates, int stepsBefore) {
            var rejections = steps.subList(stepsBefore, steps.size()).stream()
                    .map(Step::rule)
                    .toList();
            sentencesRead.add(new ReadSentence(sentence, mentions, rejections, candidates));
        }

        /** A list goes on while its lines do. */
        private void openList(Sentence sentence, List<Candidate> found) {
            var opened = DocumentList.opening(sentence, isHeadline(sentence));
            if (opened != null) {
                openList = opened;
            } else if (found.isEmpty() && !isHeadline(sentence) && !DocumentList.isNumber(sentence)) {
                openList = null;
            }
        }

        private static boolean isBundle(String title) {
            return Patterns.matches(
                    title.toLowerCase(Locale.ROOT),
                    ".*\\b(?:documents|package|agreements|contracts|memorand\\w+)\\b.*");
        }

        private AgreementFound found(Event event, Set<String> ids) {
            var best = event.best();
            var evidence = evidence(best);
            var code = codes.of(event.status(), event.title());
            var date = new SigningDate(published);
            var instrument = instrument(event);
            return new AgreementFound(
                    id(event, instrument, ids),
                    article.article().articleId(),
                    event.title(),
                    instrument,
                    event.status(),
                    event.parties(),
                    contexts.read(event.title(), evidence.text()),
                    date.read(best.sentence(), best.cue(), event.status()),
                    surroundings.place(best.sentence(), best.cue()),
                    surroundings.value(evidence.text()),
                    surroundings.attribution(best.sentence(), best.cue()),
                    evidence,
                    code.plover(),
                    code.cameo(),
                    event.confidence(),
                    RULES);
        }

        /** What a company undertakes and the article gives no name is a deal; documents and packages of them are none. */
        private static Instrument instrument(Event event) {
            boolean ofCompanies = event.parties().stream().anyMatch(party -> party.kind() == PartyKind.COMPANY);
            return event.instrument() == Instrument.OTHER && ofCompanies && !isBundle(event.title())
                    ? Instrument.DEAL
                    : event.instrument();
        }

        private Evidence evidence(Candidate best) {
            int start = best.start();
            int end = Math.min(best.end(), start + LONGEST_EVIDENCE);
            if (best.end() - start > LONGEST_EVIDENCE) {
                start = best.sentence()
                        .token(Math.min(best.cue(), best.first()))
                        .start();
                end = Math.min(best.end(), start + LONGEST_EVIDENCE);
            }
            var text = article.text();
            while (end > start + 1 && end < best.end() && !Character.isWhitespace(text.charAt(end))) {
                end--;
            }
            while (end > start + 1 && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            return Evidence.of(text, start, end);
        }

        /** By what was found, not where: an edit elsewhere in the article leaves it. */
        private String id(Event event, Instrument instrument, Set<String> ids) {
            var who = event.parties().stream().map(Party::name).sorted().collect(Collectors.joining("|"));
            var title = event.title().toLowerCase(Locale.ROOT);
            for (int again = 0; ; again++) {
                var id = ArticleIds.finding(
                        article.article().articleId(),
                        AGREEMENT_FOUND,
                        instrument.wireName(),
                        title,
                        who,
                        String.valueOf(again));
                if (ids.add(id)) {
                    return id;
                }
            }
        }

        @Override
        public PartyFinder parties() {
            return parties;
        }

        @Override
        public @Nullable Candidate openBundle() {
            return openBundle;
        }

        @Override
        public @Nullable AgreementStatus openList() {
            return openList;
        }

        @Override
        public @Nullable Candidate lastTold() {
            return lastTold;
        }

        @Override
        public @Nullable InstrumentMention namedBefore() {
            return namedBefore;
        }

        @Override
        public void named(@Nullable InstrumentMention last) {
            namedHere = last;
        }

        @Override
        public void bundleOpened(Candidate bundle) {
            openBundle = bundle;
        }

        /** The title at the text's start, or a line without a full stop before the first paragraph of sentences. */
        @Override
        public boolean isHeadline(Sentence sentence) {
            return sentence.paragraph() <= 1
                    && !Patterns.matches(sentence.text(), "(?s).*[.!?…:;”\"]$")
                    && sentence.size() < 40;
        }

        @Override
        public String title() {
            return article.article().title();
        }

        @Override
        public @Nullable String publishedOn() {
            return published == null ? null : published.date();
        }

        @Override
        public void note(Sentence sentence, int start, int end, Outcome outcome, String rule) {
            steps.add(new Step(start, end, article.text().substring(start, end), outcome, rule));
        }
    }
}
