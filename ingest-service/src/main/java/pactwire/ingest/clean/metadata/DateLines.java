package pactwire.ingest.clean.metadata;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Lines by the headline that give the day of publication, told from sentences, captions and posts that mention a day. */
final class DateLines {
    private static final Pattern CHANGED =
            Pattern.compile("(?i)\\b(?:updated|modified|edited|changed|corrected|revised)\\b");

    private static final Pattern CUE = Pattern.compile(
            "(?i)^\\W*by\\b|\\b(?:publish\\p{L}+|publicad[oa]|publié|posted|updated|min(?:ute)?s? read)\\b|\\d:\\d\\d|\\d\\s?[ap]\\.?m\\b");

    private static final Pattern OF_SOMETHING_ELSE =
            Pattern.compile("(?i)^[—–]|\\(@|\\b(?:photo|photograph|picture|image|copyright)\\b|:$");

    private static final int LONGEST = 160;
    private static final int MOST_WORDS = 14;
    private static final int MOST_WORDS_OF_SENTENCE = 6;

    /** What may stand before the day of a change so that it is another date that is told first. UTF-16 units. */
    private static final int SHORTEST_START = 8;

    private DateLines() {}

    /** The first day that a line gives and does not call a change. */
    static Optional<LocalDate> find(List<String> lines) {
        return first(lines, DateText::find);
    }

    /** The same for days in figures with two figures a year, or that can mean two days. */
    static Optional<LocalDate> findFigures(List<String> lines, Optional<Boolean> monthFirst) {
        return first(lines, line -> DateText.findFigures(line, monthFirst));
    }

    private static Optional<LocalDate> first(List<String> lines, Function<String, Optional<LocalDate>> find) {
        for (String line : lines) {
            if (line.length() <= LONGEST && DateText.holdsDigit(line)) {
                Optional<LocalDate> day = beforeChange(line).flatMap(find);
                if (day.isPresent() && isDateLine(line)) {
                    return day;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isDateLine(String line) {
        if (OF_SOMETHING_ELSE.matcher(line).find()) {
            return false;
        }
        if (CUE.matcher(line).find()) {
            return true;
        }
        int words = StatedText.words(line).size();
        return words <= (line.endsWith(".") ? MOST_WORDS_OF_SENTENCE : MOST_WORDS);
    }

    static boolean isChange(String text) {
        return CHANGED.matcher(text).find();
    }

    private static Optional<String> beforeChange(String line) {
        var changed = CHANGED.matcher(line);
        if (!changed.find()) {
            return Optional.of(line);
        }
        return changed.start() > SHORTEST_START ? Optional.of(line.substring(0, changed.start())) : Optional.empty();
    }
}
