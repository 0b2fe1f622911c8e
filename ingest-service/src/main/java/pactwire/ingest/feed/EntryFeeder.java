package pactwire.ingest.feed;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pactwire.ingest.clean.ArticleDecoder;
import pactwire.ingest.feed.SeenEntries.Seen;
import pactwire.ingest.feed.document.FeedEntry;
import pactwire.ingest.fetch.Fetched;
import pactwire.ingest.fetch.Fetcher;
import pactwire.ingest.fetch.Validators;
import pactwire.ingest.intake.InvalidSubmissionException;
import pactwire.ingest.intake.Submission;

/** From a feed's entry to an article: the page behind it where there is one to be had, else the entry itself. */
final class EntryFeeder {
    /** Tries of a page that fails, one a visit, before the entry itself is taken. */
    private static final int TRIES = 3;

    private final Fetcher fetcher;
    private final ArticleSink articles;

    EntryFeeder(Fetcher fetcher, ArticleSink articles) {
        this.fetcher = fetcher;
        this.articles = articles;
    }

    /** How an entry ended. */
    enum Outcome {
        NEW,
        UPDATED,
        RETRACTED,
        /** There is nothing in it to read. */
        EMPTY,
        /** Its page is away for the moment. */
        LATER
    }

    /**
     * @param articleId of what was fed, or was before
     * @param retryAfter as the page's server asked
     */
    record Fed(
            Outcome outcome,
            @Nullable String articleId,
            @Nullable Duration retryAfter) {}

    static boolean needsPage(Source source, FeedEntry entry) {
        return source.fullPages() && entry.url() != null && !entry.withdrawn();
    }

    /** @throws pactwire.ingest.intake.BrokerUnavailableException if the article is not safe */
    Fed feed(Source source, FeedEntry entry, Seen before) {
        if (entry.withdrawn()) {
            return retract(before);
        }
        if (!needsPage(source, entry)) {
            return publishEntry(source, entry, before);
        }
        var fetched = fetcher.fetch(java.util.Objects.requireNonNull(entry.url()), Validators.NONE);
        if (fetched instanceof Fetched.Document page) {
            return publishPage(source, entry, before, page);
        }
        if (fetched instanceof Fetched.Gone) {
            return retract(before);
        }
        if (fetched instanceof Fetched.Failed failed && before.tries() + 1 < TRIES) {
            return new Fed(Outcome.LATER, before.articleId(), failed.retryAfter());
        }
        return publishEntry(source, entry, before);
    }

    private Fed retract(Seen before) {
        if (before.articleId() == null) {
            return new Fed(Outcome.EMPTY, null, null);
        }
        articles.retract().accept(before.articleId());
        return new Fed(Outcome.RETRACTED, null, null);
    }

    private Fed publishPage(Source source, FeedEntry entry, Seen before, Fetched.Document page) {
        var mediaType = mediaTypeOf(page);
        if (mediaType == null) {
            return publishEntry(source, entry, before);
        }
        var text = ArticleDecoder.decode(page.body(), page.contentType());
        // The page's own title and all but its date win: feeds shorten titles, and pages hide dates.
        return publish(mediaType, text, page.url().toString(), null, source, entry, before);
    }

    private static @Nullable String mediaTypeOf(Fetched.Document page) {
        var type = page.contentType() == null ? "" : page.contentType().toLowerCase(Locale.ROOT);
        if (type.isEmpty() || type.startsWith("text/html") || type.startsWith("application/xhtml")) {
            return "text/html";
        }
        return type.startsWith("text/plain") ? "text/plain" : null;
    }

    private Fed publishEntry(Source source, FeedEntry entry, Seen before) {
        if (entry.content().isBlank()) {
            return new Fed(Outcome.EMPTY, before.articleId(), null);
        }
        var url = entry.url() == null ? null : entry.url().toString();
        return publish("application/atom+xml", entry.atom(), url, entry.title(), source, entry, before);
    }

    private Fed publish(
            String mediaType,
            String body,
            @Nullable String url,
            @Nullable String title,
            Source source,
            FeedEntry entry,
            Seen before) {
        try {
            var id = articles.publish()
                    .apply(new Submission(mediaType, body, url, title, entry.published(), source.name()));
            return new Fed(before.articleId() == null ? Outcome.NEW : Outcome.UPDATED, id, null);
        } catch (InvalidSubmissionException e) {
            return new Fed(Outcome.EMPTY, before.articleId(), null);
        }
    }
}
