package pactwire.extract.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import pactwire.contract.Party;
import pactwire.extract.agreement.Proposer.Passage;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** Says who of those spoken of in a sentence is a party of what it tells, by what was learnt. Immutable. */
final class SideJudge {
    /** Log odds from which somebody is a party. */
    private static final double RATHER = 0;

    /** The same of the second, as few agree with nobody. */
    private static final double MAYBE = -1.5;

    /** The same where the rules took one party or none. */
    private static final double LACKING = 1;

    private final Judge judge;
    private final GroundsFinder grounds;

    SideJudge(Judge judge, GroundsFinder grounds) {
        this.judge = judge;
        this.grounds = grounds;
    }

    /** @param score log odds */
    record Side(Party party, double score) {}

    /** Everybody who may be a party of what a word tells, and what is seen of each. */
    Map<Party, Seen> seen(Passage passage, Token token, SentenceAgreements.Story story) {
        var ruled = ruled(passage, token, story);
        return sight(passage.sentence(), token, ruled.parties(), ruled.told(), story);
    }

    List<Side> judged(Passage passage, Token token, SentenceAgreements.Story story) {
        return judged(seen(passage, token, story));
    }

    private List<Side> judged(Map<Party, Seen> seen) {
        return seen.entrySet().stream()
                .map(side -> new Side(side.getKey(), judge.score(side.getValue().rows())))
                .toList();
    }

    private static Map<Party, Seen> sight(
            Sentence sentence, Token token, List<Party> ruled, boolean told, SentenceAgreements.Story story) {
        return new SideSight(sentence, token, story.parties().names().all(sentence), ruled, told, story.title())
                .sides();
    }

    static List<Party> likely(List<Side> sides) {
        double second = sides.stream()
                .map(Side::score)
                .sorted(Comparator.reverseOrder())
                .skip(1)
                .findFirst()
                .orElse(MAYBE);
        double least = Math.min(RATHER, Math.max(MAYBE, second));
        return sides.stream()
                .filter(side -> side.score() >= least)
                .map(Side::party)
                .toList();
    }

    /**
     * A find of which the rules know one party or none, and no bloc, with those that are likely; as it is, where that makes fewer
     * than two, and where it is a heap of documents. A judge that learnt nothing adds nobody.
     */
    Candidate completed(Candidate found, SentenceAgreements.Story story) {
        if (found.parties().size() > 1 || found.partiesTold() || found.heap()) {
            return found;
        }
        var sentence = found.sentence();
        var likely = new ArrayList<>(found.parties());
        for (Side side : judged(sight(sentence, sentence.token(found.cue()), found.parties(), false, story))) {
            if (side.score() >= LACKING && !likely.contains(side.party())) {
                likely.add(side.party());
            }
        }
        return likely.size() < 2 ? found : found.completedBy(likely);
    }

    /** Whom the rules would take. */
    private PartyFinder.Told ruled(Passage passage, Token token, SentenceAgreements.Story story) {
        var sentence = passage.sentence();
        var mention = passage.sight().instrument(token);
        if (token.isVerb()) {
            return story.parties().ofVerb(sentence, token, token, UndertakingFinder.lastToken(sentence, token.index()));
        }
        var named = mention == null ? InstrumentMention.ofUnnamed(sentence, token) : mention;
        int limit = sentence.size() - 1;
        int last = TitleReader.lastToken(sentence, named.last(), limit);
        var ground = grounds.find(named).orElse(null);
        if (ground != null) {
            return story.parties().find(named, last, limit, ground.cue(), ground.pattern() != Candidate.Pattern.OBJECT);
        }
        var verb = passage.sight().verbOf(token);
        boolean passive = verb == null || token.hasRelation("nsubjpass", "nsubj");
        return story.parties().find(named, last, limit, verb == null ? token : verb, passive);
    }
}
