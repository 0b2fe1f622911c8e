package pactwire.store.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pactwire.store.agreement.merge.Comparison;
import pactwire.store.agreement.merge.Merger;
import pactwire.store.agreement.merge.Merger.Group;
import pactwire.store.agreement.merge.Merger.Joined;
import pactwire.store.agreement.merge.Profile;
import pactwire.store.agreement.merge.Report;
import pactwire.store.agreement.merge.Separations;
import pactwire.store.agreement.merge.Verdict;
import pactwire.store.query.Rows;
import tools.jackson.databind.json.JsonMapper;

/** The rows of reports, and how they find each other. */
@Component
class ReportBook {
    private static final String REPORTS = """
            select report.id, report.document, reading.document as reading, report.agreement_id, report.joined
            from agreement_report report
            left join reading on reading.article_id = report.article_id and reading.kind = 'agreement'
            where\s""";

    private final JdbcClient database;
    private final JsonMapper json;
    private final RecentProfiles profiles;

    ReportBook(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.profiles = new RecentProfiles(json);
        this.json = json;
    }

    /** What a report is part of, as it is stored. */
    record Assigned(@Nullable String agreement, @Nullable String joined) {}

    /**
     * Reports that may be of one agreement with some others, by one step or more.
     *
     * @param reports by id
     * @param assigned by id; nothing of reports that are new
     */
    record Connected(Map<String, Profile> reports, Map<String, Assigned> assigned) {
        Connected() {
            this(new LinkedHashMap<>(), new HashMap<>());
        }
    }

    /**
     * Takes reports out, so that none is found as it was.
     *
     * @param former as they were, those that are gone among them
     * @param gone ids of those that are gone
     */
    void remove(Collection<Profile> former, Set<String> gone) {
        for (var report : former) {
            database.sql("delete from agreement_report_block where block = any(:blocks) and report_id = :report")
                    .param("blocks", report.lies().toArray(Long[]::new))
                    .param("report", report.id())
                    .update();
        }
        if (!gone.isEmpty()) {
            database.sql("delete from agreement_report where id = any(:ids)")
                    .param("ids", gone.toArray(String[]::new))
                    .update();
        }
    }

    /**
     * Writes down reports that are new or other than they were, and what each report is part of, and why.
     *
     * @param connected as they are stored
     */
    void write(List<Group> groups, Collection<Profile> current, Connected connected) {
        var ids = current.stream().map(Profile::id).collect(Collectors.toSet());
        var written = new ArrayList<Row>();
        var moved = new ArrayList<Row>();
        for (var group : groups) {
            for (var report : group.reports()) {
                var why = group.joined().get(report.id());
                var row = new Row(report, new Assigned(group.id(), why == null ? null : json.writeValueAsString(why)));
                if (ids.contains(report.id())) {
                    written.add(row);
                } else if (!row.assigned().equals(connected.assigned().get(report.id()))) {
                    moved.add(row);
                }
            }
        }
        insert(written);
        move(moved);
        insertBlocks(current);
    }

    private record Row(Report report, Assigned assigned) {}

    private void insert(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.sql("""
                        insert into agreement_report (id, article_id, document, agreement_id, joined)
                        select id, article_id, document::json, agreement_id, joined::json
                        from unnest(:ids::text[], :articles::text[], :documents::text[], :agreements::text[], :joined::text[])
                            as report (id, article_id, document, agreement_id, joined)
                        on conflict (id) do update set
                            document = excluded.document, agreement_id = excluded.agreement_id, joined = excluded.joined""")
                .param("ids", Rows.column(rows, row -> row.report().id()))
                .param("articles", Rows.column(rows, row -> row.report().found().articleId()))
                .param(
                        "documents",
                        Rows.column(
                                rows,
                                row -> json.writeValueAsString(row.report().found())))
                .param("agreements", Rows.column(rows, row -> row.assigned().agreement()))
                .param("joined", Rows.column(rows, row -> row.assigned().joined()))
                .update();
    }

    private void move(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.sql("""
                        update agreement_report set agreement_id = moved.agreement_id, joined = moved.joined::json
                        from unnest(:ids::text[], :agreements::text[], :joined::text[]) as moved (id, agreement_id, joined)
                        where agreement_report.id = moved.id""")
                .param("ids", Rows.column(rows, row -> row.report().id()))
                .param("agreements", Rows.column(rows, row -> row.assigned().agreement()))
                .param("joined", Rows.column(rows, row -> row.assigned().joined()))
                .update();
    }

    private void insertBlocks(Collection<Profile> reports) {
        var blocks = new ArrayList<Long>();
        var ids = new ArrayList<String>();
        for (var report : reports) {
            for (var block : report.lies()) {
                blocks.add(block);
                ids.add(report.id());
            }
        }
        if (!blocks.isEmpty()) {
            database.sql("""
                            insert into agreement_report_block (block, report_id)
                            select block, report_id from unnest(:blocks::bigint[], :reports::text[]) as lies (block, report_id)
                            on conflict do nothing""")
                    .param("blocks", blocks.toArray(Long[]::new))
                    .param("reports", ids.toArray(String[]::new))
                    .update();
        }
    }

