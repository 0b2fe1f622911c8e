package pactwire.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import pactwire.contract.ArticleIds;
import pactwire.contract.CleanArticle;
import pactwire.contract.PublicationDate;
import pactwire.contract.RawArticle;
import pactwire.ingest.clean.CleaningOutcome.Cleaned;
import pactwire.ingest.clean.CleaningOutcome.Reason;
import pactwire.ingest.clean.CleaningOutcome.Rejected;

class ArticleCleanerTest {
    private static final ArticleCleaner CLEANER = ArticleCleaner.english();

    private static final String PAGE = """
            <!DOCTYPE html><html><head><title>Norland and Sudria sign ferry pact | The Harbour Post</title>
            <meta property="og:site_name" content="The Harbour Post">
            <link rel="canonical" href="https://harbour.example/2021/03/04/ferry">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Norland and Sudria sign ferry pact",
             "datePublished":"2021-03-04T23:30:00-05:00","dateModified":"2021-03-09","author":[{"name":"Ada Finn"}]}</script>
            </head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
            <div class="story"><h1>Norland and Sudria sign ferry pact</h1>
            <p>Norland and Sudria signed an agreement on Thursday that opens a ferry line between their capitals.</p>
            <p>The line will carry 40,000 passengers a year, the two transport ministers said in Eastport, and it is to start in May.</p>
            <h2>Older plans</h2>
            <p>An earlier plan failed in 2016, when the two sides could not agree on who should pay for the harbour works.</p>
            <div class="related-links"><p>Also in the news: a bridge that nobody wants has been opened by the queen.</p></div>
            </div><footer><p>Copyright The Harbour Post. All rights reserved by the publisher of this newspaper.</p></footer>
            </body></html>
            """;

    @Test
    void page_isItsParagraphsAndSubheadings() {
        CleanArticle article = cleaned(page(PAGE));
        assertThat(article.text().split("\n\n")).hasSize(4);
        assertThat(article.text())
                .startsWith("Norland and Sudria signed an agreement")
                .contains("\n\nOlder plans\n\n")
                .endsWith("harbour works.");
    }

    @Test
    void page_saysTitleBylineSourceDateAndAddress() {
        CleanArticle article = cleaned(page(PAGE));
        assertThat(article.title()).isEqualTo("Norland and Sudria sign ferry pact");
        assertThat(article.byline()).isEqualTo("Ada Finn");
        assertThat(article.sourceName()).isEqualTo("The Harbour Post");
        assertThat(article.published()).isEqualTo(PublicationDate.of("2021-03-04", "json-ld"));
        assertThat(article.url()).isEqualTo("https://harbour.example/2021/03/04/ferry");
        assertThat(article.language()).isEqualTo("en");
    }

    @Test
    void feedersStatements_winOverThePage() {
        var raw = new RawArticle(
                "a1",
                null,
                "text/html",
                PAGE,
                "Given title",
                "2020-02-01T08:00:00Z",
                "Given source",
                Instant.EPOCH,
                false);
        CleanArticle article = cleaned(raw);
        assertThat(article.title()).isEqualTo("Given title");
        assertThat(article.sourceName()).isEqualTo("Given source");
        assertThat(article.published()).isEqualTo(PublicationDate.of("2020-02-01", "given"));
    }

    @Test
    void paragraphs_areWhereTheSpansSay() {
        CleanArticle article = cleaned(page(PAGE));
        assertThat(article.paragraphs().stream().map(s -> article.text().substring(s.start(), s.end())))
                .containsExactly(article.text().split("\n\n"));
    }

    @Test
    void removed_namesTheRule() {
        assertThat(cleaned(page(PAGE)).removed()).anySatisfy(r -> {
            assertThat(r.text()).startsWith("Also in the news");
            assertThat(r.rule()).isEqualTo("related");
        });
    }

    @Test
    void contentHash_dependsOnTitleDateAndTextAlone() {
        CleanArticle article = cleaned(page(PAGE));
        assertThat(article.contentHash())
                .isEqualTo(ArticleIds.contentHash(article.title(), "2021-03-04", article.text()));
        assertThat(cleaned(page(PAGE.replace("Also in the news", "Elsewhere"))).contentHash())
                .isEqualTo(article.contentHash());
    }

