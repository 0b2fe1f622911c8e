package pactwire.ingest.intake;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.text.Normalizer;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import pactwire.contract.ArticleIds;

/**
 * Gives an article its id: from its canonical URL where there is one, else from its normalised raw text, so that the same
 * thing fed twice is the same article. Thread-safe.
 */
public final class ArticleNaming {
    /** Where a page states its canonical address: in its head, so no more is looked at. UTF-16 units. */
    private static final int HEAD = 100_000;

    /** Parameters that tell who linked, not what is shown. */
    private static final List<String> TRACKING = List.of(
            "utm_source",
            "utm_medium",
            "utm_campaign",
            "utm_term",
            "utm_content",
            "utm_id",
            "fbclid",
            "gclid",
            "yclid",
            "mc_cid",
            "mc_eid",
            "igshid",
            "msclkid",
            "ocid",
            "cmpid");

    private final BasicURLNormalizer normalizer =
            BasicURLNormalizer.newBuilder().queryParamsToRemove(TRACKING).build();

    /**
     * @param id 32 hex digits
     * @param url canonical, or null where neither the feeder nor the page states one
     */
    public record Name(String id, @Nullable String url) {}

    public Name name(Submission submission) {
        var url = submission.url() != null ? submission.url() : canonicalLink(submission);
        var normalized = url == null ? null : normalizer.filter(url);
        if (normalized != null) {
            return new Name(ArticleIds.article(normalized), normalized);
        }
        return new Name(ArticleIds.article(normalizedText(submission.body())), null);
    }

    /** The id of the article at an address, as {@link #name} gives it. */
    public String idAt(String url) {
        var normalized = normalizer.filter(url);
        return ArticleIds.article(normalized == null ? url : normalized);
    }

    private static @Nullable String canonicalLink(Submission submission) {
        var body = submission.body();
        return switch (submission.mediaType()) {
            case "text/html" -> {
                var head = Jsoup.parse(body.substring(0, Math.min(HEAD, body.length())));
                var link = head.selectFirst("link[rel~=(?i)\\bcanonical\\b][href~=^https?://]");
                yield link == null ? null : link.attr("href").strip();
            }
            case "application/atom+xml", "application/rss+xml" -> FeedEntries.link(body);
            default -> null;
        };
    }

    private static String normalizedText(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
