package pactwire.ingest.clean;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a page to text, in the order of trust of the HTML standard: byte order mark, {@code Content-Type}, what the
 * document says of itself, what its bytes look like. Never fails: a byte that fits nowhere becomes U+FFFD.
 *
 * <p>One departure: bytes that are valid UTF-8 beyond ASCII are read as UTF-8 whatever a one-byte label says, because
 * text in another encoding is next to never valid UTF-8 while a wrong label is common.
 */
public final class ArticleDecoder {
    /** Pages put {@code <meta charset>} after scripts, beyond the 1024 bytes that the standard asks for. */
    private static final int PRESCAN_BYTES = 16 * 1024;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** {@code charset=x} in a header or {@code <meta>}, {@code encoding="x"} in an XML declaration. */
    private static final Pattern LABEL =
            Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9][\\w.:-]{1,39})");

    private static final Pattern DECLARATION = Pattern.compile("(?is)<meta\\s[^>]{0,300}>|<\\?xml\\s[^>]{0,200}\\?>");

    private ArticleDecoder() {}

    /**
     * @param body as it came over the wire, already unzipped
     * @param contentType value of the HTTP header, such as {@code text/html; charset=gb2312}; null when there was none
     * @return the text without a byte order mark
     */
    public static String decode(byte[] body, @Nullable String contentType) {
        var marked = byByteOrderMark(body);
        if (marked.isPresent()) {
            return marked.get();
        }
        if (isUtf8(body)) {
            return new String(body, UTF_8);
        }
        var labelled = label(contentType).or(() -> declared(body));
        var charset = labelled.orElseGet(() -> guess(body));
        return charset.equals(UTF_8) ? repairUtf8(body) : new String(body, charset);
    }

    private static Optional<String> byByteOrderMark(byte[] body) {
        if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(repairUtf8(Arrays.copyOfRange(body, 3, body.length)));
        }
        if (startsWith(body, 0xFE, 0xFF)) {
            return Optional.of(new String(body, 2, body.length - 2, UTF_16BE));
        }
        if (startsWith(body, 0xFF, 0xFE)) {
            return Optional.of(new String(body, 2, body.length - 2, UTF_16LE));
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] body, int... mark) {
        if (body.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((body[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** ASCII with escape sequences may be ISO-2022, so pure ASCII with ESC is left to the label. */
    private static boolean isUtf8(byte[] body) {
        boolean escapes = false;
        for (byte b : body) {
            escapes |= b == 0x1B;
        }
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return !escapes;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Optional<Charset> declared(byte[] body) {
        var start = new String(body, 0, Math.min(body.length, PRESCAN_BYTES), ISO_8859_1);
        var declaration = DECLARATION.matcher(start);
        while (declaration.find()) {
            var charset = label(declaration.group());
            if (charset.isPresent()) {
                // A document whose declaration can be read byte by byte is not UTF-16, whatever it says.
                return charset.map(c -> c.name().startsWith("UTF-16") ? UTF_8 : c);
            }
        }
        return Optional.empty();
    }

    private static Optional<Charset> label(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        var label = LABEL.matcher(text);
        return label.find() ? named(label.group(1)) : Optional.empty();
    }

    /** Labels mean what browsers take them to mean: https://encoding.spec.whatwg.org/#names-and-labels. */
    private static Optional<Charset> named(String label) {
        try {
            return Optional.of(
                    switch (label.toLowerCase(Locale.ROOT)) {
                        case "iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii" -> WINDOWS_1252;
                        case "gb2312", "gbk", "gb_2312-80", "x-gbk" -> GB18030;
                        case "utf8", "unicode-1-1-utf-8" -> UTF_8;
                        case "shift_jis", "sjis" -> Charset.forName("windows-31j");
                        case "euc-kr", "ks_c_5601-1987" -> Charset.forName("x-windows-949");
                        default -> Charset.forName(label);
                    });
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** Chinese text is nearly all two-byte pairs; a Western page has lone bytes among ASCII. */
    private static Charset guess(byte[] body) {
        int high = 0;
        int pairs = 0;
        for (int i = 0; i < body.length; i++) {
            if (body[i] >= 0) {
                continue;
            }
            high++;
            boolean hanzi = i + 1 < body.length && (body[i] & 0xFF) >= 0xA1 && (body[i + 1] & 0xFF) >= 0xA1;
            if (hanzi) {
                pairs++;
                high++;
                i++;
            }
        }
        if (high >= 20 && pairs * 2 > 0.9 * high && decodes(body, GB18030)) {
            return GB18030;
        }
        return mostlyUtf8(body) ? UTF_8 : WINDOWS_1252;
    }

    private static boolean decodes(byte[] body, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean mostlyUtf8(byte[] body) {
        var text = new String(body, UTF_8);
        int good = 0;
        int bad = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\uFFFD') {
                bad++;
            } else if (text.charAt(i) > 0x7F) {
                good++;
            }
        }
        return good > bad;
    }

    /** Broken UTF-8 is mostly UTF-8 with pieces pasted in from windows-1252: each bad byte is read as that. */
    private static String repairUtf8(byte[] body) {
        CharsetDecoder decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(body);
        var out = CharBuffer.allocate(body.length);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) {
                break;
            }
            for (int i = 0; i < result.length(); i++) {
                out.put(new String(new byte[] {in.get()}, WINDOWS_1252));
            }
            decoder.reset();
        }
        return out.flip().toString();
    }
}
