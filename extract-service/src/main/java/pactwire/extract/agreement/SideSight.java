package pactwire.extract.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pactwire.contract.Party;
import pactwire.extract.entity.Mention;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** What the judge of parties sees of everybody who may be a party of what one word tells. */
final class SideSight {
    private static final int FARTHEST = 5;

    private final Sentence sentence;
    private final Token trigger;
    private final List<Mention> mentions;
    private final List<Party> ruled;
    private final boolean told;
    private final String title;

    /**
     * @param ruled whom the rules take
     * @param told whether the sentence itself names them
     */
    SideSight(Sentence sentence, Token trigger, List<Mention> mentions, List<Party> ruled, boolean told, String title) {
        this.sentence = sentence;
        this.trigger = trigger;
        this.mentions = mentions;
        this.ruled = ruled;
        this.told = told;
        this.title = title;
    }

    /** Everybody once, those in the sentence first; the rules' parties that it does not name come last. */
    Map<Party, Seen> sides() {
        var sides = new LinkedHashMap<Party, Seen>();
        for (Mention mention : mentions) {
            if (isInOtherClause(mention)) {
                continue;
            }
            for (Party party : mention.parties()) {
                sides.merge(party, of(mention, party), (first, again) -> {
                    first.addAll(again);
                    return first;
                });
            }
        }
        for (Party party : ruled) {
            if (mentions.stream().noneMatch(mention -> mention.parties().contains(party))) {
                sides.put(party, ofParty("lent", party));
            }
        }
        return sides;
    }

    /** "A pact has been signed by five states; Egypt and Sudan oppose it." */
    private boolean isInOtherClause(Mention mention) {
        int from = Math.min(mention.end(), trigger.end()) - sentence.start();
        int to = Math.max(mention.start(), trigger.start()) - sentence.start();
        int semicolon = from < to ? sentence.text().indexOf(';', from) : -1;
        return semicolon >= 0 && semicolon < to;
    }

    private Seen ofParty(String how, Party party) {
        var seen = new Seen();
        boolean asRuled = ruled.contains(party);
        var said = asRuled ? told ? "told" : "lent" : ruled.size() >= 2 ? "others" : "few";
        seen.add("how", how);
        seen.add("ruled", said);
        seen.add("ruled", how, said);
        seen.add("kind", party.kind().name());
        seen.add("kind", party.kind().name(), how);
        seen.add("ruled", Math.min(3, ruled.size()));
        seen.add("named", Math.min(5, mentions.size()));
        if (title.contains(party.name())) {
            seen.add("titled");
        }
        seen.add("trigger", trigger.lemma());
        return seen;
    }

    private Seen of(Mention mention, Party party) {
        var seen = ofParty(mention.kind().name(), party);
        int last = lastToken(mention);
        var head = sentence.token(last);
        boolean before = last < trigger.index();
        seen.add("side", before ? 0 : 1);
        seen.add("relation", head.relation());
        var above = sentence.head(head).orElse(null);
        if (above != null) {
            boolean joins = above.index() == trigger.index();
            seen.add("above", above.lemma());
            seen.add("above", head.relation(), joins ? "trigger" : above.tag());
            sentence.head(above)
                    .ifPresent(top -> seen.add("over", top.index() == trigger.index() ? "trigger" : top.lemma()));
        }
        int first = firstToken(mention);
        var previous = first == 0 ? "" : Words.lower(sentence.token(first - 1));
        if (previous.equals("the") || previous.equals("its")) {
            previous = first == 1 ? "" : Words.lower(sentence.token(first - 2));
        }
        var next = last + 1 == sentence.size() ? "" : Words.lower(sentence.token(last + 1));
        seen.add("previous", previous);
        seen.add("previous", previous, before ? "before" : "after");
        seen.add("next", next);
        seen.add("previous", previous, mention.kind().name());
        int apart = before ? trigger.index() - last : first - trigger.index();
        seen.add("apart", before ? "before" : "after", String.valueOf(Math.min(4, apart / 4)));
        if (sentence.isWithin(head, trigger)) {
            seen.add("below");
        }
        seen.add("path", path(head));
        return seen;
    }

    /** The relations up to the trigger or to a word above both, and whether it is the trigger. */
    private String path(Token from) {
        var path = new StringBuilder();
        var at = from;
        for (int i = 0; i < FARTHEST; i++) {
            if (at.index() == trigger.index()) {
                return path.append('!').toString();
            }
            if (sentence.isWithin(trigger, at)) {
                return path.append('^').append(trigger.relation()).toString();
            }
            path.append(at.relation()).append(' ');
            if (at.isRoot()) {
                return path.toString();
            }
            at = sentence.token(at.head());
        }
        return "far";
    }

    private int firstToken(Mention mention) {
        for (Token token : sentence.tokens()) {
            if (token.end() > mention.start()) {
                return token.index();
            }
        }
        return 0;
    }

    private int lastToken(Mention mention) {
        int last = firstToken(mention);
        while (last + 1 < sentence.size() && sentence.token(last + 1).end() <= mention.end()) {
            last++;
        }
        return last;
    }
}
