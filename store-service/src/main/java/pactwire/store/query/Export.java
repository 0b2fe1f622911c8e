package pactwire.store.query;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole listing as a file, written while it is read, a page at a time. Thread-safe.
 *
 * @param <T> what is listed
 */
public final class Export<T> {
    private final String name;
    private final Listing<T> listing;
    private final JsonMapper json;
    private final List<Column<T>> columns;

    /** @param value a number is written as it is; anything else as text */
    public record Column<T>(String name, Function<T, @Nullable Object> value) {}

    /** @param name of the file, without its ending */
    public Export(String name, Listing<T> listing, JsonMapper json, List<Column<T>> columns) {
        this.name = name;
        this.listing = listing;
        this.json = json;
        this.columns = List.copyOf(columns);
    }

    /** @param each what a line of NDJSON shows, a page at a time */
    public void answer(
            Format format, Criteria criteria, Function<List<T>, ? extends List<?>> each, HttpServletResponse response)
            throws IOException {
        response.setContentType(format.mediaType() + ";charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "." + format)
                        .build()
                        .toString());
        var writer = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        if (format == Format.CSV) {
            line(writer, columns.stream().map(Column::name).toList());
        }
        listing.forEachPage(criteria, page -> write(writer, format, page, each));
        writer.flush();
    }

    private void write(Writer writer, Format format, List<T> page, Function<List<T>, ? extends List<?>> each) {
        try {
            if (format == Format.CSV) {
                for (T row : page) {
                    line(
                            writer,
                            columns.stream()
                                    .map(column -> column.value().apply(row))
                                    .toList());
                }
            } else {
                for (Object row : each.apply(page)) {
                    writer.write(json.writeValueAsString(row));
                    writer.write('\n');
                }
            }
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(Writer writer, List<? extends @Nullable Object> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            writer.write(i == 0 ? "" : ",");
            writer.write(cell(cells.get(i)));
        }
        writer.write("\r\n");
    }

    /**
     * RFC 4180. A text that a spreadsheet would take for a formula is led by an apostrophe:
     * https://owasp.org/www-community/attacks/CSV_Injection
     */
    static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Number) {
            return value.toString();
        }
        var text = value.toString();
        if (!text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        var quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';');
        return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
