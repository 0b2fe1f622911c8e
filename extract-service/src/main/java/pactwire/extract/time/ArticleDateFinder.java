package pactwire.extract.time;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pactwire.contract.DatePrecision;
import pactwire.contract.PublicationDate;
import pactwire.extract.sentence.ArticleText;

/**
 * Finds out when an article was published. A day that the page states is kept. Else the text is asked: a dateline, a line that is
 * a date, "On November 9, 2014, …", a weekday with a day and month, "2019 marks 70 years of …", a yearly figure given for the
 * latest past year. Where that leaves more than one answer there is none: a wrong date is worse than none. Pure and thread-safe.
 */
public final class ArticleDateFinder {
    /** The date in the precision that is known, or null. */
    public @Nullable PublicationDate find(ArticleText text) {
        var stated = text.article().published();
        if (stated != null && stated.precision() == DatePrecision.DAY) {
            return stated;
        }
        var told = tell(text.article().title(), text.text());
        if (stated == null) {
            return told.orElse(null);
        }
        boolean refines = told.isPresent() && told.get().date().startsWith(stated.date());
        return refines ? told.get() : stated;
    }

    /** What the words alone tell. */
    Optional<PublicationDate> tell(String title, String text) {
        var paragraphs = List.of(text.split("\\n+"));
        var lead = LeadDate.find(title, paragraphs);
        if (lead.isPresent() && lead.get().date().asDay().isPresent()) {
            return Optional.of(PublicationDate.of(
                    lead.get().date().asDay().get(), lead.get().basis()));
        }
        var years = StatedYears.in(paragraphs);
        if (lead.isPresent()) {
            var day = YearOfDay.find(lead.get().date(), years);
            if (day.isPresent()) {
                return Optional.of(PublicationDate.of(
                        day.get(),
                        lead.get().date().weekday() == null ? lead.get().basis() : "weekday"));
            }
        }
        return years.current().map(year -> PublicationDate.of(String.valueOf(year), "text"));
    }
}
