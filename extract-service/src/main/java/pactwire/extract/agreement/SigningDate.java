package pactwire.extract.agreement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementStatus;
import pactwire.contract.DatePrecision;
import pactwire.contract.DatedTo;
import pactwire.contract.PublicationDate;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.time.DateMention;
import pactwire.extract.time.DateMentions;

/**
 * When an agreement came about: a date right by the verb that says so, else a day named against the article's own ("today",
 * "on Tuesday", "last year"). Of one article.
 */
final class SigningDate {
    /** UTF-16 units between the verb and its date: "signed in Paris, the French capital, on 3 May". */
    private static final int FARTHEST = 70;

    private static final Pattern TODAY = Pattern.compile("\\b(?:today|tonight)(?!['’]s)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern YESTERDAY = Pattern.compile("\\byesterday\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern WEEKDAY = Pattern.compile(
            "\\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b(?!['’]s)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST =
            Pattern.compile("\\b(last|next|this) (month|year)\\b", Pattern.CASE_INSENSITIVE);

    private final @Nullable PublicationDate published;

    SigningDate(@Nullable PublicationDate published) {
        this.published = published;
    }

    @Nullable
    DatedTo read(Sentence sentence, int cue, AgreementStatus status) {
        var text = sentence.text();
        int from = sentence.token(cue).start() - sentence.start();
        int to = sentence.token(cue).end() - sentence.start();
        var near = text.substring(Math.max(0, from - FARTHEST), Math.min(text.length(), to + FARTHEST));
        int cueAt = from - Math.max(0, from - FARTHEST);
        var explicit = explicit(near, cueAt);
        return explicit == null ? relative(near, status) : explicit;
    }

    private @Nullable DatedTo explicit(String near, int cueAt) {
        DatedTo best = null;
        int distance = Integer.MAX_VALUE;
        for (DateMention date : DateMentions.find(near)) {
            var resolved = resolve(date);
            int gap = Math.abs(date.start() - cueAt);
            if (resolved != null && gap < distance && !namesDocument(near, date.start())) {
                best = resolved;
                distance = gap;
            }
        }
        return best;
    }

    /** "the programme for 2021–2031", "the 1971 treaty": the year is part of a name. */
    private static boolean namesDocument(String near, int start) {
        return Patterns.matches(near.substring(0, start), "(?s).*\\b(?:for|of|the|by|until|to|since)\\s$");
    }

    private @Nullable DatedTo resolve(DateMention date) {
        if (date.asDay().isPresent()) {
            return day(date.asDay().get());
        }
        if (date.lacksOnlyYear() && published != null) {
            var inYear = date.asDayIn(published.earliest().getYear()).orElse(null);
            boolean future = inYear != null
                    && published.precision() == DatePrecision.DAY
                    && inYear.isAfter(published.earliest().plusMonths(6));
            return inYear == null ? null : day(future ? inYear.minusYears(1) : inYear);
        }
        if (date.lastYear() != null || date.year() == null) {
            return null;
        }
        return date.month() == null
                ? new DatedTo(String.valueOf(date.year()), DatePrecision.YEAR)
                : new DatedTo("%d-%02d".formatted(date.year(), date.month()), DatePrecision.MONTH);
    }

    private static DatedTo day(LocalDate day) {
        return new DatedTo(day.toString(), DatePrecision.DAY);
    }

    private @Nullable DatedTo relative(String near, AgreementStatus status) {
        if (published == null) {
            return null;
        }
        boolean ahead = status == AgreementStatus.PLANNED;
        var last = LAST.matcher(near);
        if (last.find()) {
            return monthOrYear(
                    last.group(1).toLowerCase(Locale.ROOT), last.group(2).toLowerCase(Locale.ROOT));
        }
        if (published.precision() != DatePrecision.DAY) {
            return null;
        }
        var today = published.earliest();
        var weekday = WEEKDAY.matcher(near);
        if (TODAY.matcher(near).find()) {
            return day(today);
        }
        if (YESTERDAY.matcher(near).find()) {
            return day(today.minusDays(1));
        }
        if (weekday.find()) {
            var named = DayOfWeek.valueOf(weekday.group(1).toUpperCase(Locale.ROOT));
            return day(
                    today.with(ahead ? TemporalAdjusters.nextOrSame(named) : TemporalAdjusters.previousOrSame(named)));
        }
        return null;
    }

    private @Nullable DatedTo monthOrYear(String which, String unit) {
        int step = which.equals("last") ? -1 : which.equals("next") ? 1 : 0;
        var base = published.earliest();
        if (unit.equals("year")) {
            return new DatedTo(String.valueOf(base.getYear() + step), DatePrecision.YEAR);
        }
        if (published.precision() == DatePrecision.YEAR) {
            return null;
        }
        return new DatedTo(base.plusMonths(step).toString().substring(0, 7), DatePrecision.MONTH);
    }
}
