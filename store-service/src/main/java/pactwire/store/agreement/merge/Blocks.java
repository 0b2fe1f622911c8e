package pactwire.store.agreement.merge;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where to look for reports that may be of the same agreement, so that not every report is compared with every other.
 *
 * <p>Three kinds: two parties in a time, two words of the subject in a time, and, for as long as an agreement lives, two parties
 * with a word of the subject or, where there is hardly one, with two general words. Agreements among states are the many, and
 * other states are another agreement: from one of them to another leads no pair of words, but a word with a state of both, and not
 * that either where each has a few states, of which two must be the same. Looking is symmetric: where one report finds another,
 * that one finds it too; else agreements would depend on which came first.
 *
 * <p>A block is told by the 64-bit hash of what its reports have in common; two that share a hash cost a comparison.
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
    /** A time is longer than {@link Timing}'s weeks of news, so that reports within them lie in neighbouring times. */
    private static final int DAYS_OF_A_TIME = 46;

    private static final String AMONG_STATES = "#states";
    private static final String NOT_AMONG_STATES = "#others";
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
                0,
                List.of(isAmongStates(report) ? AMONG_STATES : NOT_AMONG_STATES),
                List.of(isAmongFew(report) ? OF_FEW_STATES : ""));
    }

    static Set<Long> around(Profile report) {
        return blocks(
                report,
                1,
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
     * @param which reports a pair of words leads to
     * @param sizes of the reports among states that a word with a state leads to
     */
    private static Set<Long> blocks(Profile report, int timesAround, List<String> which, List<String> sizes) {
        var blocks = new Blocks();
        var parties = report.parties().keys().stream().sorted().toList();
        var signatories = report.parties().pairsToFind(MOST_PARTIES);
        var subject = report.subjectAlone();
        var words = first(subject.keywords(), MOST_WORDS);
        var told = needsItsSentence(subject, report.parties())
                ? first(report.told().specific(), MOST_WORDS_TOLD)
                : List.<String>of();
        for (String time : times(report.time().days(), timesAround)) {
            blocks.add(signatories, List.of(time));
            for (String kind : which) {
                blocks.add(pairs(words), List.of(time + kind));
                blocks.add(pairs(told), List.of(time + kind));
            }
            if (isAmongStates(report)) {
                var states = first(parties, MOST_STATES).stream()
                        .flatMap(state -> sizes.stream().map(size -> time + "#" + state + size))
                        .toList();
                blocks.add(words, states);
                blocks.add(told, states);
            } else {
                // Names of one word, which the sentence of another report may have among its words.
                which.forEach(kind -> blocks.add(signatories, List.of(time + kind)));
            }
        }
        var lasting = new ArrayList<>(words);
        if (subject.specific().size() < 2) {
            lasting.addAll(pairs(first(subject.general(), MOST_WORDS)));
        }
        for (String life : timesAround == 0 ? Lifetimes.of(report) : Lifetimes.around(report)) {
            blocks.add(
                    signatories, lasting.stream().map(word -> "~" + word + life).toList());
        }
        return Set.copyOf(blocks.blocks);
    }

    private void add(List<String> beginnings, List<String> ends) {
        for (String beginning : beginnings) {
            for (String end : ends) {
                blocks.add(HASHER.hashCharsToLong(beginning + end));
            }
        }
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
                pairs.add(sorted.get(i) + "+" + sorted.get(j));
            }
        }
        return pairs;
    }

    /** A date that is vague lies in all of its times. */
    private static List<String> times(@Nullable Days days, int around) {
        if (days == null) {
            return List.of();
        }
        var times = new ArrayList<String>();
        var last = time(days.last()) + around;
        for (var time = time(days.first()) - around; time <= last; time++) {
            times.add("@" + time);
        }
        return times;
    }

    private static long time(LocalDate day) {
        return Math.floorDiv(day.toEpochDay(), DAYS_OF_A_TIME);
    }
}
