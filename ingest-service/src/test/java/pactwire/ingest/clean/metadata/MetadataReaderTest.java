package pactwire.ingest.clean.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import pactwire.contract.PublicationDate;

class MetadataReaderTest {
    private final MetadataReader reader = new MetadataReader();

    private PageMetadata read(String html, String... lines) {
        return readAt("https://harbour.example/news/ferry", html, lines);
    }

    private PageMetadata readAt(String url, String html, String... lines) {
        var head = new PageHead();
        Jsoup.parse(html, url).forEach(head::look);
        return reader.read(head, url, headline -> List.of(lines));
    }

    @Test
    void headlineThatReadersSee_winsOverTheOneForSearchEngines() {
        PageMetadata page = read("<title>Ferry pact: all you need to know</title><meta property='og:title'"
                + " content='Ferry pact: all you need to know'><h1>Norland and Sudria sign ferry pact</h1>");
        assertThat(page.title()).isEqualTo("Norland and Sudria sign ferry pact");
    }

    @Test
    void headline_isTheHeadingThatThePageStates_notTheSectionsName() {
        PageMetadata page = read("<title>Norland and Sudria sign ferry pact</title><h1>World</h1>"
                + "<h1>Norland and Sudria sign ferry pact</h1><h1>More stories</h1>");
        assertThat(page.title()).isEqualTo("Norland and Sudria sign ferry pact");
    }

    @Test
    void siteName_isCutOffAtEitherEnd() {
        String site = "<meta property='og:site_name' content='Harbour Post'>";
        assertThat(read(site + "<title>Ferry pact signed | World | The Harbour Post</title>")
                        .title())
                .isEqualTo("Ferry pact signed");
        assertThat(read(site + "<title>Harbour Post - Ferry pact signed</title>")
                        .title())
                .isEqualTo("Ferry pact signed");
    }

    @Test
    void sectionLabelInsideTheHeading_isCutOff() {
        PageMetadata page = read("<meta property='og:title' content='Norland and Sudria sign ferry pact'>"
                + "<h1><span>News</span> Norland and Sudria sign ferry pact</h1>");
        assertThat(page.title()).isEqualTo("Norland and Sudria sign ferry pact");
    }

    @Test
    void authors_areReadFromJsonLd_alsoByReference() {
        PageMetadata page = read(
                "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\","
                        + "\"author\":[{\"@id\":\"#ada\"},{\"name\":\"Bo Ek\"}]},{\"@id\":\"#ada\",\"name\":\"Ada Finn\"}]}</script>");
        assertThat(page.byline()).isEqualTo("Ada Finn, Bo Ek");
    }

    @Test
    void visibleAuthorLine_isReadWhereMetadataNamesTheSiteAlone() {
        PageMetadata page = read(
                "<meta property='og:site_name' content='Harbour Post'><meta name='author' content='Harbour Post'>",
                "By Ada Finn • 4 March 2021");
        assertThat(page.byline()).isEqualTo("Ada Finn");
    }

    @Test
    void brokenJsonLd_isPassedOver() {
        PageMetadata page = read(
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",</script>"
                        + "<script type='application/ld+json'>/*<![CDATA[*/{\"@type\":\"NewsArticle\",\"headline\":\"Tab\there\",}/*]]>*/</script>");
        assertThat(page.title()).isEqualTo("Tab here");
    }

    @Test
    void dateOfChange_isNoPublicationDate() {
        PageMetadata page = read(
                "<meta property='article:modified_time' content='2021-03-09'>"
                        + "<time itemprop='dateModified' datetime='2021-03-09'>Updated 9 March 2021</time>",
                "Updated 9 March 2021");
        assertThat(page.published()).isNull();
    }

    @Test
    void dayAtHome_winsOverTheDayInUniversalTime() {
        PageMetadata page = read(
                "<meta property='article:published_time' content='2021-03-05T01:10:00Z'>", "March 4, 2021 - 8:10 PM");
        assertThat(page.published()).isEqualTo(PublicationDate.of("2021-03-04", "byline"));
    }

    @Test
    void timeOfAnotherArticle_isLeftAlone() {
        PageMetadata page =
                read("<aside><time datetime='2024-01-01'>1 January 2024</time></aside>", "Ferry pact", "4 March 2021");
        assertThat(page.published()).isEqualTo(PublicationDate.of("2021-03-04", "byline"));
    }

    @Test
    void addressWithADay_datesThePage() {
        assertThat(readAt("https://harbour.example/2021/mar/04/ferry", "<p>Text")
                        .published())
                .isEqualTo(PublicationDate.of("2021-03-04", "url"));
        assertThat(readAt("https://harbour.example/2021/03/04/ferry", "<p>Text").published())
                .isEqualTo(PublicationDate.of("2021-03-04", "url"));
    }

    @Test
    void canonicalAddress_winsOverTheOneFetched() {
        assertThat(read("<link rel=canonical href='/ferry'>").url()).isEqualTo("https://harbour.example/ferry");
    }

    @Test
    void dayThatReadersAreShownAsThatOfPublication_winsOverAnOlderOneForMachines() {
        PageMetadata page = read(
                "<meta property='article:published_time' content='2019-11-25'><h1>Norland and Sudria sign ferry pact</h1>"
                        + "<time class='publish-date' datetime='2023-11-27'>November 27, 2023</time>",
                "November 27, 2023");
        assertThat(page.published()).isEqualTo(PublicationDate.of("2023-11-27", "time-element"));
    }

    @Test
    void dayOfAChange_isNoDayOfPublication_evenWhereItAloneIsShown() {
        PageMetadata page = read(
                "<meta property='article:published_time' content='2023-04-24'><h1>Norland and Sudria sign ferry pact</h1>"
                        + "<time class='publish-date'>Updated August 8, 2023</time>",
                "Updated August 8, 2023");
        assertThat(page.published()).isEqualTo(PublicationDate.of("2023-04-24", "meta"));
    }

    @Test
    void dayInAnElementOfItsOwn_isFoundWhereTheLineRunsItTogetherWithOthers() {
        PageMetadata page = read(
                "<h1>Norland and Sudria sign ferry pact</h1>"
                        + "<p><span>Ada Finn</span><span>Oct 17, 2023</span><span>57 Shares</span></p>",
                "Ada FinnOct 17, 202357 Shares");
        assertThat(page.published()).isEqualTo(PublicationDate.of("2023-10-17", "byline"));
    }
}
