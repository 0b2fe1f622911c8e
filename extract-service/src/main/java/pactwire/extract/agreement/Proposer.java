package pactwire.extract.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementStatus;
import pactwire.contract.Party;
import pactwire.extract.agreement.Candidate.Pattern;
import pactwire.extract.agreement.InstrumentMention.Reference;
import pactwire.extract.agreement.SideJudge.Side;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** Proposes agreements where the rules read none, by what was learnt from annotated texts ({@link Judges}). Immutable. */
final class Proposer {
    private static final int LONGEST_TITLE = 40;

    /** Log odds: a party that is surer than this makes the event no surer. */
    private static final double SURE = 1;

    private final Judges judges;
    private final SideJudge sides;
    private final GroundsFinder grounds;
    private final StatusReader status;
    private final CueLexicon cues;

    Proposer(Judges judges, GroundsFinder grounds, StatusReader status, CueLexicon cues) {
        this.judges = judges;
        this.sides = new SideJudge(judges.party(), grounds);
        this.grounds = grounds;
        this.status = status;
        this.cues = cues;
    }

    /** A word that may tell, and what is seen around it. */
    record Trigger(Token token, int[] seen) {}

    /** A sentence with the words that may tell. */
    record Passage(Sentence sentence, Sight sight, int[] seen, List<Trigger> triggers) {}

    /** A sentence, the instruments that it names, what the rules found in it, and what they said against the rest. */
    record ReadSentence(
            Sentence sentence,
            List<InstrumentMention> instruments,
            List<String> rejections,
            List<Candidate> candidates) {}

    /** @param score log odds of sentence, word and surest party together */
    record Proposal(double score, Candidate candidate) {}

    /** What the judges see of a sentence; null where no word may tell, or only what follows tells it. */
    @Nullable
    Passage see(ReadSentence read, SentenceAgreements.Story story, Known known, Predicate<Token> mayTell) {
        var sentence = read.sentence();
        if (isInCapitals(sentence) || sentence.text().endsWith(":")) {
            return null;
        }
        var tokens = sentence.tokens().stream()
                .filter(token ->
                        (token.isVerb() || token.isNoun()) && mayTell.test(token) && !isTermsOf(sentence, token))
                .toList();
        if (tokens.isEmpty()) {
            return null;
        }
        var sight = new Sight(sentence, story.parties().names().known(sentence), read.instruments(), status, cues);
        var shared = sight.ofSentence(story.isHeadline(sentence), read.rejections(), known);
        var triggers = new ArrayList<Trigger>();
        for (Token token : tokens) {
            var around = sight.around(token, known);
            around.addAll(shared);
            triggers.add(new Trigger(token, around.rows()));
        }
        sight.ofWords(shared);
        return new Passage(sentence, sight, shared.rows(), triggers);
    }

    /** "The terms of the agreement were made public": they are told, not it; who "came to terms" has one. */
    private static boolean isTermsOf(Sentence sentence, Token token) {
        return token.isNoun()
                && token.hasLemma("term")
                && !sentence.prepositional(token, "of").isEmpty();
    }

    /** "PRIME MINISTER WELCOMES AGREEMENT": its words look alike to the parser. */
    private static boolean isInCapitals(Sentence sentence) {
        return sentence.text().chars().noneMatch(Character::isLowerCase);
    }

    /** To learn from. */
    SeenPassage seen(Passage passage, List<Candidate> read, SentenceAgreements.Story story) {
        var sentence = passage.sentence();
        var triggers = passage.triggers().stream()
                .map(trigger -> new SeenPassage.SeenTrigger(
                        trigger.token().start(),
                        trigger.token().lemma(),
                        cues.isVerb(trigger.token())
                                || cues.noun(trigger.token()) != null
                                || passage.sight().instrument(trigger.token()) != null,
                        trigger.seen(),
                        () -> rows(sides.seen(passage, trigger.token(), story))))
                .toList();
        var cuesRead = read.stream()
                .map(candidate -> sentence.token(candidate.cue()).start())
                .toList();
        return new SeenPassage(sentence.start(), sentence.end(), cuesRead, passage.seen(), triggers);
    }

