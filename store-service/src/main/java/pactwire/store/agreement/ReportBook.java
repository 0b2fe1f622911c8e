package pactwire.store.agreement;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pactwire.store.agreement.StoredReports.Assigned;
import pactwire.store.agreement.merge.Merger.Group;
import pactwire.store.agreement.merge.Profile;
import pactwire.store.agreement.merge.Report;
import pactwire.store.query.Rows;
import tools.jackson.databind.json.JsonMapper;

/** Writes the rows of reports. Call it inside a transaction. */
@Component
class ReportBook {
    private final JdbcClient database;
    private final JsonMapper json;
    private final ReportBlocks blocks;

    ReportBook(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
        this.blocks = new ReportBlocks(database);
    }

    /**
     * Takes reports out, so that none is found as it was.
     *
     * @param former as they were, those that are gone among them
     * @param gone ids of those that are gone
     */
    void remove(Collection<Profile> former, Set<String> gone) {
        blocks.remove(former);
        if (!gone.isEmpty()) {
            database.sql("delete from agreement_report where id = any(:ids)")
                    .param("ids", gone.toArray(String[]::new))
                    .update();
        }
    }

    /**
     * Writes down reports that are new or other than they were, and what each report is part of, and why.
     *
     * @param connected with what each is part of so far
     */
    void write(List<Group> groups, Collection<Profile> current, Components connected) {
        var components = connected.components();
        var profiles = current.stream().collect(Collectors.toMap(Profile::id, Function.identity()));
        var written = new ArrayList<Row>();
        var moved = new ArrayList<Row>();
        for (var group : groups) {
            for (var report : group.reports()) {
                var why = group.joined().get(report.id());
                var row = new Row(
                        report,
                        new Assigned(
                                group.id(),
                                why == null ? null : json.writeValueAsString(why),
                                components.get(report.id())));
                if (profiles.containsKey(report.id())) {
                    written.add(row);
                } else if (!row.assigned().equals(connected.assigned(report.id()))) {
                    moved.add(row);
                }
            }
        }
        var numbers = new HashMap<String, Long>();
        var added = insert(written, profiles, numbers);
        blocks.insert(added.get(true), numbers, true);
        blocks.insert(added.get(false), numbers, false);
        move(moved);
    }

    private record Row(Report report, Assigned assigned) {}

    /**
     * @param numbers receives those of the rows, by id
     * @return those that were not there, under true, and those that were
     */
    private Map<Boolean, List<Profile>> insert(
            List<Row> rows, Map<String, Profile> profiles, Map<String, Long> numbers) {
        var added = Map.<Boolean, List<Profile>>of(true, new ArrayList<>(), false, new ArrayList<>());
        if (rows.isEmpty()) {
            return added;
        }
        database.sql("""
                        insert into agreement_report (id, article_id, document, agreement_id, joined, component, words)
                        select id, article_id, document::json, agreement_id, joined::json, component, words
                        from unnest(:ids::text[], :articles::text[], :documents::text[], :agreements::text[], :joined::text[],
                            :components::text[], :words::bytea[])
                            as report (id, article_id, document, agreement_id, joined, component, words)
                        on conflict (id) do update set
                            document = excluded.document, agreement_id = excluded.agreement_id, joined = excluded.joined,
                            component = excluded.component, words = excluded.words
                        -- Only a row that was there was locked by this transaction.
                        returning id, number, xmax = 0""")
                .param("ids", Rows.column(rows, row -> row.report().id()))
                .param("articles", Rows.column(rows, row -> row.report().found().articleId()))
                .param(
                        "documents",
                        Rows.column(
                                rows,
                                row -> json.writeValueAsString(row.report().found())))
                .param("agreements", Rows.column(rows, row -> row.assigned().agreement()))
                .param("joined", Rows.column(rows, row -> row.assigned().joined()))
                .param("components", Rows.column(rows, row -> row.assigned().component()))
                .param(
                        "words",
                        rows.stream()
                                .map(row ->
                                        profiles.get(row.report().id()).words().bytes())
                                .toArray(byte[][]::new))
                .query((ResultSet rs) -> {
                    var id = rs.getString(1);
                    numbers.put(id, rs.getLong(2));
                    added.get(rs.getBoolean(3)).add(profiles.get(id));
                });
        return added;
    }

    private void move(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.sql("""
                        update agreement_report set
                            agreement_id = moved.agreement_id, joined = moved.joined::json, component = moved.component
                        from unnest(:ids::text[], :agreements::text[], :joined::text[], :components::text[])
                            as moved (id, agreement_id, joined, component)
                        where agreement_report.id = moved.id""")
                .param("ids", Rows.column(rows, row -> row.report().id()))
                .param("agreements", Rows.column(rows, row -> row.assigned().agreement()))
                .param("joined", Rows.column(rows, row -> row.assigned().joined()))
                .param("components", Rows.column(rows, row -> row.assigned().component()))
                .update();
    }
}
