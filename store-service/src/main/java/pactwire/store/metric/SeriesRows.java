package pactwire.store.metric;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pactwire.store.metric.SeriesTelling.State;
import pactwire.store.query.Rows;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the table of series. Call it inside a transaction. */
@Component
class SeriesRows {
    private final JdbcClient database;
    private final JsonMapper json;

    SeriesRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Map<String, SeriesRow> of(Collection<String> ids) {
        return database
                .sql("select sort_date, facets, confidence, document, state from series where id = any(:ids)")
                .param("ids", ids.toArray(String[]::new))
                .query(this::row)
                .list()
                .stream()
                .collect(Collectors.toMap(row -> row.series().id(), Function.identity()));
    }

    private SeriesRow row(ResultSet rs, int number) throws SQLException {
        var series = json.readValue(rs.getString("document"), Series.class);
        return new SeriesRow(
                series,
                rs.getDate("sort_date").toLocalDate(),
                List.of((String[]) rs.getArray("facets").getArray()),
                rs.getFloat("confidence"),
                state(rs.getString("state"), series));
    }

    private @Nullable State state(@Nullable String written, Series series) {
        var state = written == null ? null : json.readValue(written, State.class);
        return state == null || !state.belongsTo(series) ? null : state;
    }

    void remove(Set<String> ids) {
        if (!ids.isEmpty()) {
            database.sql("delete from series where id = any(:ids)")
                    .param("ids", ids.toArray(String[]::new))
                    .update();
        }
    }

    /**
     * Writes rows, also those that say what they said: their version tells other instances that their origins may be others.
     *
     * @param before as they are stored, by id
     */
    void write(List<SeriesRow> rows, Map<String, SeriesRow> before) {
        var retold = new ArrayList<SeriesRow>();
        var written = new ArrayList<SeriesRow>();
        rows.forEach(row -> (row.isFoundLike(before.get(row.series().id())) ? retold : written).add(row));
        update(retold);
        insert(written);
    }

    /** Columns with indexes are left alone, so that no index learns of it. */
    private void update(List<SeriesRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.sql("""
                        update series set confidence = told.confidence, document = told.document::json, state = told.state::json
                        from unnest(:ids::text[], :confidences::float8[], :documents::text[], :states::text[])
                            as told (id, confidence, document, state)
                        where series.id = told.id""")
                .param("ids", Rows.column(rows, row -> row.series().id()))
                .param(
                        "confidences",
                        rows.stream().map(row -> (double) row.confidence()).toArray(Double[]::new))
                .param("documents", Rows.column(rows, row -> json.writeValueAsString(row.series())))
                .param("states", Rows.column(rows, row -> json.writeValueAsString(row.state())))
                .update();
    }

    private void insert(List<SeriesRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.sql("""
                        insert into series (id, sort_date, facets, search, confidence, document, state)
                        select id, sort_date::date, facets::text[], to_tsvector('english', search), confidence,
                            document::json, state::json
                        from unnest(:ids::text[], :dates::text[], :facets::text[], :searches::text[],
                            :confidences::float8[], :documents::text[], :states::text[])
                            as told (id, sort_date, facets, search, confidence, document, state)
                        on conflict (id) do update set
                            sort_date = excluded.sort_date, facets = excluded.facets, search = excluded.search,
                            confidence = excluded.confidence, document = excluded.document, state = excluded.state""")
                .param("ids", Rows.column(rows, row -> row.series().id()))
                .param("dates", Rows.column(rows, SeriesRow::sortDate))
                .param("facets", Rows.column(rows, row -> Rows.array(row.facets())))
                .param("searches", Rows.column(rows, SeriesRow::searched))
                .param(
                        "confidences",
                        rows.stream().map(row -> (double) row.confidence()).toArray(Double[]::new))
                .param("documents", Rows.column(rows, row -> json.writeValueAsString(row.series())))
                .param("states", Rows.column(rows, row -> json.writeValueAsString(row.state())))
                .update();
    }
}
