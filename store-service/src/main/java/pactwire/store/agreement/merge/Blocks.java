package pactwire.store.agreement.merge;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where to look for reports that may be of the same agreement, so that not every report is compared with every other.
 *
 * <p>Three kinds: two parties in a month, two words of the subject in a month, and, whatever the date, two parties with a
 * word of the subject. Looking is symmetric: where one report finds another, that one finds it too; else agreements would
 * depend on which came first.
 */
public final class Blocks {
    /** Of a statement with thirty signatories the first eight find its other reports. */
    private static final int MOST_PARTIES = 8;

    private static final int MOST_WORDS = 6;
    /** UTF-16 units of a name or word: PostgreSQL indexes at most 2,712 bytes, and a block joins three of them. */
    private static final int LONGEST_KEY = 150;
    /** Reports within {@link Timing}'s weeks of news fall at most two calendar months apart. */
    private static final int MONTHS_AROUND = 2;

    private Blocks() {}

    /** The blocks that a report lies in. */
    public static Set<String> of(Report report) {
        return blocks(report, 0);
    }

    /** The blocks in which its like may lie. */
    public static Set<String> around(Report report) {
        return blocks(report, MONTHS_AROUND);
    }

    private static Set<String> blocks(Report report, int months) {
        var parties = Parties.of(report.found());
        var signatories = pairs(shortened(parties.keys().stream().sorted().toList(), MOST_PARTIES));
        var subject = Subject.of(report.found())
                .without(Subject.prefixes(report.found().parties()));
        var words = shortened(subject.keywords(), MOST_WORDS);
        var told = needsItsSentence(subject, parties)
                ? shortened(Subject.of(report.found().evidence().text()).specific(), MOST_PARTIES)
                : List.<String>of();
        var blocks = new HashSet<String>();
        for (String month : when(report.since(), months)) {
            signatories.forEach(pair -> blocks.add(pair + "@" + month));
            pairs(words).forEach(pair -> blocks.add(pair + "@" + month));
            pairs(told).forEach(pair -> blocks.add(pair + "@" + month));
        }
        signatories.forEach(pair -> words.forEach(word -> blocks.add(pair + "~" + word)));
        return blocks;
    }

    /** A title that says hardly anything, or a state where a company may be meant: the sentence names them. */
    private static boolean needsItsSentence(Subject subject, Parties parties) {
        return subject.specific().size() < 2 || !parties.onlyStates() && !parties.noState();
    }

    private static List<String> shortened(List<String> keys, int most) {
        return keys.stream()
                .limit(most)
                .map(key -> key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY))
                .toList();
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

    /** A date that is vague lies in all of its months. */
    private static List<String> when(@Nullable Days days, int months) {
        if (days == null) {
            return List.of();
        }
        var all = new ArrayList<String>();
        var last = YearMonth.from(days.last()).plusMonths(months);
        for (var month = YearMonth.from(days.first()).minusMonths(months);
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            all.add(month.toString());
        }
        return all;
    }
}
