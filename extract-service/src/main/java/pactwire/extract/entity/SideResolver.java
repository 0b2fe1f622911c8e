package pactwire.extract.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.extract.sentence.Sentence;

/**
 * Whom "the two sides", "both leaders", "the three countries" stand for in one article: those of its headline, its leading
 * parties where they lead clearly, else those that the nearest sentence before speaks of. Immutable.
 */
final class SideResolver {
    private static final int SENTENCES_BACK = 4;
    /** Sentences that say who came together: title and opening. */
    private static final int LEAD = 3;
    /** UTF-16 units between "visit" and where it led. */
    private static final int FARTHEST_VISIT = 60;
    /** The title says what the article is about. */
    private static final int TITLE_WEIGHT = 3;

    private final List<Sentence> sentences;
    private final Map<Sentence, List<Mention>> mentions;
    private final List<Party> inTitle;
    private final List<Party> ranked;
    private final Map<Party, Integer> weights = new HashMap<>();
    /** Where each party's first mention ends. */
    private final Map<Party, Integer> firstEnds = new LinkedHashMap<>();

    private final AttendanceReader.Attendance attendance;
    private final boolean digest;

    SideResolver(List<Sentence> sentences, Map<Sentence, List<Mention>> mentions, Set<Party> inTitle) {
        this.sentences = sentences;
        this.mentions = mentions;
        var counts = new LinkedHashMap<Party, Integer>();
        sentences.forEach(s -> distinct(s, Integer.MAX_VALUE).forEach(p -> counts.merge(p, 1, Integer::sum)));
        inTitle.stream()
                .filter(p -> p.kind() == PartyKind.STATE)
                .forEach(p -> counts.merge(p, TITLE_WEIGHT, Integer::sum));
        this.inTitle = List.copyOf(inTitle);
        this.digest = inTitle.isEmpty() && Digest.is(sentences);
        this.attendance = AttendanceReader.read(sentences, mentions);
        sentences.forEach(s -> mentions.getOrDefault(s, List.of()).stream()
                .filter(mention -> isState(s, mention))
                .forEach(mention -> firstEnds.putIfAbsent(mention.party(), mention.end())));
        weights.putAll(counts);
        ranked = new ArrayList<>(counts.keySet());
        ranked.sort(Comparator.comparing((Party p) -> -counts.get(p)));
    }

    /** The {@code n} parties meant at an offset; empty where the article does not tell. */
    List<Party> sides(int offset, int n) {
        if (digest && Digest.isItem(sentences.get(indexOf(offset)))) {
            return sidesOfItem(offset, n);
        }
        if (inTitle.size() == n) {
            var near = isOfOneKind(inTitle) ? List.<Party>of() : statesNear(offset, n);
            return near.isEmpty() ? inTitle : near;
        }
        // more than they, or all members of one organisation
        boolean others =
                inTitle.size() > n || inTitle.size() == 1 && inTitle.get(0).kind() == PartyKind.ORGANISATION;
        if (!others && ranked.size() >= n && leadsClearly(n)) {
            return ranked.subList(0, n);
        }
        var near = statesNear(offset, n);
        if (!near.isEmpty()) {
            return near;
        }
        int at = indexOf(offset);
        var told = new LinkedHashSet<Party>();
        for (int i = at;
                i >= 0 && sentences.get(i).paragraph() == sentences.get(at).paragraph();
                i--) {
            told.addAll(distinct(sentences.get(i), i == at ? offset : Integer.MAX_VALUE));
        }
        if (told.size() == n) {
            return List.copyOf(told);
        }
        var soFar = n > 2 ? seenBefore(offset) : List.<Party>of();
        if (soFar.size() == n) {
            return soFar;
        }
        return !others && (ranked.size() == n || ranked.size() > n && weight(n - 1) > weight(n))
                ? List.copyOf(ranked.subList(0, n))
                : List.of();
    }

    /** The subject of the sentence before, or of the one before that where it is "it" again; no person and no group. */
    Optional<Party> actorBefore(Sentence sentence) {
        for (int at = indexOf(sentence.start()) - 1, back = 0; at >= 0 && back < SENTENCES_BACK; at--, back++) {
            var before = sentences.get(at);
            var subject = SpeakingFirm.mainSubject(before).orElse(null);
            if (subject == null) {
                return Optional.empty();
            }
            if (!subject.form().equalsIgnoreCase("it")) {
                return mentions.getOrDefault(before, List.of()).stream()
                        .filter(mention -> mention.start() <= subject.start() && mention.end() >= subject.end())
                        .filter(mention -> mention.kind() != MentionKind.LEADER && mention.kind() != MentionKind.GROUP)
                        .findFirst()
                        .or(() -> UnlistedNames.at(before, subject))
                        .map(Mention::party);
            }
        }
        return Optional.empty();
    }

    /** Those that a digest's item names itself, or the topics above it. */
    private List<Party> sidesOfItem(int offset, int n) {
        int at = indexOf(offset);
        var here = distinct(sentences.get(at), offset);
        return here.size() == n ? List.copyOf(here) : Digest.inTopics(sentences, at, n, mentions);
    }

    /** The company that spoke last before an offset; empty where it was a state, or nobody known. */
    Optional<Party> firmSpeaking(int offset) {
        return SpeakingFirm.before(sentences, indexOf(offset), mentions);
    }

