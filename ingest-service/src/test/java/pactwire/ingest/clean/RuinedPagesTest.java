package pactwire.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pactwire.contract.RawArticle;
import pactwire.ingest.clean.CleaningOutcome.Cleaned;
import pactwire.ingest.clean.CleaningOutcome.Reason;
import pactwire.ingest.clean.CleaningOutcome.Rejected;

/** Whatever a page looks like, it ends as an article or as a named rejection. The time limits only guard against hanging. */
@Timeout(300)
class RuinedPagesTest {
    private static final ArticleCleaner CLEANER = ArticleCleaner.anyLanguage();
    private static final String SENTENCE =
            "Norland and Sudria signed an agreement on Thursday that opens a ferry line. ";
    private static final String PAGE = "<html><head><title>Ferry pact</title><meta name=date content=2021-03-04>"
            + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry pact\"}</script></head><body>"
            + "<nav><a href=/>Home</a></nav><article><h1>Ferry pact</h1>"
            + ("<p>" + SENTENCE.repeat(3) + "</p>").repeat(8)
            + "<table><tr><td>1<td>2</table><ul><li>One<li>Two</ul></article><footer>© Harbour Post</footer></body></html>";
    /** 1 in every build; 5 is 10 MB of {@code <div>}, 100,000 levels of everything and megabyte attributes. */
    private static final int SCALE = Integer.getInteger("pactwire.ruin", 1);

    private static final int DEEP = 20_000 * SCALE;
    private static final int LARGE = 200_000 * SCALE;

    private static CleaningOutcome clean(String mediaType, String body) {
        return CLEANER.clean(new RawArticle("a1", null, mediaType, body, null, null, null, Instant.EPOCH, false));
    }

    static Stream<String> ruinedPages() {
        List<String> pages = new ArrayList<>();
        pages.add("");
        pages.add("\u0000".repeat(1_000));
        pages.add("<");
        pages.add("<!--");
        pages.add("<div>".repeat(2 * LARGE));
        pages.add("<div>".repeat(100_000) + SENTENCE + "</div>".repeat(100_000));
        pages.add("<div class=related>".repeat(DEEP) + SENTENCE);
        pages.add("<a href=x><b>".repeat(DEEP) + SENTENCE);
        pages.add("<table><tr><td>".repeat(DEEP / 10) + SENTENCE);
        pages.add("<ul><li>".repeat(DEEP) + SENTENCE);
        pages.add("<blockquote><aside><nav>".repeat(DEEP) + SENTENCE);
        pages.add("</div>".repeat(LARGE));
        pages.add("<p>" + SENTENCE + "<p class='" + "x ".repeat(LARGE) + "'>" + SENTENCE);
        pages.add("<p style='" + "display: none;".repeat(LARGE / 10) + "'>" + SENTENCE);
        pages.add("<p>" + "word ".repeat(LARGE));
        pages.add("<p>" + "x".repeat(2 * LARGE));
        pages.add("<p>" + "a,".repeat(LARGE));
        pages.add("<br>".repeat(LARGE));
        pages.add("<p>x".repeat(LARGE / 2));
        pages.add("<script><!--".repeat(LARGE / 10) + "<script>" + SENTENCE);
        pages.add("<script><!-- </script>".repeat(LARGE / 20) + SENTENCE);
        pages.add("<svg>".repeat(LARGE / 5) + SENTENCE);
        pages.add("<svg><p>".repeat(DEEP) + SENTENCE);
        pages.add("<a b='".repeat(LARGE / 5) + SENTENCE);
        pages.add("<!-- - ".repeat(LARGE / 10) + SENTENCE);
        pages.add("<p " + "data-a=1 ".repeat(LARGE / 10) + ">" + SENTENCE);
        pages.add("&#0;&#xD800;&#x110000;&notanentity;" + SENTENCE);
        pages.add("<title>" + "a | ".repeat(LARGE / 4) + "</title><p>" + SENTENCE);
        pages.add("<h1>" + "word ".repeat(LARGE / 5) + "</h1><p>" + SENTENCE);
        pages.add("<meta name=author content='" + "Ada Finn, ".repeat(LARGE / 10) + "'><p>" + SENTENCE);
        pages.add("<meta name=date content='" + "2019-".repeat(LARGE / 5) + "'><p>" + SENTENCE);
        pages.add("<script type=application/ld+json>" + "[".repeat(LARGE) + "</script><p>" + SENTENCE);
        pages.add("<script type=application/ld+json>" + "{\"a\":".repeat(DEEP) + "</script><p>" + SENTENCE);
        pages.add("<script type=application/ld+json>" + "\"datePublished\":".repeat(LARGE / 16) + "</script><p>"
                + SENTENCE);
        pages.add("<meta name='" + "published".repeat(LARGE / 9) + "' content=2021><p>" + SENTENCE);
        pages.add("<time datetime='2021-03-04'>x</time>".repeat(DEEP) + "<p>" + SENTENCE);
        pages.add("<span class=author>Ada Finn</span>".repeat(DEEP) + "<p>" + SENTENCE);
        return pages.stream();
    }

