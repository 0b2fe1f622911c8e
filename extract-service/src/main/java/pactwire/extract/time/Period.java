package pactwire.extract.time;

import static java.util.Objects.requireNonNull;

/**
 * A stretch of time that a text names, resolved.
 *
 * @param start first UTF-16 unit in the text read, inclusive
 * @param end one past the last unit
 * @param iso ISO 8601 year, year-month, {@code 2019-Q1} or {@code 2024/2025}
 * @param relation how the words before tie a figure to it
 * @param isDay whether a day of the news is named ("on Friday", "today"), of which {@code iso} is the month
 */
public record Period(int start, int end, String iso, Relation relation, boolean isDay) {
    /** How a figure stands to the period. */
    public enum Relation {
        /** "in 2024", "last year", or nothing said. */
        DURING,
        /** "by 2024": to be reached then. */
        BY,
        /** "since 2020", "from May 31". */
        FROM,
        /** "compared with last year", "up from 2019": what another figure is measured against. */
        AGAINST,
        /** Part of a name or of a document's title: "the 1971 treaty", "the programme for 2021–2031". */
        NAMING
    }

    public Period {
        requireNonNull(iso, "iso");
        requireNonNull(relation, "relation");
    }
}