    /**
     * The two that deal in the sentence before an offset, one of them a company at least: two companies, or one and a state's
     * agency; empty where the title brings two states together, or the sentence before names others.
     */
    List<Party> dealersBefore(int offset) {
        int at = indexOf(offset);
        if (at == 0
                || inTitle.stream()
                                .filter(party -> party.kind() == PartyKind.STATE)
                                .count()
                        > 1) {
            return List.of();
        }
        var firms = new LinkedHashSet<Party>();
        var agencies = new LinkedHashSet<Party>();
        for (Mention mention : mentions.getOrDefault(sentences.get(at - 1), List.of())) {
            if (mention.kind() == MentionKind.NAME && mention.party().kind() != PartyKind.STATE) {
                firms.add(mention.party());
            } else if (mention.kind() == MentionKind.AGENCY) {
                agencies.add(mention.party());
            }
        }
        if (firms.size() == 1) {
            SpeakingFirm.actorOf(sentences.get(at - 1)).ifPresent(firms::add);
        }
        if (firms.size() == 1 && agencies.size() == 1) {
            firms.addAll(agencies);
        }
        return firms.size() == 2 ? List.copyOf(firms) : List.of();
    }

    /** The {@code n} states that the nearest sentence before an offset speaks of; empty where none has so many. */
    private List<Party> statesNear(int offset, int n) {
        int at = indexOf(offset);
        for (int back = 0; back <= SENTENCES_BACK && at - back >= 0; back++) {
            var here = distinct(sentences.get(at - back), back == 0 ? offset : Integer.MAX_VALUE);
            if (here.size() == n) {
                return List.copyOf(here);
            }
        }
        return List.of();
    }

    /** "Xi and Putin sign, Huawei gets Russia's 5G" does not make Huawei and Russia the two sides. */
    private static boolean isOfOneKind(List<Party> parties) {
        return parties.stream().map(Party::kind).distinct().count() == 1;
    }

    /** The {@code n} companies or organisations that the nearest sentence before an offset speaks of; empty where none has so many. */
    List<Party> companies(int offset, int n) {
        int at = indexOf(offset);
        for (int back = 0; back <= SENTENCES_BACK && at - back >= 0; back++) {
            var here = new LinkedHashSet<Party>();
            for (Mention mention : mentions.getOrDefault(sentences.get(at - back), List.of())) {
                if (mention.end() <= offset && mention.kind() == MentionKind.NAME) {
                    here.addAll(mention.parties());
                }
            }
            here.removeIf(party -> party.kind() == PartyKind.STATE);
            if (here.size() == n) {
                return List.copyOf(here);
            }
        }
        return List.of();
    }

    /** The only party of the title, where it is one. */
    Optional<Party> aloneInTitle() {
        return inTitle.size() == 1 ? Optional.of(inTitle.get(0)) : Optional.empty();
    }

    /** Three states or more that the title or the first sentence with several brings together; empty where there are two. */
    List<Party> gathered() {
        var titled = inTitle.stream().filter(p -> p.kind() == PartyKind.STATE).toList();
        if (titled.size() > 2) {
            return titled;
        }
        for (int i = 0; i < Math.min(LEAD, sentences.size()) && titled.size() < 2; i++) {
            var here = distinct(sentences.get(i), Integer.MAX_VALUE);
            if (here.size() > 1) {
                return here.size() > 2 ? List.copyOf(here) : List.of();
            }
        }
        return List.of();
    }

    /** The three states or more that the text before an offset lists as taking part; empty where it lists none, or two have met since. */
    List<Party> attending(int offset) {
        if (offset < attendance.end()) {
            return List.of();
        }
        int at = indexOf(offset);
        for (int i = at;
                i >= Math.max(0, at - SENTENCES_BACK) && sentences.get(i).start() >= attendance.end();
                i--) {
            if (distinct(sentences.get(i), i == at ? offset : Integer.MAX_VALUE).size() == 2) {
                return List.of();
            }
        }
        return attendance.parties();
    }

    boolean inTitle(Party party) {
        return inTitle.contains(party);
    }

    private List<Party> seenBefore(int offset) {
        return firstEnds.entrySet().stream()
                .filter(first -> first.getValue() <= offset)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A state that may act: no place, unless it is the host of a visit. */
    private static boolean isState(Sentence sentence, Mention mention) {
        return mention.kind() != MentionKind.GROUP
                && (mention.kind() != MentionKind.PLACE || isVisited(sentence, mention))
                && mention.party().kind() == PartyKind.STATE;
    }

    /** Whether the sentence at an offset tells of a visit to the party. */
    boolean isHostAt(Party party, int offset) {
        if (sentences.isEmpty()) {
            return false;
        }
        var sentence = sentences.get(indexOf(offset));
        return mentions.getOrDefault(sentence, List.of()).stream()
                .anyMatch(mention -> mention.kind() == MentionKind.PLACE
                        && mention.parties().contains(party)
                        && isVisited(sentence, mention));
    }

    private boolean leadsClearly(int n) {
        return ranked.size() == n || weight(n - 1) >= 2 * weight(n);
    }

    private int weight(int rank) {
        return weights.getOrDefault(ranked.get(rank), 0);
    }

    private int indexOf(int offset) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** "the visit of the Slovak Prime Minister to Moscow": the host is a side, unless it hosts an organisation. */
    private static boolean isVisited(Sentence sentence, Mention place) {
        var text = sentence.text();
        int at = place.start() - sentence.start();
        int from = Math.max(0, at - FARTHEST_VISIT);
        int visit = text.lastIndexOf("visit", at);
        return visit >= from
                && text.startsWith("to ", Math.max(0, at - 3))
                && !text.substring(visit, at).contains(",")
                && !text.startsWith("Brussels", at);
    }

    private Set<Party> distinct(Sentence sentence, int before) {
        var parties = new LinkedHashSet<Party>();
        for (Mention mention : mentions.getOrDefault(sentence, List.of())) {
            if (mention.end() <= before && isState(sentence, mention)) {
                parties.add(mention.party());
            }
        }
        return parties;
    }
}
