package pactwire.ingest.intake;

import static pactwire.ingest.intake.InvalidSubmissionException.invalid;
import static pactwire.ingest.intake.InvalidSubmissionException.unreadable;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pactwire.contract.EventCodec;
import pactwire.ingest.clean.ArticleDecoder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was sent in one of the media types we take. Thread-safe. */
public final class SubmissionReader {
    static final String JSON = "application/json";
    static final String NDJSON = "application/x-ndjson";
    static final List<String> MEDIA_TYPES = List.of(
            "text/html", "text/plain", JSON, NDJSON, "application/atom+xml", "application/rss+xml", "application/xml");

    private final ArticleNaming naming = new ArticleNaming();

    private static final JsonMapper JSON_MAPPER = EventCodec.mapperBuilder().build();

    /** What the request says of an article beside its body. */
    public record Label(
            @Nullable String url,
            @Nullable String title,
            @Nullable String publishedAt,
            @Nullable String sourceName) {
        public static final Label NONE = new Label(null, null, null, null);
    }

    /**
     * @param contentType with its charset, as in the HTTP header
     * @return one article; for a feed document one an entry, and what it takes back
     * @throws InvalidSubmissionException naming what cannot be taken
     */
    public List<Arrival> read(byte[] body, String contentType, Label label) {
        var mediaType = mediaTypeOf(contentType);
        return switch (mediaType) {
            case JSON -> List.of(readJson(body, label));
            case "text/html", "text/plain" ->
                List.of(submission(mediaType, ArticleDecoder.decode(body, contentType), label));
            case "application/atom+xml", "application/rss+xml", "application/xml" ->
                readFeed(ArticleDecoder.decode(body, contentType), label);
            default -> throw InvalidSubmissionException.unsupported(mediaType);
        };
    }

    private List<Arrival> readFeed(String feed, Label label) {
        var arrivals = new ArrayList<Arrival>();
        for (String entry : FeedEntries.split(feed)) {
            arrivals.add(submission(
                    entry.startsWith("<entry") ? "application/atom+xml" : "application/rss+xml", entry, label));
        }
        FeedEntries.withdrawn(feed).forEach(url -> arrivals.add(new Retraction(naming.idAt(url))));
        if (arrivals.isEmpty()) {
            throw unreadable("body", "neither an Atom entry nor an RSS item is in it");
        }
        return arrivals;
    }

    /**
     * One JSON object: {@code {"html" | "text", "url"?, "title"?, "publishedAt"?, "sourceName"?}}, or to take an article
     * back {@code {"retracted": true, "url" | "articleId"}}.
     *
     * @throws InvalidSubmissionException naming what cannot be taken
     */
    public Arrival readJson(byte[] json, Label label) {
        try {
            var article = JSON_MAPPER.readValue(json, JsonArticle.class);
            if (article != null && Boolean.TRUE.equals(article.retracted)) {
                return retraction(article);
            }
            if (article == null || (article.html == null) == (article.text == null)) {
                throw invalid("html", "give either \"html\" or \"text\"");
            }
            var own = new Label(
                    or(article.url, label.url),
                    or(article.title, label.title),
                    or(article.publishedAt, label.publishedAt),
                    or(article.sourceName, label.sourceName));
            return article.html != null
                    ? submission("text/html", article.html, own)
                    : submission("text/plain", article.text, own);
        } catch (JacksonException e) {
            throw unreadable("body", "not a JSON object of an article: " + e.getOriginalMessage());
        }
    }

    private Retraction retraction(JsonArticle article) {
        if (article.articleId != null) {
            return new Retraction(article.articleId);
        }
        if (article.url != null) {
            return new Retraction(naming.idAt(article.url));
        }
        throw invalid("articleId", "say by \"articleId\" or \"url\" which article is retracted");
    }

    private static Submission submission(String mediaType, String body, Label label) {
        return new Submission(mediaType, body, label.url, label.title, label.publishedAt, label.sourceName);
    }

    static String mediaTypeOf(String contentType) {
        int parameters = contentType.indexOf(';');
        return (parameters < 0 ? contentType : contentType.substring(0, parameters))
                .strip()
                .toLowerCase(java.util.Locale.ROOT);
    }

    private static @Nullable String or(@Nullable String first, @Nullable String second) {
        return first != null ? first : second;
    }

    private record JsonArticle(
            @Nullable String html,
            @Nullable String text,
            @Nullable String url,
            @Nullable String title,
            @Nullable String publishedAt,
            @Nullable String sourceName,
            @Nullable String articleId,
            @Nullable Boolean retracted) {}
}
