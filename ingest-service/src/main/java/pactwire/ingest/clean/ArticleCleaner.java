package pactwire.ingest.clean;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pactwire.contract.ArticleIds;
import pactwire.contract.CleanArticle;
import pactwire.contract.PublicationDate;
import pactwire.contract.RawArticle;
import pactwire.contract.Removed;
import pactwire.ingest.clean.CleaningOutcome.Cleaned;
import pactwire.ingest.clean.CleaningOutcome.Reason;
import pactwire.ingest.clean.CleaningOutcome.Rejected;
import pactwire.ingest.clean.metadata.DateText;
import pactwire.ingest.clean.metadata.PageMetadata;

/**
 * Takes the readable article out of a page, a text capture or a feed entry. The same input gives the same output: there
 * is no clock, no network and no chance in it. Thread-safe.
 *
 * <pre>{@code
 * var outcome = ArticleCleaner.english().clean(rawArticle);
 * if (outcome instanceof CleaningOutcome.Cleaned cleaned) {
 *     publish(cleaned.article());
 * }
 * }</pre>
 */
public final class ArticleCleaner {
    /** Version of the cleaning rules: raised whenever the same input may give another output. */
    public static final String RULES = "clean-6";

    /** UTF-16 units; the longest pages of news sites have 5 million. */
    public static final int LARGEST_BODY = 16_000_000;

    private static final int FEWEST_WORDS = 8;
    private static final int MOST_REMOVED = 1_000;

    private final HtmlArticles htmlArticles = new HtmlArticles();
    private final TextArticles textArticles = new TextArticles();
    private final FeedEntries feedEntries = new FeedEntries();
    private final LanguageFinder languages = new LanguageFinder();
    private final boolean englishOnly;

    private ArticleCleaner(boolean englishOnly) {
        this.englishOnly = englishOnly;
    }

    /** Rejects articles in other languages by name: what the stream reads. */
    public static ArticleCleaner english() {
        return new ArticleCleaner(true);
    }

    /** Cleans articles in whatever language: what a prompt and the cleaning benchmarks ask for. */
    public static ArticleCleaner anyLanguage() {
        return new ArticleCleaner(false);
    }

    /** @return the readable article, or by name why there is none; never throws for what {@code raw} holds */
    public CleaningOutcome clean(RawArticle raw) {
        if (raw.body().length() > LARGEST_BODY) {
            return new Rejected(
                    Reason.TOO_LARGE,
                    "%d UTF-16 units of at most %d".formatted(raw.body().length(), LARGEST_BODY));
        }
        Draft draft = draft(raw);
        if (draft.paragraphs().isEmpty()) {
            return new Rejected(Reason.NO_MAIN_TEXT, "nothing reads as running text");
        }
        var text = new CleanTextBuilder();
        draft.paragraphs().forEach(text::add);
        int words = words(text.text());
        if (words < FEWEST_WORDS) {
            return new Rejected(Reason.TOO_SHORT, "%d words of at least %d".formatted(words, FEWEST_WORDS));
        }
        String language = languages.find(text.text());
        if (englishOnly && !language.equals("en") && !language.equals("und")) {
            return new Rejected(Reason.NOT_ENGLISH, language);
        }
        return new Cleaned(article(raw, draft, text, language));
    }

    private Draft draft(RawArticle raw) {
        String mediaType =
                raw.mediaType().toLowerCase(Locale.ROOT).split(";")[0].strip();
        return switch (mediaType) {
            case "text/plain", "text/markdown" -> textArticles.read(raw.body(), raw.url());
            case "application/atom+xml", "application/rss+xml" -> feedEntries.read(raw.body(), raw.url());
            default -> htmlArticles.read(raw.body(), raw.url());
        };
    }

    private CleanArticle article(RawArticle raw, Draft draft, CleanTextBuilder text, String language) {
        PageMetadata page = draft.metadata();
        String title = orElse(raw.title(), page.title());
        PublicationDate published = published(raw, page);
        return new CleanArticle(
                raw.articleId(),
                ArticleIds.contentHash(title, published == null ? "" : published.date(), text.text()),
                page.url() == null ? raw.url() : page.url(),
                title,
                page.byline(),
                raw.sourceName() == null ? page.sourceName() : raw.sourceName(),
                language,
                published,
                text.text(),
                text.paragraphs(),
                listed(draft.removed()),
                Fingerprint.of(text.text()),
                RULES);
    }

    /** A page of a hundred thousand crumbs is not sent on crumb by crumb. */
    private static List<Removed> listed(List<Removed> removed) {
        if (removed.size() <= MOST_REMOVED) {
            return removed;
        }
        var listed = new ArrayList<>(removed.subList(0, MOST_REMOVED));
        listed.add(new Removed("%d more".formatted(removed.size() - MOST_REMOVED), "not-listed"));
        return listed;
    }

    private static String orElse(@Nullable String given, String found) {
        return given == null || given.isBlank() ? found : given.strip();
    }

    private static @Nullable PublicationDate published(RawArticle raw, PageMetadata page) {
        String given = raw.publishedAt();
        if (given == null || given.isBlank()) {
            return page.published();
        }
        String date = given.strip();
        try {
            return PublicationDate.of(date.length() > 10 ? date.substring(0, 10) : date, "given");
        } catch (IllegalArgumentException | DateTimeException e) {
            return DateText.find(date)
                    .map(day -> PublicationDate.of(day, "given"))
                    .orElse(page.published());
        }
    }

    /** Words of a text, counted no further than it takes to tell that there are enough. */
    private static int words(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length() && words < FEWEST_WORDS; i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            words += letter && !inWord ? 1 : 0;
            inWord = letter;
        }
        return words;
    }
}
