package pactwire.ingest.clean;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class ArticleDecoderTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String CHINESE = "中国和俄罗斯在莫斯科签署了关于深化全面战略协作伙伴关系的联合声明";

    @Test
    void byteOrderMark_winsOverTheHeader() {
        assertThat(ArticleDecoder.decode("\uFEFFcafé".getBytes(UTF_8), "text/html; charset=windows-1251"))
                .isEqualTo("café");
        assertThat(ArticleDecoder.decode("\uFEFFcafé".getBytes(UTF_16LE), null)).isEqualTo("café");
        assertThat(ArticleDecoder.decode("\uFEFFcafé".getBytes(UTF_16BE), null)).isEqualTo("café");
    }

    @Test
    void header_winsOverTheMetaElement() {
        byte[] page = "<meta charset=windows-1251><p>“caf\u00e9”".getBytes(WINDOWS_1252);
        assertThat(ArticleDecoder.decode(page, "text/html; charset=\"windows-1252\""))
                .endsWith("“café”");
    }

    @Test
    void latin1_meansWindows1252_asBrowsersTakeIt() {
        assertThat(ArticleDecoder.decode("€ 5 – “déjà”".getBytes(WINDOWS_1252), "text/html; charset=ISO-8859-1"))
                .isEqualTo("€ 5 – “déjà”");
    }

    @Test
    void metaElement_isReadBehindLongScripts() {
        String page = "<script>" + "x".repeat(5_000) + "</script><meta http-equiv=\"Content-Type\""
                + " content=\"text/html; charset=gb2312\"><p>" + CHINESE;
        assertThat(ArticleDecoder.decode(page.getBytes(GB18030), "text/html")).endsWith(CHINESE);
    }

    @Test
    void xmlDeclaration_namesTheEncoding() {
        String feed = "<?xml version=\"1.0\" encoding=\"windows-1252\"?><entry>naïve</entry>";
        assertThat(ArticleDecoder.decode(feed.getBytes(WINDOWS_1252), null)).isEqualTo(feed);
    }

    @Test
    void unlabelledChinese_isKnownByItsBytes() {
        assertThat(ArticleDecoder.decode(CHINESE.getBytes(GB18030), null)).isEqualTo(CHINESE);
    }

    @Test
    void unlabelledWesternText_isWindows1252() {
        assertThat(ArticleDecoder.decode("Señor Núñez – “déjà vu”".getBytes(WINDOWS_1252), null))
                .isEqualTo("Señor Núñez – “déjà vu”");
    }

    @Test
    void wrongOneByteLabel_losesToValidUtf8() {
        assertThat(ArticleDecoder.decode("Córdoba — “acuerdo”".getBytes(UTF_8), "text/html; charset=iso-8859-1"))
                .isEqualTo("Córdoba — “acuerdo”");
    }

    @Test
    void brokenUtf8_keepsWhatIsGood_andReadsStrayBytesAsWindows1252() {
        var page = new ByteArrayOutputStream();
        page.writeBytes("naïve – agreement ".getBytes(UTF_8));
        page.write(0x93);
        page.writeBytes("signed".getBytes(UTF_8));
        page.write(0x94);
        page.writeBytes(" in Zürich".getBytes(UTF_8));
        assertThat(ArticleDecoder.decode(page.toByteArray(), "text/html; charset=utf-8"))
                .isEqualTo("naïve – agreement “signed” in Zürich");
    }

    @Test
    void truncatedUtf8_losesOneLetterAtMost() {
        byte[] whole = "über 中".getBytes(UTF_8);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
        assertThat(ArticleDecoder.decode(cut, "text/html; charset=utf-8")).startsWith("über ");
    }

    @Test
    void unknownLabel_isPassedOver() {
        assertThat(ArticleDecoder.decode("plain".getBytes(ISO_8859_1), "text/html; charset=klingon-8"))
                .isEqualTo("plain");
    }

    @Test
    void anyBytes_areDecodedToSomething() {
        byte[] all = new byte[512];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        assertThat(ArticleDecoder.decode(all, null)).hasSizeGreaterThan(200);
        assertThat(ArticleDecoder.decode(new byte[0], null)).isEmpty();
    }
}
