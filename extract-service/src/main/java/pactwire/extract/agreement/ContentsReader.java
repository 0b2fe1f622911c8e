package pactwire.extract.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementStatus;
import pactwire.contract.Instrument;
import pactwire.contract.Party;
import pactwire.extract.agreement.Candidate.Pattern;
import pactwire.extract.agreement.InstrumentMention.Count;
import pactwire.extract.agreement.InstrumentMention.Reference;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/**
 * Sentences that say what a bundle holds: "They include an agreement on …; a protocol on …", "The documents signed included …",
 * "The signed documents concern creating A, improving B, and building C".
 */
final class ContentsReader {
    private static final Set<String> HOLD = Set.of(
            "include",
            "comprise",
            "concern",
            "cover",
            "relate",
            "related",
            "involve",
            "contain",
            "envisage",
            "feature",
            "consist",
            "range");
    private static final Set<String> BUNDLES = Set.of(
            "document",
            "package",
            "agreement",
            "contract",
            "memorandum",
            "deal",
            "accord",
            "they",
            "these",
            "protocol",
            "list",
            "them",
            "paper",
            "those");
    /** Tokens: the subject of "they include" is short. */
    private static final int FARTHEST_VERB = 25;

    private static final int SUBJECT_TOKENS = 16;

    List<Candidate> read(Sentence sentence, List<InstrumentMention> mentions, SentenceAgreements.Story story) {
        var among = ListOpening.amongThem(sentence, mentions);
        var verb = among == null ? holdingVerb(sentence) : among;
        if (verb == null) {
            return List.of();
        }
        var bundle = bundle(sentence, verb, story);
        if (bundle == null) {
            return List.of();
        }
        var items = mentions.stream().filter(m -> m.head() > verb.index()).toList();
        boolean holds = verb == among || verb.hasLemma("include", "comprise", "feature", "contain", "consist", "range");
        boolean covers = verb.hasLemma("cover") && ListOpening.isNamedAt(mentions, verb.index() + 1);
        return (holds || covers) && !items.isEmpty()
                ? instruments(sentence, verb, items, bundle, story)
                : topics(sentence, verb, bundle, story);
    }

    /** What the bundle lends its items. */
    private record Bundle(AgreementStatus status, List<Party> parties, Instrument instrument, boolean told) {}

    /** The first finite verb, "ranging" after a participle, or a noun that the tagger took for one ("concern creating"). */
    private static @Nullable Token holdingVerb(Sentence sentence) {
        for (int i = 1; i + 1 < sentence.size(); i++) {
            var token = sentence.token(i);
            boolean holds = HOLD.contains(token.lemma()) || HOLD.contains(Words.lower(token));
            boolean beforeGerund = sentence.token(i + 1).tag().equals("VBG");
            if (holds
                    && (TitleReader.isFiniteVerb(sentence, i)
                            || token.tag().equals("VBN")
                            || Patterns.matches(Words.lower(token), "ranging|related")
                            || beforeGerund)) {
                return token;
            }
            if (i > FARTHEST_VERB
                    || TitleReader.isFiniteVerb(sentence, i)
                            && !Words.isBe(token)
                            && !CueWords.isSigning(token)
                            && !isRangeAhead(sentence)) {
                return null;
            }
        }
        return null;
    }

    private static boolean isRangeAhead(Sentence sentence) {
        return sentence.tokens().stream().anyMatch(t -> Words.lower(t).equals("ranging"));
    }

    /** The subject is a bundle that is signed, or "they" and the like after one. */
    private static @Nullable Bundle bundle(Sentence sentence, Token verb, SentenceAgreements.Story story) {
        AgreementStatus own = null;
        boolean names = false;
        var instrument = Instrument.OTHER;
        for (int i = Math.max(0, verb.index() - SUBJECT_TOKENS); i < verb.index(); i++) {
            var token = sentence.token(i);
            names |= BUNDLES.contains(token.lemma()) || BUNDLES.contains(Words.lower(token));
            if (token.hasLemma("contract") && token.tag().equals("NNS")) {
                instrument = Instrument.CONTRACT;
            }
            if (token.hasLemma("agreement") && token.tag().equals("NNS")) {
                instrument = Instrument.AGREEMENT;
            }
            var status = CueWords.participle(token);
            own = status == null ? own : status;
        }
        var open = story.openBundle();
        if (open != null
                && own == null
                && open.sentence().paragraph() != sentence.paragraph()
                && !ListOpening.isRightAfter(sentence, open)) {
            open = null;
        }
        if (names
                && own == null
                && open == null
                && sentence.token(verb.index() - 1).hasLemma("also")) {
            open = story.lastTold();
            open = open != null && open.sentence().paragraph() == sentence.paragraph() ? open : null;
        }
        names |= verb.index() == 1 && open != null && ListOpening.isOneBundle(sentence, open);
        if (!names || own == null && open == null) {
            return null;
        }
        var status = open != null && (own == null || own == AgreementStatus.AGREED) ? open.status() : own;
        var parties = open != null && open.parties().size() >= 2 ? open.parties() : ofBundle(sentence, verb, story);
        return new Bundle(status, parties, instrument, open != null && open.partiesTold());
    }

