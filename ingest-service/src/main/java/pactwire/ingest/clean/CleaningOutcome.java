package pactwire.ingest.clean;

import static java.util.Objects.requireNonNull;

import pactwire.contract.CleanArticle;

/** What cleaning made of an article. Every article ends in exactly one of these, so their counts add up. */
public sealed interface CleaningOutcome {
    /** A readable article was found. */
    record Cleaned(CleanArticle article) implements CleaningOutcome {
        public Cleaned {
            requireNonNull(article, "article");
        }
    }

    /**
     * There is no article to read, which is a finding and no failure.
     *
     * @param detail the numbers behind the reason, such as "17 words"
     */
    record Rejected(Reason reason, String detail) implements CleaningOutcome {
        public Rejected {
            requireNonNull(reason, "reason");
            requireNonNull(detail, "detail");
        }
    }

    /** Why an article is not read. */
    enum Reason {
        /** Nothing on the page reads as running text. */
        NO_MAIN_TEXT,
        /** What reads as text is shorter than a sentence. */
        TOO_SHORT,
        /** The text is in another language than those the cleaner was asked for. */
        NOT_ENGLISH,
        /** The body is larger than any article. */
        TOO_LARGE
    }
}
