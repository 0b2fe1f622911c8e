package pactwire.ingest.clean.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pactwire.ingest.clean.metadata.MetadataReader;
import pactwire.ingest.clean.metadata.PageHead;

class MarkupTrimmerTest {
    private final PageReader reader = new PageReader();

    private static String trimmed(String html) {
        return new BufferedReader(MarkupTrimmer.trim(html)).lines().collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>One<script>var a = '<p>';</script>two<!-- <p> -->three<style>p > a {}</style>four</p>",
                "<p>One<!-->two--><p>three<!--->four<!-- a --!>five<p>six<!-- never closed <p>seven",
                "<p>One<script>never closed <p>two",
                "<script><!-- if (a) document.write('<script>b</script>') --></script><p>One</p><script>c</script><p>two",
                "<SCRIPT type='text/javascript'>a</SCRIPT ><p>One</p>",
                "<p>One <svg viewBox='0 0 1 1'><title>no</title><svg/><path d='M0'/><svg><g/></svg></svg> two",
                "<div><svg><path d=''><p>One</p><p>two</p></div>",
                "<svg><foreignObject><p>One</p></foreignObject></svg><p>two</p>",
                "<p>One <svg class=icon /> two <svg> three",
                "<div data-a='>' class=\"x\"id=y title='don''t'>One</div>",
                "<a href=http://a.b/c/>One</a><a href=\"x\"class=\"related\">two</a><br data-x/><img alt='>'>three",
                "<div data-x=\"never closed>One</div><p>two",
                "<div <p>One</p><p class='a' <b>two</b></p>",
                "<title><script>One</script></title><textarea><script>two</textarea><p>three",
                "<iframe><p>One</iframe><p>two<plaintext><script>three",
                "</p data-x='>'>One</ p>two<?php echo '>' ?>three<![CDATA[<script>]]>four",
                "<table><tr><td>One<script>a</script><td><!-- b -->two</table>",
                "<p>One < two <3 three <",
                "<p>One</p><",
                "<p>One</p><!",
                "<ul>\n <li> <a>One</a> \n</li>\n<!-- x -->\n<li><b>two</b> <!-- y --> <i>three</i>\n</li></ul>\n four",
                "One<script>a</script> <b>two</b>\n<script>b</script>\n<i>three</i><img>\n<img>four",
                "<div><a>One\n<p>two</p>\n<div>three</div>\n<b><p>four</p>\n</div>\n<p>five",
                "<table>\n<tr> <td>One\n<td> <span>two</span>\n</table> three <pre> four\n </pre>",
                "<p hidden data-a>One</p><p style='display:none' width=3>two</p><p>three",
                "<p><span class=x>One</span> <em></em><b>two</B ><i class='a sr-only'>no</i><span>three<b>four</span></p>five",
                "<p>One<span class='isVisuallyHidden'>no</span><a id=tooltip>no</a><a class=title role=button>two</a></p>three",
                "<p><span>One</p><p>two</span> <b>three</p><p> four</b> <u>five</u></p> six",
                "<p>One <select class=a><option value=b>no<optgroup><OPTION>no</select> two<select><option>no<p>three</select>four",
                "<div class=a> <div class=ad></div> <p></p> One<div></div>two</div>\n<ul id=b></ul><p>three<div></div> four",
                "<table><tr><span>One</span><td><b>two</b><td><span>three</table><select><option>never closed <p>four"
            })
    void trimmedPage_readsAsTheWholeOne(String html) {
        assertThat(lines(reader.parse(html, ""))).isEqualTo(lines(Jsoup.parse(html)));
    }

    private List<String> lines(Document document) {
        var seen = new ArrayList<String>();
        Page page = reader.read(document);
        for (Block block : page.blocks()) {
            seen.add(block.kind() + " " + block.region().names() + ": " + block.text());
        }
        return seen;
    }

    @Test
    void whatNobodyLooksAt_isLeftOut() {
        assertThat(trimmed("<p onclick=\"a('>')\" class=b>One<script src=x></script><img src=y><!-- z --> two</p>"))
                .isEqualTo("<p class=b>One two</p>");
        assertThat(trimmed("<div>\n <p> <b class=sr>One</b>\n</p>\n <script>a</script>\n<p>two\n</p>\n</div>"))
                .isEqualTo("<div><p><b class=sr>One</b></p><p>two\n</p></div>");
        assertThat(
                        trimmed(
                                "<p>One <b>two</b><span class=x id=y>three</span><em></em> <i><b>four</b></i>, <b>5 May</b></p>"))
                .isEqualTo("<p>One twothree <i>four</i>, <b>5 May</b></p>");
        assertThat(trimmed("<div><div class=ad></div> <p></p><div itemprop=a></div>One<div></div>two</div>"))
                .isEqualTo("<div><div itemprop=a></div>One<div></div>two</div>");
        assertThat(trimmed("<span class=byline><a class=b id=authorName>One</a></span><select><option>two</select>"))
                .isEqualTo("<span class=byline><a id=authorName>One</a></span>");
        assertThat(trimmed(
                        "<a rel=nofollow href=b style='color:red'>One</a><a style='display: none' rel=author>two</a>"))
                .isEqualTo("<a>One</a><a style='display: none' rel=author>two</a>");
        assertThat(trimmed("<link rel=stylesheet href=a><link href='https://a.b/c' rel='canonical'>"))
                .isEqualTo("<link href='https://a.b/c' rel='canonical'>");
    }

    @Test
    void whiteSpaceThatParts_stays() {
        String heading = "<h1><div>One</div>\n<span>two</span> <!-- x --><b>three</b>\n<div>four</div>\n</h1>";
        assertThat(reader.parse(heading, "").text())
                .isEqualTo(Jsoup.parse(heading).text());
    }

    @Test
    void metadata_stays() {
        var document = reader.parse("""
                <html><head><base href="https://a.b/"><link rel="canonical" href="c"><title>Headline of it</title>
                <script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-05-03"}</script>
                <meta property="og:site_name" content="The Site"></head><body><h1 data-a="1">Headline of it</h1>
                <time datetime="2024-05-03" data-b=2>Friday</time>
                """, "");
        var head = new PageHead();
        document.stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .forEach(head::look);
        var read = new MetadataReader().read(head, null, title -> List.of());
        assertThat(read.url()).isEqualTo("https://a.b/c");
        assertThat(read.sourceName()).isEqualTo("The Site");
        assertThat(read.title()).isEqualTo("Headline of it");
        assertThat(read.published().date()).isEqualTo("2024-05-03");
        assertThat(read.published().basis()).isEqualTo("json-ld");
    }
}