    /** Whom the sentence names, else the article's two sides: "The package of signed documents also contains …". */
    private static List<Party> ofBundle(Sentence sentence, Token verb, SentenceAgreements.Story story) {
        var named = story.parties().ofVerb(sentence, verb, verb, verb.index()).parties();
        return named.isEmpty() ? story.parties().sides(sentence) : named;
    }

    private static List<Candidate> instruments(
            Sentence sentence,
            Token verb,
            List<InstrumentMention> items,
            Bundle bundle,
            SentenceAgreements.Story story) {
        var first = items.get(0);
        var listed = new ArrayList<>(List.of(new ItemList.Item(first, false)));
        listed.addAll(ItemList.of(first, items));
        var found = new ArrayList<Candidate>();
        for (int i = 0; i < listed.size(); i++) {
            var mention = listed.get(i).mention();
            boolean heap =
                    i + 1 < listed.size() && listed.get(i + 1).opened() && mention.instrument() == Instrument.OTHER;
            if (!heap) {
                found.add(item(sentence, verb, mention, ItemList.limit(mention, listed), bundle, story));
            }
        }
        var expanded = new ArrayList<Candidate>();
        var lists = new ListCandidates(story);
        found.forEach(candidate -> expanded.addAll(lists.topicsOf(candidate)));
        return expanded;
    }

    private static Candidate item(
            Sentence sentence,
            Token verb,
            InstrumentMention mention,
            int limit,
            Bundle bundle,
            SentenceAgreements.Story story) {
        int last = TitleReader.lastToken(sentence, mention.last(), limit);
        var own = story.parties().find(mention, last, limit, verb, true);
        var parties = own.told() ? own.parties() : bundle.parties();
        return new Candidate(
                sentence,
                mention.first(),
                last,
                verb.index(),
                mention.start(),
                sentence.token(last).end(),
                TitleReader.text(sentence, mention.first(), last),
                mention.instrument(),
                bundle.status(),
                parties,
                own.told() || bundle.told(),
                Reference.NEW,
                mention.count() == Count.HEAP,
                false,
                Pattern.CONTENTS,
                "held by a bundle: " + verb.lemma());
    }

    /** "creating A, improving B, and building C": one each; without such a list the sentence only describes. */
    private static List<Candidate> topics(
            Sentence sentence, Token verb, Bundle bundle, SentenceAgreements.Story story) {
        var starts = topicStarts(sentence, verb.index() + 1);
        if (starts.size() < 2) {
            return List.of();
        }
        var found = new ArrayList<Candidate>();
        for (int i = 0; i < starts.size(); i++) {
            int last = i + 1 < starts.size() ? starts.get(i + 1) - 1 : sentence.size() - 1;
            while (last > starts.get(i)
                            && !Character.isLetterOrDigit(
                                    sentence.token(last).form().charAt(0))
                    || Words.isJoint(sentence.token(last))) {
                last--;
            }
            int start = sentence.token(starts.get(i)).start();
            found.add(new Candidate(
                    sentence,
                    starts.get(i),
                    last,
                    verb.index(),
                    start,
                    sentence.token(last).end(),
                    TitleReader.text(sentence, starts.get(i), last),
                    bundle.instrument(),
                    bundle.status(),
                    bundle.parties(),
                    bundle.told(),
                    Reference.NEW,
                    false,
                    false,
                    Pattern.CONTENTS,
                    "topic of a bundle: " + verb.lemma()));
        }
        return found;
    }

    /** Gerunds after a comma or "and", or noun phrases after ", and the". */
    private static List<Integer> topicStarts(Sentence sentence, int from) {
        int first = from;
        while (first < sentence.size()
                && !Patterns.matches(sentence.token(first).tag(), "VBG|DT|NN.*|JJ")) {
            first++;
        }
        var starts = new ArrayList<Integer>();
        if (first >= sentence.size()) {
            return starts;
        }
        starts.add(first);
        boolean gerunds = sentence.token(first).tag().equals("VBG");
        for (int i = first + 2; i < sentence.size(); i++) {
            var before = Words.lower(sentence.token(i - 1));
            boolean comma = before.equals(",")
                    || before.equals("and") && sentence.token(i - 2).form().equals(",")
                    || before.equals(";");
            boolean sameKind = gerunds
                    ? sentence.token(i).tag().equals("VBG")
                    : sentence.token(i).tag().equals("DT") && before.equals("and");
            if (sameKind && (comma || gerunds && before.equals("and") && starts.size() > 1)) {
                starts.add(i);
            }
        }
        return starts;
    }
}
