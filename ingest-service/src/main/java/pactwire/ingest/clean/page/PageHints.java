package pactwire.ingest.clean.page;

/**
 * What a page says elsewhere about its text: a hint, never the answer. Each may be empty.
 *
 * @param title headline
 * @param description summary for search engines
 * @param statedBody the article's text as JSON-LD states it, often cut short
 */
public record PageHints(String title, String description, String statedBody) {
    /** A page that says nothing. */
    public static final PageHints NONE = new PageHints("", "", "");
}