    /** A find of the rules with the parties that the judge adds. */
    Candidate completed(Candidate found, SentenceAgreements.Story story) {
        return sides.completed(found, story);
    }

    private static Map<Party, int[]> rows(Map<Party, Seen> sides) {
        var rows = new LinkedHashMap<Party, int[]>();
        sides.forEach((party, seen) -> rows.put(party, seen.rows()));
        return rows;
    }

    /** What the sentences tell in which the rules read nothing, the surest first, and each pair of parties once. */
    List<Proposal> propose(List<ReadSentence> sentences, SentenceAgreements.Story story, Known known) {
        var proposed = new HashSet<Set<Party>>();
        return sentences.stream()
                .filter(read -> read.candidates().isEmpty())
                .map(read -> propose(read, story, known))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingDouble(Proposal::score).reversed())
                .filter(proposal -> proposed.add(Set.copyOf(proposal.candidate().parties())))
                .toList();
    }

    /** The event, if it is likely enough; else null. */
    private @Nullable Proposal propose(ReadSentence read, SentenceAgreements.Story story, Known known) {
        var passage = see(read, story, known, token -> judges.triggers().containsKey(token.lemma()));
        if (passage == null) {
            return null;
        }
        var trigger = likeliest(passage);
        double score =
                judges.sentence().score(passage.seen()) + judges.trigger().score(trigger.seen());
        if (score + SURE < judges.threshold()) {
            return null;
        }
        var judged = sides.judged(passage, trigger.token(), story);
        double surest = judged.stream().mapToDouble(Side::score).max().orElse(Double.NEGATIVE_INFINITY);
        double whole = score + Math.min(SURE, surest);
        if (whole < judges.threshold()) {
            return null;
        }
        var parties = SideJudge.likely(judged);
        return parties.isEmpty()
                ? null
                : new Proposal(whole, candidate(passage, trigger.token(), parties, whole, story));
    }

    private Trigger likeliest(Passage passage) {
        Trigger likeliest = passage.triggers().get(0);
        double most = Double.NEGATIVE_INFINITY;
        for (Trigger trigger : passage.triggers()) {
            double score = judges.trigger().score(trigger.seen());
            if (score > most) {
                most = score;
                likeliest = trigger;
            }
        }
        return likeliest;
    }

    private Candidate candidate(
            Passage passage, Token token, List<Party> parties, double score, SentenceAgreements.Story story) {
        var sentence = passage.sentence();
        var mention = passage.sight().instrumentOf(token);
        int first = mention == null ? token.index() : mention.first();
        int last = mention == null
                ? Math.min(UndertakingFinder.lastToken(sentence, first), first + LONGEST_TITLE)
                : TitleReader.lastToken(sentence, mention.last(), sentence.size() - 1);
        return new Candidate(
                sentence,
                first,
                last,
                token.index(),
                sentence.start(),
                sentence.end(),
                TitleReader.text(sentence, first, last),
                mention == null ? judges.triggers().get(token.lemma()).instrument() : mention.instrument(),
                statusOf(passage, token),
                parties,
                parties.size() >= 2,
                mention == null ? Reference.NEW : mention.reference(),
                false,
                story.isHeadline(sentence),
                Pattern.LEARNT,
                String.format(Locale.ROOT, "learnt: %s, log odds %.1f", token.lemma(), score));
    }

    /** By the verb's tense and mood; what the word mostly tells where they say nothing. */
    private AgreementStatus statusOf(Passage passage, Token token) {
        var sentence = passage.sentence();
        var mention = passage.sight().instrument(token);
        var ground = mention == null ? null : grounds.find(mention).orElse(null);
        var done = ground == null ? judges.triggers().get(token.lemma()).status() : ground.done();
        var verb = ground == null || ground.cue().isNoun() ? passage.sight().verbOf(token) : ground.cue();
        var verdict = verb == null ? null : status.read(sentence, verb, done);
        if (verdict == null || verdict.isNone()) {
            return done;
        }
        // "will build": what they have agreed on lies ahead, and not that they agree.
        return token.isVerb() && !cues.isVerb(token) && verdict.status() == AgreementStatus.PLANNED
                ? AgreementStatus.ANNOUNCED
                : verdict.status();
    }
}