    @Test
    void fingerprint_isNearForNearCopies() {
        long one = cleaned(page(PAGE)).fingerprint();
        long two = cleaned(page(PAGE.replace("40,000", "41,000"))).fingerprint();
        assertThat(Long.bitCount(one ^ two)).isLessThan(16);
        assertThat(one).isEqualTo(cleaned(page(PAGE)).fingerprint());
    }

    @Test
    void otherLanguages_areRejectedByName() {
        String german = "<p>"
                + "Die beiden Regierungen haben am Donnerstag ein Abkommen über den Fährverkehr geschlossen. "
                        .repeat(5);
        assertThat(CLEANER.clean(page(german))).isEqualTo(new Rejected(Reason.NOT_ENGLISH, "de"));
        assertThat(ArticleCleaner.anyLanguage().clean(page(german))).isInstanceOf(Cleaned.class);
    }

    @Test
    void language_isSaidInTodaysCode() {
        String hebrew = "<p>" + "שתי הממשלות חתמו ביום חמישי על הסכם בדבר קו מעבורת חדש שייפתח בחודש הבא. ".repeat(5);
        assertThat(CLEANER.clean(page(hebrew))).isEqualTo(new Rejected(Reason.NOT_ENGLISH, "he"));
    }

    @Test
    void emptyPage_hasNoMainText() {
        assertThat(CLEANER.clean(page("")))
                .asInstanceOf(type(Rejected.class))
                .extracting(Rejected::reason)
                .isEqualTo(Reason.NO_MAIN_TEXT);
    }

    @Test
    void label_isTooShort() {
        assertThat(CLEANER.clean(page("<p>Hello there.")))
                .asInstanceOf(type(Rejected.class))
                .extracting(Rejected::reason)
                .isEqualTo(Reason.TOO_SHORT);
    }

    @Test
    void atomEntry_isReadFromItsContent() {
        String entry = """
                <?xml version="1.0"?><!DOCTYPE entry [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <entry xmlns="http://www.w3.org/2005/Atom"><title>Ferry &amp; harbour pact</title>
                <published>2021-03-04T10:00:00Z</published><updated>2021-03-06T10:00:00Z</updated>
                <author><name>Ada Finn</name></author><link rel="alternate" href="https://harbour.example/ferry"/>
                <content type="html">&lt;p&gt;Norland and Sudria signed an agreement on Thursday that opens a ferry line. &amp;x;&lt;/p&gt;</content>
                </entry>
                """;
        CleanArticle article = cleaned(raw("application/atom+xml", entry));
        assertThat(article.title()).isEqualTo("Ferry & harbour pact");
        assertThat(article.byline()).isEqualTo("Ada Finn");
        assertThat(article.published()).isEqualTo(PublicationDate.of("2021-03-04", "feed"));
        assertThat(article.url()).isEqualTo("https://harbour.example/ferry");
        assertThat(article.text()).startsWith("Norland and Sudria signed").doesNotContain("root:");
    }

    @Test
    void rssItem_isReadFromItsEncodedContent() {
        String item = """
                <item xmlns:content="http://purl.org/rss/1.0/modules/content/"><title>Ferry pact</title>
                <link>https://harbour.example/ferry</link><pubDate>Thu, 04 Mar 2021 10:00:00 GMT</pubDate>
                <description>Short.</description>
                <content:encoded><![CDATA[<p>Norland and Sudria signed an agreement on Thursday that opens a ferry line.</p>]]></content:encoded>
                </item>
                """;
        CleanArticle article = cleaned(raw("application/rss+xml", item));
        assertThat(article.published()).isEqualTo(PublicationDate.of("2021-03-04", "feed"));
        assertThat(article.url()).isEqualTo("https://harbour.example/ferry");
        assertThat(article.text())
                .isEqualTo("Norland and Sudria signed an agreement on Thursday that opens a ferry line.");
    }

    static RawArticle page(String html) {
        return raw("text/html", html);
    }

    static RawArticle raw(String mediaType, String body) {
        return new RawArticle("a1", null, mediaType, body, null, null, null, Instant.EPOCH, false);
    }

    private static CleanArticle cleaned(RawArticle raw) {
        CleaningOutcome outcome = CLEANER.clean(raw);
        assertThat(outcome).isInstanceOf(Cleaned.class);
        return ((Cleaned) outcome).article();
    }
}
