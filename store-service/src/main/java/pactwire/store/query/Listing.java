package pactwire.store.query;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of one kind, newest first. Any table with the columns id, sort_date, facets, search, confidence and document can
 * be listed. Thread-safe.
 *
 * @param <T> what document holds
 */
public final class Listing<T> {
    private final JdbcClient database;
    private final JsonMapper json;
    private final String table;
    private final Class<T> type;

    public Listing(JdbcClient database, JsonMapper json, String table, Class<T> type) {
        this.database = database;
        this.json = json;
        this.table = table;
        this.type = type;
    }

    /** @throws InvalidFieldException if the cursor is not one for these criteria */
    public Page<T> page(Criteria criteria, Paging paging) {
        var cursor = paging.cursor() == null ? null : Cursor.decode(paging.cursor(), criteria);
        var rows = rows(criteria, cursor, paging.rows() + 1);
        var more = rows.size() > paging.rows();
        var shown = more ? rows.subList(0, paging.rows()) : rows;
        return new Page<>(
                shown.stream().map(Row::document).toList(),
                more ? shown.get(shown.size() - 1).cursor().encode(criteria) : null);
    }

    /** All rows, a page at a time, so that memory stays flat and no transaction stays open however many there are. */
    public void forEachPage(Criteria criteria, Consumer<List<T>> consumer) {
        @Nullable Cursor cursor = null;
        List<Row<T>> rows;
        do {
            rows = rows(criteria, cursor, Paging.LONGEST);
            consumer.accept(rows.stream().map(Row::document).toList());
            cursor = rows.isEmpty() ? null : rows.get(rows.size() - 1).cursor();
        } while (rows.size() == Paging.LONGEST);
    }

    private List<Row<T>> rows(Criteria criteria, @Nullable Cursor after, int limit) {
        var parameters = new HashMap<String, Object>();
        var where = criteria.sql("", parameters);
        parameters.put("limit", limit);
        if (after != null) {
            where += " and (sort_date, id) < (:date, :id)";
            parameters.put("date", after.date());
            parameters.put("id", after.id());
        }
        return database.sql(select(table, where))
                .params(parameters)
                .query(row())
                .list();
    }

    /** @param where conditions; the parameter {@code limit} is to be given, too */
    public static String select(String table, String where) {
        return "select id, sort_date, document from %s where %s order by sort_date desc, id desc limit :limit"
                .formatted(table, where);
    }

    private RowMapper<Row<T>> row() {
        return (rs, number) -> new Row<>(
                new Cursor(rs.getObject("sort_date", LocalDate.class), rs.getString("id")),
                json.readValue(rs.getString("document"), type));
    }

    private record Row<T>(Cursor cursor, T document) {}
}
