package pactwire.extract.agreement;

import java.util.ArrayList;
import java.util.List;
import pactwire.extract.agreement.Candidate.Pattern;
import pactwire.extract.agreement.InstrumentMention.Count;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** Makes one candidate of each item of a list, and of each topic of "agreements on A and on B". */
final class ListCandidates {
    private static final int LONGEST_EVIDENCE = 600;

    private final SentenceAgreements.Story story;

    ListCandidates(SentenceAgreements.Story story) {
        this.story = story;
    }

    /** The first candidate, its own topics, and the items after it, which share its verb and status. */
    List<Candidate> expand(Candidate told, List<ItemList.Item> items) {
        var first = withTopicsBehindVerb(told);
        var found = new ArrayList<Candidate>();
        boolean heapOfNamed = items.stream().anyMatch(ItemList.Item::opened)
                || first.title().startsWith("following ") && !items.isEmpty();
        if (items.isEmpty() && !hasTopics(first)) {
            return List.of(first);
        }
        if (!heapOfNamed || !first.heap() && first.last() > first.first() + 3) {
            found.addAll(topics(first, true));
        }
        for (ItemList.Item item : items) {
            found.addAll(topics(ofItem(first, item.mention(), ItemList.limit(item.mention(), items)), false));
        }
        return found;
    }

    /** The candidate, or one for each of its topics. */
    List<Candidate> topicsOf(Candidate candidate) {
        return topics(candidate, false);
    }

    private Candidate ofItem(Candidate first, InstrumentMention mention, int limit) {
        var sentence = mention.sentence();
        int last = TitleReader.lastToken(sentence, mention.last(), limit);
        var told = story.parties().find(mention, last, limit, sentence.token(first.cue()), true);
        var parties = told.told() || first.parties().isEmpty() ? told.parties() : first.parties();
        return new Candidate(
                sentence,
                mention.first(),
                last,
                first.cue(),
                mention.start(),
                sentence.token(last).end(),
                TitleReader.text(sentence, mention.first(), last),
                mention.instrument(),
                first.status(),
                parties,
                told.told() || first.partiesTold(),
                mention.reference(),
                mention.count() == Count.HEAP,
                first.headline(),
                Pattern.LIST_ITEM,
                "item after " + first.rule());
    }

    /** "agreements were signed on A, on B and on C". */
    private static Candidate withTopicsBehindVerb(Candidate candidate) {
        int next = candidate.cue() + 1;
        if (next + 1 < candidate.sentence().size()
                && candidate.sentence().token(next).form().equals(":")) {
            next++;
        }
        boolean behind = candidate.pattern() == Pattern.PASSIVE
                && candidate.last() < candidate.cue()
                && next < candidate.sentence().size()
                && Patterns.matches(Words.lower(candidate.sentence().token(next)), "on|for|concerning|about");
        if (!behind) {
            return candidate;
        }
        var extended = candidate.upTo(TitleReader.lastToken(
                candidate.sentence(), next - 1, candidate.sentence().size() - 1));
        return hasTopics(extended) ? extended : candidate;
    }

    private static boolean hasTopics(Candidate candidate) {
        return split(candidate).size() > 1;
    }

    /** "memoranda on A and on B" is two; "memoranda on A and B" is one. */
    private List<Candidate> topics(Candidate candidate, boolean fromVerb) {
        var starts = split(candidate);
        var sentence = candidate.sentence();
        if (starts.size() < 2) {
            int start = fromVerb
                    ? Math.min(
                            sentence.token(candidate.cue()).start(),
                            sentence.token(candidate.first()).start())
                    : candidate.start();
            return List.of(candidate.withEvidence(
                    start, clipped(start, sentence.token(candidate.last()).end())));
        }
        var found = new ArrayList<Candidate>();
        int head = starts.get(0);
        for (int i = 0; i < starts.size(); i++) {
            int last = i + 1 < starts.size() ? lastWord(sentence, starts.get(i + 1) - 1) : candidate.last();
            found.add(topic(candidate, head, starts.get(i), last));
        }
        return found;
    }

    private Candidate topic(Candidate candidate, int head, int from, int last) {
        var sentence = candidate.sentence();
        int nameLast = head - 1;
        while (nameLast > candidate.first() && sentence.token(nameLast).isVerb()) {
            nameLast--;
        }
        var title =
                TitleReader.text(sentence, candidate.first(), nameLast) + " " + TitleReader.text(sentence, from, last);
        int start = sentence.token(candidate.first()).start();
        var parties = story.parties().between(sentence, from - 1, last);
        return new Candidate(
                sentence,
                candidate.first(),
                last,
                candidate.cue(),
                start,
                clipped(start, sentence.token(last).end()),
                title,
                candidate.instrument(),
                candidate.status(),
                parties.size() < 2 ? candidate.parties() : parties,
                candidate.partiesTold(),
                candidate.reference(),
                candidate.heap(),
                candidate.headline(),
                Pattern.LIST_ITEM,
                candidate.rule());
    }

    private static int lastWord(Sentence sentence, int index) {
        int last = index;
        while (last > 0 && (Words.isJoint(sentence.token(last)))) {
            last--;
        }
        return last;
    }

    /** Where the topics of a plural begin: its first preposition (or participle), and each time the same comes again after "and". */
    private static List<Integer> split(Candidate candidate) {
        var sentence = candidate.sentence();
        var starts = new ArrayList<Integer>();
        if (!isPluralHead(candidate)) {
            return starts;
        }
        String opener = "";
        for (int i = candidate.first() + 1; i <= candidate.last(); i++) {
            var token = sentence.token(i);
            var key = key(token);
            if (key.isEmpty()) {
                continue;
            }
            if (starts.isEmpty() && isOpener(token)) {
                opener = key;
                starts.add(i);
            } else if (!starts.isEmpty() && key.equals(opener) && followsAnd(sentence, i, opener)) {
                starts.add(i);
            }
        }
        return starts;
    }

    private static String key(Token token) {
        return token.tag().equals("VBG") && TitleReader.opensComplement(token)
                ? "…ing"
                : token.tag().equals("IN") ? Words.lower(token) : "";
    }

    private static boolean isOpener(Token token) {
        return token.tag().equals("VBG") || Patterns.matches(Words.lower(token), "on|for|concerning|about|between");
    }

    /** After "and"; ", on B" too, but not ", including B". */
    private static boolean followsAnd(Sentence sentence, int index, String opener) {
        var before = index > 0 ? Words.lower(sentence.token(index - 1)) : "";
        return Patterns.matches(before, "and|or")
                || before.equals(",") && Patterns.matches(opener, "on|for|about|between");
    }

    private static boolean isPluralHead(Candidate candidate) {
        for (int i = candidate.first(); i <= candidate.last(); i++) {
            var token = candidate.sentence().token(i);
            if (token.tag().equals("IN") && !Words.lower(token).equals("of")) {
                return false;
            }
            if (token.tag().equals("NNS")
                    || token.tag().equals("NNPS")
                    || Words.lower(token).equals("memoranda")) {
                return true;
            }
        }
        return false;
    }

    private static int clipped(int start, int end) {
        return Math.min(end, start + LONGEST_EVIDENCE);
    }
}
