package pactwire.store.agreement.merge;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where to look for reports that may be of the same agreement, so that not every report is compared with every other.
 *
 * <p>Three kinds: two parties in a time, two words of the subject in a time, and, for as long as an agreement lives, two parties
 * with a word of the subject or, where there is hardly one, with two general words. Agreements among states are the many, and
 * other states are another agreement: from one of them to another leads no pair of words, but a word with a state of both, and not
 * that either where each has a few states, of which two must be the same. Looking is symmetric: where one report finds another,
 * that one finds it too; else agreements would depend on which came first.
 *
 * <p>A block is told by 64 bits: 16 of its time, 24 of the hash of whom or what its reports share first (a party, a state, a word; for
 * an agreement's life a pair of parties), 24 of the hash of what they share besides. So the blocks that a report looks into lie side
 * by side in an index, and those of the news of a few weeks lie together; two that share all bits cost a comparison.
 */
public final class Blocks {
    /** Of a statement with thirty signatories the first eight find its other reports. */
    private static final int MOST_PARTIES = 8;

    /** Of so few states that those that a report shares with another are among their pairs, or are all that one of them has. */
    private static final String OF_FEW_STATES = "#few";

    /** More than any bloc has members. */
    private static final int MOST_STATES = 60;

    private static final int MOST_WORDS = 6;
    private static final int MOST_WORDS_TOLD = 8;
    private static final String AMONG_STATES = "#states";
    private static final String NOT_AMONG_STATES = "#others";
    private static final String LASTING = "#lasting";
    /** Of a pair's two. */
    static final char BETWEEN_TWO = '+';

    private static final int BITS_OF_A_HASH = 24;
    private static final Hasher64 HASHER = Hashing.komihash5_0();

    private final Set<Long> blocks = new HashSet<>();

    private Blocks() {}

    /** The blocks that a report lies in. */
    public static Set<Long> of(Report report) {
        return of(Profile.of(report));
    }

    /** The blocks in which its like may lie. */
    public static Set<Long> around(Report report) {
        return around(Profile.of(report));
    }

    static Set<Long> of(Profile report) {
        return blocks(
                report,
                Lifetimes.ofNews(report),
                Lifetimes.of(report),
                List.of(isAmongStates(report) ? AMONG_STATES : NOT_AMONG_STATES),
                List.of(isAmongFew(report) ? OF_FEW_STATES : ""));
    }

    static Set<Long> around(Profile report) {
        return blocks(
                report,
                Lifetimes.ofNewsAround(report),
                Lifetimes.around(report),
                isAmongStates(report) ? List.of(NOT_AMONG_STATES) : List.of(NOT_AMONG_STATES, AMONG_STATES),
                isAmongFew(report) ? List.of("") : List.of("", OF_FEW_STATES));
    }

    /** Not where no party is told: anybody may turn out to be meant. */
    private static boolean isAmongStates(Profile report) {
        return report.parties().onlyStates() && !report.parties().isEmpty();
    }

    /** Two such reports that share one state alone are of other agreements; those that share two meet where these two meet. */
    private static boolean isAmongFew(Profile report) {
        return report.parties().size() > 1 && report.parties().size() <= MOST_PARTIES;
    }

    /**
     * @param news see {@link Lifetimes}
     * @param lives likewise
     * @param which reports a pair of words leads to
     * @param sizes of the reports among states that a word with a state leads to
     */
    private static Set<Long> blocks(
            Profile report, List<Integer> news, List<Integer> lives, List<String> which, List<String> sizes) {
        var blocks = new Blocks();
        var parties = report.parties().keys().stream().sorted().toList();
        var signatories = report.parties().pairsToFind(MOST_PARTIES);
        var subject = report.subjectAlone();
        var words = first(subject.keywords(), MOST_WORDS);
        var told = needsItsSentence(subject, report.parties())
                ? first(report.told().specific(), MOST_WORDS_TOLD)
                : List.<String>of();
        for (int time : news) {
            blocks.addPairs(time, signatories, "");
            for (String kind : which) {
                blocks.addPairs(time, pairs(words), kind);
                blocks.addPairs(time, pairs(told), kind);
            }
            if (isAmongStates(report)) {
                for (String state : first(parties, MOST_STATES)) {
                    for (String size : sizes) {
                        blocks.add(time, "#" + state + size, words);
                        blocks.add(time, "#" + state + size, told);
                    }
                }
            } else {
                // Names of one word, which the sentence of another report may have among its words.
                which.forEach(kind -> blocks.addPairs(time, signatories, kind));
            }
        }
        var lasting = new ArrayList<>(words);
        if (subject.specific().size() < 2) {
            lasting.addAll(pairs(first(subject.general(), MOST_WORDS)));
        }
        for (int life : lives) {
            signatories.forEach(pair -> blocks.add(life, pair + LASTING, lasting));
        }
        return Set.copyOf(blocks.blocks);
    }

    /** @param pairs of which the first is what reports share first */
    private void addPairs(int time, List<String> pairs, String kind) {
        for (String pair : pairs) {
            var between = pair.indexOf(BETWEEN_TWO);
            add(time, pair.substring(0, between) + kind, List.of(pair.substring(between + 1)));
        }
    }

    private void add(int time, String first, List<String> besides) {
        var place = (long) time << BITS_OF_A_HASH | hash(first);
        for (String one : besides) {
            blocks.add(place << BITS_OF_A_HASH | hash(one));
        }
    }

    private static long hash(String text) {
        return HASHER.hashCharsToLong(text) >>> Long.SIZE - BITS_OF_A_HASH;
    }

    /** A title that says hardly anything, or a state where a company may be meant: the sentence names them. */
    private static boolean needsItsSentence(Subject subject, Parties parties) {
        return subject.specific().size() < 2 || !parties.onlyStates() && !parties.noState();
    }

    private static List<String> first(List<String> keys, int most) {
        return keys.subList(0, Math.min(most, keys.size()));
    }

    private static List<String> pairs(List<String> sorted) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                pairs.add(sorted.get(i) + BETWEEN_TWO + sorted.get(j));
            }
        }
        return pairs;
    }
}