    @ParameterizedTest
    @MethodSource("ruinedPages")
    void ruinedPage_isReadOrRejected(String page) {
        assertThat(clean("text/html", page)).isNotNull();
    }

    static Stream<String> ruinedTexts() {
        return Stream.of(
                "\u0000".repeat(1_000),
                "\n".repeat(LARGE),
                "x".repeat(2 * LARGE),
                "word ".repeat(LARGE),
                "a > ".repeat(LARGE / 4),
                "Home > ".repeat(60) + "\n" + SENTENCE,
                "(see ".repeat(LARGE / 5) + "\n" + SENTENCE,
                "here, ".repeat(LARGE / 6),
                "© Ada\n".repeat(DEEP),
                "Bank notes\n\n".repeat(DEEP) + "Harbour image\n\nSea map",
                "Leave a Reply\n".repeat(DEEP) + SENTENCE,
                "Share this\n" + SENTENCE + "\n" + "Sea and Sky: \n12 40 7\n".repeat(DEEP) + SENTENCE,
                SENTENCE + "\n" + "World\nShare this\n".repeat(DEEP) + SENTENCE,
                (SENTENCE + "\n").repeat(DEEP / 10));
    }

    @ParameterizedTest
    @MethodSource("ruinedTexts")
    void ruinedText_isReadOrRejected(String text) {
        assertThat(clean("text/plain", text)).isNotNull();
        assertThat(clean("application/atom+xml", "<entry><content>" + text)).isNotNull();
    }

    @Test
    void page_mayEndAnywhere() {
        for (int end = 0; end <= PAGE.length(); end += 23) {
            assertThat(clean("text/html", PAGE.substring(0, end))).isNotNull();
        }
    }

    @Test
    void anyTag_mayBeMissingOrDoubledOrNestedDeep() {
        for (int from = PAGE.indexOf('<'); from >= 0; from = PAGE.indexOf('<', from + 1)) {
            int end = PAGE.indexOf('>', from) + 1;
            String tag = PAGE.substring(from, end);
            assertThat(clean("text/html", PAGE.substring(0, from) + PAGE.substring(end)))
                    .isNotNull();
            assertThat(clean("text/html", PAGE.substring(0, end) + PAGE.substring(from)))
                    .isNotNull();
            assertThat(clean("text/html", PAGE.substring(0, from) + tag.repeat(500) + PAGE.substring(end)))
                    .isNotNull();
        }
    }

    @Test
    void nulBytesBetweenLetters_areNoText() {
        var outcome = clean("text/html", PAGE.replace("<p>", "<p>\u0000"));
        assertThat(outcome).isInstanceOf(Cleaned.class);
        assertThat(((Cleaned) outcome).article().text()).doesNotContain("\u0000");
    }

    @Test
    void bodyBeyondTheLimit_isTooLarge() {
        var outcome = clean("text/plain", "x".repeat(ArticleCleaner.LARGEST_BODY + 1));
        assertThat(((Rejected) outcome).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void pageOfThirtyThousandParagraphs_isReadToItsEnd() {
        String paragraph = "<div class=story-text><p>" + SENTENCE.repeat(2) + "</p></div>";
        var outcome = clean("text/html", "<article>" + paragraph.repeat(30_000) + "</article>");
        assertThat(((Cleaned) outcome).article().paragraphs()).hasSize(30_000);
    }
}
