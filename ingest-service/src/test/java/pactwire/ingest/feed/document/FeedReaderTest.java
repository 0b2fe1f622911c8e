package pactwire.ingest.feed.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class FeedReaderTest {
    private static final URI AT = URI.create("https://news.example/feeds/all.xml");

    private final FeedReader reader = new FeedReader();

    private FeedDocument read(String feed) throws BadFeedException {
        return reader.read(feed.getBytes(UTF_8), "text/xml", AT);
    }

    @Test
    void rss_isRead_oldestFirst_withTheDayAsWritten() throws BadFeedException {
        var feed = read("""
                <?xml version="1.0"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                     xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title><ttl>30</ttl>
                <item><title>Second &amp; last</title><link>/b</link><guid isPermaLink="false">two</guid>
                  <pubDate>Thu, 16 May 2024 22:30:00 -0500</pubDate><dc:creator>Ann Lee</dc:creator>
                  <description>Short.</description>
                  <content:encoded><![CDATA[<p>The whole <b>text</b>.</p>]]></content:encoded></item>
                <item><title>First</title><link>https://news.example/a</link>
                  <pubDate>Wed, 15 May 2024 08:00:00 GMT</pubDate></item>
                </channel></rss>
                <!-- served by a cache -->""");

        assertThat(feed.timeToLive()).isEqualTo(Duration.ofMinutes(30));
        assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("First", "Second & last");
        var second = feed.entries().get(1);
        assertThat(second.key()).isEqualTo("two");
        assertThat(second.url()).isEqualTo(URI.create("https://news.example/b"));
        assertThat(second.published()).isEqualTo("2024-05-16");
        assertThat(second.author()).isEqualTo("Ann Lee");
        assertThat(second.content()).isEqualTo("<p>The whole <b>text</b>.</p>");
        assertThat(second.atom())
                .contains("<name>Ann Lee</name>", "<content type=\"html\">&lt;p&gt;The whole", "Second &amp; last");
    }

    @Test
    void atom_isRead_withWhatItTakesBack() throws BadFeedException {
        var feed = read("""
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">
                <title>News</title>
                <entry><id>urn:1</id><title type="html">A &lt;i&gt;pact&lt;/i&gt;</title>
                  <link rel="self" href="https://api.example/1"/><link rel="alternate" href="https://news.example/1"/>
                  <published>2024-05-16T01:00:00+03:00</published><updated>2024-05-17T01:00:00+03:00</updated>
                  <author><name>Bo</name></author><author><name>Cy</name></author>
                  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Signed.</p></div></content></entry>
                <at:deleted-entry ref="urn:0" when="2024-05-17T00:00:00Z"/>
                </feed>""");

        assertThat(feed.entries()).hasSize(2);
        assertThat(feed.entries().get(0)).isEqualTo(FeedEntry.withdrawn("urn:0", null));
        var entry = feed.entries().get(1);
        assertThat(entry.title()).isEqualTo("A pact");
        assertThat(entry.url()).isEqualTo(URI.create("https://news.example/1"));
        assertThat(entry.published()).isEqualTo("2024-05-16");
        assertThat(entry.author()).isEqualTo("Bo, Cy");
        assertThat(entry.content()).contains("<p>Signed.</p>");
    }

    @Test
    void rdf_isRead() throws BadFeedException {
        var feed = read("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                   xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://news.example/"><title>News</title></channel>
                <item rdf:about="https://news.example/1"><title>One</title><link>https://news.example/1</link>
                <dc:date>2024-05-16T23:00:00-08:00</dc:date></item></rdf:RDF>""");

        assertThat(feed.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.published()).isEqualTo("2024-05-16"));
    }

    @Test
    void jsonFeed_isRead() throws BadFeedException {
        var feed = read("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": [
                  {"id": 7, "url": "https://news.example/7", "title": "Tea < coffee", "content_text": "One.\\nTwo & three.",
                   "date_published": "2024-05-16T23:00:00-08:00", "authors": [{"name": "Di"}]}, 3, null]}""");

        assertThat(feed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.key()).isEqualTo("7");
            assertThat(entry.title()).isEqualTo("Tea < coffee");
            assertThat(entry.published()).isEqualTo("2024-05-16");
            assertThat(entry.content()).isEqualTo("<p>One.</p><p>Two &amp; three.</p>");
        });
    }

    @Test
    void newsSitemap_isRead_andAnIndexNamesItsParts() throws BadFeedException {
        var sitemap = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                        xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                <url><loc>https://news.example/2</loc><news:news><news:publication><news:name>N</news:name>
                <news:language>en</news:language></news:publication>
                <news:publication_date>2024-05-16T23:00:00-08:00</news:publication_date>
                <news:title>Two &amp; three</news:title></news:news></url>
                <url><loc>https://news.example/1</loc><lastmod>2024-05-01</lastmod></url></urlset>""");
        var index = read("""
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>https://news.example/old.xml</loc><lastmod>2020-01-01</lastmod></sitemap>
                <sitemap><loc>https://news.example/new.xml</loc><lastmod>2024-01-01</lastmod></sitemap>
                </sitemapindex>""");

        assertThat(sitemap.entries()).extracting(FeedEntry::title).containsExactly("", "Two & three");
        assertThat(sitemap.entries().get(1).published()).isEqualTo("2024-05-16");
        assertThat(index.parts())
                .containsExactly(
                        URI.create("https://news.example/new.xml"), URI.create("https://news.example/old.xml"));
    }

    @Test
    void changedEntry_hasAnotherVersion_andAnUnchangedOneDoesNot() throws BadFeedException {
        var feed = "<rss version='2.0'><channel><title>n</title><item><link>https://n.example/a</link><title>%s</title>"
                + "</item></channel></rss>";
        var first = read(feed.formatted("One")).entries().get(0);

        assertThat(read(feed.formatted("One")).entries().get(0)).isEqualTo(first);
        assertThat(read(feed.formatted("Two")).entries().get(0).version()).isNotEqualTo(first.version());
        assertThat(read(feed.formatted("Two")).entries().get(0).key()).isEqualTo(first.key());
    }

    @Test
    void sloppyFeed_isReadAllTheSame() throws BadFeedException {
        var feed = read("""
                <rss version="2.0"><channel><title>News & views</title>
                <item><title>Ann&nbsp;& Bob</title><link>https://news.example/a?x=1&y=2</link>
                <description><p>An unclosed paragraph<br>and so on</description></item></channel></rss>""");

        assertThat(feed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.title()).isEqualTo("Ann & Bob");
            assertThat(entry.url()).isEqualTo(URI.create("https://news.example/a?x=1&y=2"));
        });
    }

    @Test
    void labelledCharset_isBelieved_whereTheBytesAgree() throws BadFeedException {
        var feed = "<?xml version='1.0' encoding='windows-1251'?><rss version='2.0'><channel><title>Новости</title>"
                + "<item><title>Договор подписан</title></item></channel></rss>";

        for (var charset : new String[] {"windows-1251", "UTF-8"}) {
            var entries = reader.read(feed.getBytes(Charset.forName(charset)), null, AT)
                    .entries();
            assertThat(entries.get(0).title()).isEqualTo("Договор подписан");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "http://127.0.0.1:9/secret"})
    void externalEntities_areNeverRead(String secret) throws BadFeedException {
        var hostile = """
                <?xml version="1.0"?><!DOCTYPE rss SYSTEM "%1$s" [<!ENTITY x SYSTEM "%1$s"><!ENTITY %% p SYSTEM "%1$s">%%p;]>
                <rss version="2.0"><channel><title>n</title><item><title>A&x;B</title></item></channel></rss>""".formatted(secret);

        assertThat(read(hostile).entries().get(0).title()).isEqualTo("A&x;B");
    }

    @Test
    void entitiesWithinEntities_areNotBlownUp() throws BadFeedException {
        var laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1));
        }
        laughs.append(
                "]><rss version='2.0'><channel><title>n</title><item><title>&a29;</title></item></channel></rss>");

        assertThat(read(laughs.toString()).entries().get(0).title()).isEqualTo("&a29;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss version='2.0'><channel><item", "urlset", "feed xmlns='http://www.w3.org/2005/Atom'"})
    void deepNesting_endsOneWayOrTheOther(String start) {
        var root = start.split("[ >]")[0];
        var deep = "<%s>%s<x>%s</%s>".formatted(start, "<y>".repeat(30_000), "</y>".repeat(30_000), root);

        try {
            assertThat(read(deep).entries()).hasSizeLessThan(2);
        } catch (BadFeedException e) {
            assertThat(e).hasMessageContaining("that can be read");
        }
    }

    @Test
    void whatIsNoFeed_isNamed() {
        assertThatThrownBy(() -> read("<rss version='2.0'><channel><item><title>On 5 May they sig"))
                .hasMessageContaining("cut off");
        assertThatThrownBy(() -> read("<!doctype html><html><head><link rel=alternate type='application/rss+xml'"
                        + " href='/rss'></head></html>"))
                .hasMessage("a page, not a feed; it names https://news.example/rss");
        assertThatThrownBy(() -> read("{\"items\": 3}")).hasMessageContaining("items");
        assertThatThrownBy(() -> read("{\"items\": ")).hasMessageContaining("neither XML nor JSON");
        assertThatThrownBy(() -> read("")).hasMessageContaining("neither XML nor JSON");
        assertThatThrownBy(() -> read("<svg></svg>")).hasMessageContaining("<svg> is the root of no feed");
    }

    @Test
    void linksThatLeadNowhere_areNoLinks() throws BadFeedException {
        for (var link :
                new String[] {"javascript:alert(1)", "mailto:a@b.example", "http://[", "", "data:text/html,x"}) {
            var feed = "<rss version='2.0'><channel><title>n</title><item><guid>g</guid><title>t</title><link>%s</link>"
                            .formatted(link)
                    + "</item></channel></rss>";
            assertThat(read(feed).entries().get(0).url()).as(link).isNull();
        }
    }
}
