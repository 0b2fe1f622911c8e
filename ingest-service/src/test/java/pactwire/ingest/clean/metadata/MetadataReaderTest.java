package pactwire.ingest.clean.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "an article in a graph|ld|{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":\"2020-01-01\"},"
                        + "{\"@type\":[\"NewsArticle\",\"Article\"],\"datePublished\":\"2021-03-04T09:00:00+01:00\"}]}",
                "an array of nodes|ld|[{\"@type\":\"BreadcrumbList\"},{\"@type\":\"BlogPosting\",\"datePublished\":\"4 March 2021\"}]",
                "seconds|ld|{\"@type\":\"NewsArticle\",\"datePublished\":1614848400}",
                "a kind of page that is no article|ld|{\"@type\":\"Recipe\",\"datePublished\":\"2021-03-04\"}",
                "a day of creation alone|ld|{\"@type\":\"NewsArticle\",\"dateCreated\":\"2021-03-04\",\"dateModified\":\"2021-03-09\"}",
                "a block that cannot be read|ld|{\"@type\":\"NewsArticle\",\"headline\":\"The \"pact\"\",\"datePublished\": \"2021-03-04\"}",
                "Open Graph|article:published_time|2021-03-04T09:00:00Z",
                "Dublin Core|DC.date.issued|2021-03-04",
                "Dublin Core terms|dcterms.issued|2021-03-04",
                "Sailthru|sailthru.date|Thu, 04 Mar 2021 09:00:00 -0500",
                "Parse.ly|parsely-pub-date|2021-03-04T09:00:00Z",
                "Cxense|cXenseParse:recs:publishtime|2021-03-04T09:00:00.000Z",
                "a broadcaster's own|bt:pubDate|20210304T0900",
                "a house's own|publication_date|March 4, 2021",
                "a short one|pdate|20210304"
            })
    void day_isFoundInEveryFamilyOfStatements(String why, String name, String stated) {
        String html = name.equals("ld")
                ? "<script type='application/ld+json'>" + stated + "</script>"
                : "<meta name='%s' content='%s'>".formatted(name, stated);
        assertThat(read(html).published())
                .as(why)
                .isNotNull()
                .satisfies(day -> assertThat(day.date()).isEqualTo("2021-03-04"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "article:modified_time",
                "article:expiration_time",
                "og:updated_time",
                "lastPublishedDate",
                "last-modified",
                "uploadDate",
                "foundingDate",
                "lastReviewed",
                "revision_date",
                "article:publisher"
            })
    void dayOfSomethingElse_isNotTaken(String name) {
        assertThat(read("<meta name='%s' content='2021-03-04'>".formatted(name)).published())
                .isNull();
    }

    @Test
    void statementWithoutADay_isPassedOverForTheNext() {
        PageMetadata page = read("<meta property='article:published_time' content='today'>"
                + "<meta name='pubdate' content='2021-03-04'><meta name='date' content='soon'>");
        assertThat(page.published()).isEqualTo(PublicationDate.of("2021-03-04", "meta"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Ada Finn, Harbour Post • March 4, 2021",
                "4 mars 2021 à 9h12",
                "Publicado el 4 de marzo de 2021",
                "4. März 2021, 9:12 Uhr",
                "4 марта 2021, 09:12",
                "发布时间：2021年3月4日",
                "Published Thu, Mar 4 20219:12 AM EST",
                "Ada Finn - 04.03.21"
            })
    void visibleDay_isReadInManyForms(String line) {
        assertThat(read("<h1>Norland and Sudria sign ferry pact</h1>", line).published())
                .isEqualTo(PublicationDate.of("2021-03-04", "byline"));
    }

    @Test
    void figures_areReadAsThePageWritesThem_andNotAtAllWhereNobodyKnows() {
        String american = "<meta property='og:locale' content='en_US'>";
        String british = "<meta property='og:locale' content='en_GB'>";
        assertThat(read(american, "By Ada Finn - 3/4/21 9:12 AM").published())
                .isEqualTo(PublicationDate.of("2021-03-04", "byline"));
        assertThat(read(british, "By Ada Finn - 04/03/2021").published())
                .isEqualTo(PublicationDate.of("2021-03-04", "byline"));
        assertThat(read("<p>", "By Ada Finn - 04/03/2021").published()).isNull();
        assertThat(read("<p>", "By Ada Finn - 3/14/21").published())
                .isEqualTo(PublicationDate.of("2021-03-14", "byline"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Workers load a ferry in Norhaven on March 4, 2021 as the new terminal opens to the public for the first time",
                "The ferry last ran in this harbour on March 4, 2021.",
                "Photo taken March 4, 2021",
                "— Ada Finn (@adafinn) March 4, 2021",
                "stated on March 4, 2021 in a speech:"
            })
    void captionSentenceAndPost_dateNoArticle(String line) {
        assertThat(read("<h1>Norland and Sudria sign ferry pact</h1>", line).published())
                .isNull();
    }

    @Test
    void dayThatReadersSee_winsOverTheOneNextToIt_whateverZoneMachinesAreTold() {
        PageMetadata page = read(
                "<meta property='article:published_time' content='2021-03-05T04:31:13-06:00'>",
                "Ada Finn - Mar 4, 2021, 10:31 pm CST");
        assertThat(page.published()).isEqualTo(PublicationDate.of("2021-03-04", "byline"));
    }

    @Test
    void universalTime_losesToTheSameInLocalTime_andToTheAddress() {
        String universal = "<meta property='article:published_time' content='2021-03-05T04:58:46Z'>";
        assertThat(read(universal + "<meta name='sailthru.date' content='2021-03-04 20:58:46'>")
                        .published())
                .isEqualTo(PublicationDate.of("2021-03-04", "meta"));
        assertThat(readAt("https://harbour.example/2021/03/04/ferry", universal).published())
                .isEqualTo(PublicationDate.of("2021-03-04", "url"));
        assertThat(readAt("https://harbour.example/2021/03/06/ferry", universal).published())
                .as("before noon it is not tomorrow anywhere")
                .isEqualTo(PublicationDate.of("2021-03-05", "meta"));
    }

    @Test
    void addressWithAMonth_givesTheMonthAlone_andOnlyWhereNothingElseGivesADay() {
        assertThat(readAt("https://harbour.example/2021/11/c02-plastics", "<p>").published())
                .isEqualTo(PublicationDate.of("2021-11", "url"));
        assertThat(readAt("https://harbour.example/news/2021-11-ferry.html", "<p>Text", "By Ada Finn, 4 November 2021")
                        .published())
                .isEqualTo(PublicationDate.of("2021-11-04", "byline"));
        assertThat(readAt("https://harbour.example/20211104/ferry", "<p>").published())
                .isEqualTo(PublicationDate.of("2021-11-04", "url"));
        assertThat(readAt("https://harbour.example/2021/1150/ferry", "<p>").published())
                .isNull();
    }

    @Test
    void whatATimeElementShows_winsOverWhatItTellsMachines() {
        PageMetadata page = read("<time datetime='2019-09-03'>12/14/2023</time>", "12/14/2023");
        assertThat(page.published()).isEqualTo(PublicationDate.of("2023-12-14", "time-element"));
    }

    @Test
    void timeElementNamedAsAChange_isPassedOver_unlessItIsTheDayOfPublicationAsWell() {
        assertThat(read("<time class='entry-updated updated' datetime='2021-03-09'>9 March 2021</time>", "x")
                        .published())
                .isNull();
        assertThat(read("<time class='entry-date updated' datetime='2021-03-04'>4 March 2021</time>", "4 March 2021")
                        .published())
                .isEqualTo(PublicationDate.of("2021-03-04", "time-element"));
    }
}