    /** Every report that, by one step or more, may be of one agreement with those given. */
    Connected connected(Collection<Profile> former, Set<String> agreements, Collection<Profile> current) {
        var connected = new Connected();
        // Those that were looked at and are not connected may be met again from another side.
        var met = new HashMap<String, Profile>();
        var frontier = new LinkedHashMap<String, Profile>();
        current.forEach(report -> frontier.put(report.id(), report));
        load("report.agreement_id = any(:ids)", agreements, connected)
                .forEach(report -> frontier.putIfAbsent(report.id(), report));
        neighbours(former, connected, met).forEach(report -> frontier.putIfAbsent(report.id(), report));
        while (!frontier.isEmpty()) {
            connected.reports().putAll(frontier);
            var next = neighbours(List.copyOf(frontier.values()), connected, met);
            frontier.clear();
            next.forEach(report -> frontier.put(report.id(), report));
        }
        return connected;
    }

    /**
     * Looks only into the blocks around those who seek: looking is symmetric, and what is found need not look back.
     *
     * @param met reports that were looked at so far, by id; more are added
     */
    private Collection<Profile> neighbours(Collection<Profile> seekers, Connected connected, Map<String, Profile> met) {
        if (seekers.isEmpty()) {
            return List.of();
        }
        var inBlock = reportsIn(seekers, connected);
        load("report.id = any(:ids)", unmet(inBlock, met), connected).forEach(report -> met.put(report.id(), report));
        var neighbours = new LinkedHashMap<String, Profile>();
        for (var seeker : seekers) {
            var candidates = new HashSet<String>();
            seeker.around().forEach(block -> candidates.addAll(inBlock.getOrDefault(block, List.of())));
            candidates.removeAll(neighbours.keySet());
            for (String id : candidates) {
                var candidate = met.get(id);
                if (candidate != null && mayBeOne(seeker, candidate)) {
                    neighbours.put(id, candidate);
                }
            }
        }
        return neighbours.values();
    }

    /** Ids of reports by block, those that are connected already left out. */
    private Map<Long, List<String>> reportsIn(Collection<Profile> seekers, Connected connected) {
        var blocks = new HashSet<Long>();
        seekers.forEach(seeker -> blocks.addAll(seeker.around()));
        var inBlock = new HashMap<Long, List<String>>();
        var ids = new HashMap<String, String>();
        database.sql("select block, report_id from agreement_report_block where block = any(:blocks)")
                .param("blocks", blocks.toArray(Long[]::new))
                .query((ResultSet rs) -> {
                    var id = rs.getString(2);
                    if (!connected.reports().containsKey(id)) {
                        inBlock.computeIfAbsent(rs.getLong(1), block -> new ArrayList<>())
                                .add(ids.computeIfAbsent(id, same -> same));
                    }
                });
        return inBlock;
    }

    private static Set<String> unmet(Map<Long, List<String>> inBlock, Map<String, Profile> met) {
        var unmet = new HashSet<String>();
        inBlock.values().forEach(unmet::addAll);
        unmet.removeAll(met.keySet());
        return unmet;
    }

    private static boolean mayBeOne(Profile one, Profile other) {
        var verdict = Comparison.of(one, other);
        return verdict instanceof Verdict.Same || verdict instanceof Verdict.Perhaps;
    }

    private List<Profile> load(String condition, Collection<String> ids, Connected connected) {
        return ids.isEmpty()
                ? List.of()
                : database.sql(REPORTS + condition)
                        .param("ids", ids.toArray(String[]::new))
                        .query((rs, number) -> {
                            connected.assigned().put(rs.getString("id"), assigned(rs));
                            return profiles.of(rs.getString("id"), rs.getString("document"), rs.getString("reading"));
                        })
                        .list();
    }

    private List<Row> rows(String condition, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql(REPORTS + condition + " order by report.id")
                        .param("ids", ids.toArray(String[]::new))
                        .query(this::row)
                        .list();
    }

    private Row row(ResultSet rs, int number) throws SQLException {
        var profile = profiles.of(rs.getString("id"), rs.getString("document"), rs.getString("reading"));
        return new Row(profile.report(), assigned(rs));
    }

    private static Assigned assigned(ResultSet rs) throws SQLException {
        return new Assigned(rs.getString("agreement_id"), rs.getString("joined"));
    }

    /** Agreements with all of their reports, as they were last grouped; those without any are missing. */
    List<Group> groups(Collection<String> agreements) {
        var groups = new ArrayList<Group>();
        rows("report.agreement_id = any(:ids)", agreements).stream()
                .collect(Collectors.groupingBy(row -> row.assigned().agreement(), TreeMap::new, Collectors.toList()))
                .forEach((agreement, rows) -> groups.add(group(rows)));
        return groups;
    }

    private Group group(List<Row> rows) {
        var joined = new HashMap<String, Joined>();
        for (var row : rows) {
            if (row.assigned().joined() != null) {
                joined.put(row.report().id(), json.readValue(row.assigned().joined(), Joined.class));
            }
        }
        return new Group(Merger.firstToldFirst(rows.stream().map(Row::report).toList()), joined);
    }

    Set<String> agreementsOf(Collection<String> reports) {
        return strings("select distinct agreement_id from agreement_report where id = any(:ids)", reports);
    }

    Set<String> agreementsOfArticles(Collection<String> articles) {
        return strings("select distinct agreement_id from agreement_report where article_id = any(:ids)", articles);
    }

    Separations separations(Collection<String> reports) {
        return new Separations(strings(
                "select one || ' ' || other from separation where one = any(:ids) or other = any(:ids)", reports));
    }

    private Set<String> strings(String sql, Collection<String> ids) {
        var strings = new TreeSet<String>();
        if (ids.isEmpty()) {
            return strings;
        }
        database.sql(sql)
                .param("ids", ids.toArray(String[]::new))
                .query((rs, row) -> rs.getString(1))
                .list()
                .forEach(string -> {
                    if (string != null) {
                        strings.add(string);
                    }
                });
        return strings;
    }
}
