package pactwire.store.query;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of one kind, newest first, page by page or all of them. The table is one that {@link LatestRows} can ask, with the column
 * document beside. Thread-safe.
 *
 * @param <T> what document holds
 */
public final class Listing<T> {
    private final LatestRows<Row<T>> rows;

    public Listing(JdbcClient database, JsonMapper json, String table, Class<T> type) {
        this.rows = new LatestRows<>(
                database,
                json,
                table,
                "id, sort_date, document",
                (rs, number) -> new Row<>(
                        new Cursor(rs.getObject("sort_date", LocalDate.class), rs.getString("id")),
                        json.readValue(rs.getString("document"), type)));
    }

    /** @throws InvalidFieldException if the cursor is not one for these criteria */
    public Page<T> page(Criteria criteria, Paging paging) {
        var cursor = paging.cursor() == null ? null : Cursor.decode(paging.cursor(), criteria);
        var found = rows.find(criteria, cursor, paging.rows() + 1, false);
        var more = found.size() > paging.rows();
        var shown = more ? found.subList(0, paging.rows()) : found;
        return new Page<>(
                shown.stream().map(Row::document).toList(),
                more ? shown.get(shown.size() - 1).cursor().encode(criteria) : null);
    }

    /** All rows, a page at a time, so that memory stays flat and no transaction stays open however many there are. */
    public void forEachPage(Criteria criteria, Consumer<List<T>> consumer) {
        @Nullable Cursor cursor = null;
        List<Row<T>> page;
        do {
            page = rows.find(criteria, cursor, Paging.LONGEST, true);
            consumer.accept(page.stream().map(Row::document).toList());
            cursor = page.isEmpty() ? null : page.get(page.size() - 1).cursor();
        } while (page.size() == Paging.LONGEST);
    }

    private record Row<T>(Cursor cursor, T document) {}
}
