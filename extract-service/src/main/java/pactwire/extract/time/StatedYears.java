package pactwire.extract.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pactwire.extract.lexicon.ScreenedPattern;

/**
 * What an article's words say of the year it was written in.
 *
 * @param said the year called the present one: "2019 marks 70 years of …"
 * @param lastComplete the year whose yearly figures are told as done
 * @param latestPast no article is older than what it tells
 * @param earliestFuture an aim lies ahead
 */
record StatedYears(
        Optional<Integer> said,
        Optional<Integer> lastComplete,
        Optional<Integer> latestPast,
        Optional<Integer> earliestFuture) {
    private static final ScreenedPattern SENTENCE_END =
            ScreenedPattern.of("(?<=[\\p{Ll}\\d)”\"’][.!?][”\"’]?)\\s+(?=[\\p{Lu}“\"‘(])");
    private static final ScreenedPattern PRESENT_AFTER =
            ScreenedPattern.of("\\s(?:marks|is|sees|brings|has been (?:an?|the)\\b)");
    private static final ScreenedPattern THIS_YEAR_BEFORE =
            ScreenedPattern.of("(?i)\\b(?:this year|this year of|the current year|today|so far in)[,\\s(]+$");
    private static final ScreenedPattern ANNIVERSARY = ScreenedPattern.of(
            "\\b(\\d{1,3})(?:st|nd|rd|th)\\s(?:anniversary|birthday)(?:\\sof)?(?:\\sthe)?(?:\\s\\p{Lu}?[\\p{L}’'-]+){0,4}?\\s((?:1[5-9]|20)\\d\\d)\\b");
    private static final ScreenedPattern BARE_ANNIVERSARY =
            ScreenedPattern.of("\\b(\\d{1,3})(?:st|nd|rd|th)\\s(?:anniversary|birthday)");
    private static final ScreenedPattern AHEAD_BEFORE = ScreenedPattern.of(
            "(?i)\\b(?:by|until|till|before|through to|scheduled for|planned for|expected in|due in|will|would|shall|to be|plans?|planned|target|targeted|aims?|goal|forecast|expects?|expected|is to|are to|going to|next|to [a-z]{3,}|candidate|proposed|up to|horizon|vision|agenda|programme for|period to|for)\\b[^.;]{0,60}$");
    private static final ScreenedPattern AIM_BEFORE = ScreenedPattern.of(
            "(?i)\\b(?:by|by the end of|until|scheduled for|through|up to|due in|planned for)\\s(?:the\\s)?(?:year\\s)?$");
    private static final ScreenedPattern IN_BEFORE = ScreenedPattern.of(
            "(?i)(?:^|[,;“\"(]?\\s?)\\b(?:in|during|for|throughout|of|full-year|full year)\\s(?:the\\s)?(?:year\\s)?$");
    /** Verbs that sum up a year, told as done. */
    private static final ScreenedPattern YEARLY = ScreenedPattern.of(
            "\\b(?:exported|imported|visited|travelled|traveled|amounted|totalled|totaled|reached|exceeded|grew|rose|fell|increased|decreased|declined|dropped|expanded|produced|supplied|earned|recorded|accounted|stood|led|surpassed|hit|sold|bought|generated|attracted|climbed|slipped)\\b");

    private static final ScreenedPattern FIGURE =
            ScreenedPattern.of("\\d|\\b(?:record|percent|per cent|pct|billion|million|volume|compared)\\b");

    private static final ScreenedPattern SUBJECT_BEFORE =
            ScreenedPattern.of("(?s).*(?:[,;:–—“\"]|\\bthat|\\band|\\bas|\\bsince|\\bbecause|\\bwhile)\\s*");

    static StatedYears in(List<String> paragraphs) {
        var reading = new Reading();
        paragraphs.stream()
                .flatMap(paragraph -> Stream.of(SENTENCE_END.pattern().split(paragraph)))
                .forEach(reading::read);
        return reading.result();
    }

    /** The year of writing, where the words leave one. */
    Optional<Integer> current() {
        if (said.isPresent()) {
            return said;
        }
        boolean isLatest = lastComplete.isPresent() && lastComplete.equals(latestPast);
        return isLatest ? lastComplete.map(year -> year + 1) : Optional.empty();
    }

    /** Collects evidence sentence by sentence. */
    private static final class Reading {
        private final List<Integer> said = new ArrayList<>();
        private @Nullable Integer lastComplete;
        private @Nullable Integer latestPast;
        private @Nullable Integer earliestFuture;

        void read(String sentence) {
            anniversaries(sentence);
            for (DateMention date : DateMentions.find(sentence)) {
                if (date.year() != null) {
                    read(sentence, date, date.year());
                }
            }
        }

        private void read(String sentence, DateMention date, int year) {
            String before = sentence.substring(0, date.start());
            String after = sentence.substring(date.end());
            boolean present = date.isBareYear()
                    && (PRESENT_AFTER.begins(after) && isSubject(before) || THIS_YEAR_BEFORE.isIn(before));
            if (present) {
                said.add(year);
                latestPast = later(latestPast, year);
            } else if (AIM_BEFORE.isIn(before)) {
                earliestFuture = earliestFuture == null
                        ? Integer.valueOf(year)
                        : Integer.valueOf(Math.min(earliestFuture, year));
            } else if (!AHEAD_BEFORE.isIn(before) && date.lastYear() == null) {
                latestPast = later(latestPast, year);
                boolean yearly = date.isBareYear()
                        && IN_BEFORE.isIn(before)
                        && YEARLY.isIn(sentence)
                        && FIGURE.isIn(before + after);
                if (yearly) {
                    lastComplete = later(lastComplete, year);
                }
            }
        }

        /** "2019 marks", but not "the treaty of 2019 marks". */
        private static boolean isSubject(String before) {
            return before.isBlank() || SUBJECT_BEFORE.fits(before);
        }

        private void anniversaries(String sentence) {
            boolean thisYear = sentence.contains("this year") || sentence.contains("This year");
            var dated = ANNIVERSARY.matcher(sentence);
            if (thisYear && dated.find()) {
                said.add(Integer.parseInt(dated.group(1)) + Integer.parseInt(dated.group(2)));
                return;
            }
            var bare = BARE_ANNIVERSARY.matcher(sentence);
            if (thisYear && bare.find()) {
                int years = Integer.parseInt(bare.group(1));
                Foundings.lexicon().yearIn(sentence).ifPresent(founded -> said.add(founded + years));
            }
        }

        private static Integer later(@Nullable Integer one, int other) {
            return one == null ? Integer.valueOf(other) : Integer.valueOf(Math.max(one, other));
        }

        StatedYears result() {
            boolean agree = said.stream().distinct().count() == 1;
            boolean notPassed = agree && (latestPast == null || said.get(0) >= latestPast);
            return new StatedYears(
                    notPassed ? Optional.of(said.get(0)) : Optional.empty(),
                    Optional.ofNullable(lastComplete),
                    Optional.ofNullable(latestPast),
                    Optional.ofNullable(earliestFuture));
        }
    }
}
