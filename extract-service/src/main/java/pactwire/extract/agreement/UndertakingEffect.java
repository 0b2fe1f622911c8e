package pactwire.extract.agreement;

/** What a verb makes of an undertaking ({@code undertakings.csv}). */
enum UndertakingEffect {
    /** Done by both. */
    JOINT,
    /** Founds or starts something that was not there: never vague. */
    FOUNDS,
    /** One sells and one buys. */
    TRADE,
    /** Nothing specific. */
    GOODWILL,
    /** Nothing specific, unless a figure says how much: "raise output to 16 million barrels". */
    MEASURED,
    /** One side's own step, unless both take it. */
    SINGLE,
    /** A person's step, never an agreement. */
    PRIVATE
}
