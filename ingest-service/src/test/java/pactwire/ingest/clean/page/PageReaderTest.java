package pactwire.ingest.clean.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PageReaderTest {
    private final PageReader reader = new PageReader();

    private Page read(String html) {
        return reader.read(Jsoup.parse(html));
    }

    private List<String> texts(String html) {
        return read(html).blocks().stream().map(Block::text).toList();
    }

    @Test
    void paragraphsHeadingsItemsAndRows_areBlocksOfTheirOwn() {
        assertThat(texts("<h2>One</h2><p>Two <b>and</b> <a href=x>more</a></p><ul><li>Three<li>Four</ul>"
                        + "<table><tr><th>Year<td>Sum</tr><tr><td>2019<td>7</tr></table>Loose"))
                .containsExactly("One", "Two and more", "Three", "Four", "Year Sum", "2019 7", "Loose");
    }

    @Test
    void oneLineBreak_isASpace_twoAreANewBlock() {
        assertThat(texts("<div>One<br>two<br><br>three</div>")).containsExactly("One two", "three");
    }

    @Test
    void scriptsStylesAndControls_areNoText() {
        assertThat(texts("<p>One</p><script>x</script><style>y</style><button>Go</button><template><p>z</template>"))
                .containsExactly("One");
    }

    @Test
    void linkedText_isCounted() {
        assertThat(read("<p>ab <a href=x>cdef</a></p>").blocks().get(0).linkLength())
                .isEqualTo(4);
    }

    @Test
    void hiddenElements_areMarked() {
        assertThat(read("<div style='display: none'><p>One</div>")
                        .blocks()
                        .get(0)
                        .region()
                        .isWithin(Furniture.HIDDEN))
                .isTrue();
    }

    @Test
    void regions_areRangesOfBlocks() {
        Page page = read("<article><p>One<p>Two</article><p>Three");
        Region article = page.regions().stream()
                .filter(r -> r.tag().equals("article"))
                .findFirst()
                .orElseThrow();
        assertThat(article.first()).isZero();
        assertThat(article.end()).isEqualTo(2);
        assertThat(article.parent()).isSameAs(page.regions().get(0));
    }

    @Test
    void linesAround_areThoseByTheHeadline_belowFirst() {
        Page page =
                read("<p>Kicker<h1>Ferry pact signed</h1><p>By Ada Finn<p>4 March 2021<p>" + "Long text. ".repeat(40));
        assertThat(page.linesAround("Ferry pact signed")).containsExactly("By Ada Finn", "4 March 2021", "Kicker");
    }
}
