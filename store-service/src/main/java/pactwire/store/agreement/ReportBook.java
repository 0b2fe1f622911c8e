package pactwire.store.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pactwire.contract.AgreementFound;
import pactwire.contract.ArticleRead;
import pactwire.store.agreement.merge.Comparison;
import pactwire.store.agreement.merge.Merger;
import pactwire.store.agreement.merge.Merger.Group;
import pactwire.store.agreement.merge.Merger.Joined;
import pactwire.store.agreement.merge.Profile;
import pactwire.store.agreement.merge.Report;
import pactwire.store.agreement.merge.Separations;
import pactwire.store.agreement.merge.Verdict;
import tools.jackson.databind.json.JsonMapper;

/** The rows of reports, and how they find each other. */
@Component
class ReportBook {
    private static final String REPORTS = """
            select report.id, report.document, reading.document as reading, report.joined
            from agreement_report report
            left join reading on reading.article_id = report.article_id and reading.kind = 'agreement'
            where\s""";

    private final JdbcTemplate jdbc;
    private final JdbcClient database;
    private final JsonMapper json;

    ReportBook(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.database = JdbcClient.create(jdbc);
        this.json = json;
    }

    /**
     * Puts reports in the place of others.
     *
     * @param former as they were, those that are gone among them
     * @param gone ids of those that are gone
     */
    void replace(Collection<Profile> former, Set<String> gone, Collection<Profile> current) {
        var left = former.stream().map(ReportBook::blockRow).toList();
        jdbc.batchUpdate("delete from agreement_report_block where block = any(?) and report_id = ?", left);
        update("delete from agreement_report where id = any(:ids)", gone);
        jdbc.batchUpdate(
                """
                insert into agreement_report (id, article_id, document) values (?, ?, ?::json)
                on conflict (id) do update set document = excluded.document""",
                current.stream()
                        .map(profile -> profile.report().found())
                        .map(found -> new Object[] {found.id(), found.articleId(), json.writeValueAsString(found)})
                        .toList());
        jdbc.batchUpdate(
                "insert into agreement_report_block (block, report_id) select unnest(?), ? on conflict do nothing",
                current.stream().map(ReportBook::blockRow).toList());
    }

    private static Object[] blockRow(Profile report) {
        return new Object[] {report.lies().toArray(Long[]::new), report.id()};
    }

    /** Every report that, by one step or more, may be of one agreement with those given: by id. */
    Map<String, Profile> connected(Collection<Profile> former, Set<String> agreements, Collection<Profile> current) {
        var connected = new LinkedHashMap<String, Profile>();
        var frontier = new LinkedHashMap<String, Profile>();
        current.forEach(report -> frontier.put(report.id(), report));
        load("report.agreement_id = any(:ids)", agreements)
                .forEach(report -> frontier.putIfAbsent(report.id(), report));
        neighbours(former, Set.of()).forEach(report -> frontier.putIfAbsent(report.id(), report));
        while (!frontier.isEmpty()) {
            connected.putAll(frontier);
            var next = neighbours(frontier.values(), connected.keySet());
            frontier.clear();
            next.forEach(report -> frontier.put(report.id(), report));
        }
        return connected;
    }

    /** @param known reports that are not looked for */
    private Collection<Profile> neighbours(Collection<Profile> seekers, Set<String> known) {
        var blocks = new HashSet<Long>();
        seekers.forEach(seeker -> blocks.addAll(seeker.around()));
        var candidates = database.sql(REPORTS
                        + "report.id in (select report_id from agreement_report_block where block = any(:blocks))"
                        + " and report.id <> all(:known) order by report.id")
                .param("blocks", blocks.toArray(Long[]::new))
                .param("known", known.toArray(String[]::new))
                .query(profile())
                .list();
        var neighbours = new LinkedHashMap<String, Profile>();
        Profile.pairs(candidates, seekers, (candidate, seeker) -> {
            if (!neighbours.containsKey(candidate.id()) && mayBeOne(seeker, candidate)) {
                neighbours.put(candidate.id(), candidate);
            }
        });
        return neighbours.values();
    }

    private static boolean mayBeOne(Profile one, Profile other) {
        var verdict = Comparison.of(one, other);
        return verdict instanceof Verdict.Same || verdict instanceof Verdict.Perhaps;
    }

    private List<Profile> load(String condition, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql(REPORTS + condition + " order by report.id")
                        .param("ids", ids.toArray(String[]::new))
                        .query(profile())
                        .list();
    }

    private RowMapper<Profile> profile() {
        var report = report();
        return (rs, row) -> Profile.of(report.mapRow(rs, row));
    }

    private RowMapper<Report> report() {
        return (rs, row) -> {
            var reading = rs.getString("reading");
            return new Report(
                    json.readValue(rs.getString("document"), AgreementFound.class),
                    reading == null
                            ? null
                            : json.readValue(reading, ArticleRead.class).published());
        };
    }

    /** Agreements with all of their reports, as they were last grouped. */
    List<Group> groups(Collection<String> agreements) {
        var groups = new ArrayList<Group>();
        for (String agreement : agreements) {
            var joined = new HashMap<String, Joined>();
            var reports = database.sql(REPORTS + "report.agreement_id = :id")
                    .param("id", agreement)
                    .query((rs, row) -> {
                        if (rs.getString("joined") != null) {
                            joined.put(rs.getString("id"), json.readValue(rs.getString("joined"), Joined.class));
                        }
                        return report().mapRow(rs, row);
                    })
                    .list();
            if (!reports.isEmpty()) {
                groups.add(new Group(Merger.firstToldFirst(reports), joined));
            }
        }
        return groups;
    }

    /** Writes down which agreement each report is part of, and why. */
    void assign(List<Group> groups) {
        var rows = new ArrayList<Object[]>();
        for (var group : groups) {
            for (var report : group.reports()) {
                var why = group.joined().get(report.id());
                rows.add(new Object[] {group.id(), why == null ? null : json.writeValueAsString(why), report.id()});
            }
        }
        jdbc.batchUpdate("update agreement_report set agreement_id = ?, joined = ?::json where id = ?", rows);
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
        var strings = new java.util.TreeSet<String>();
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

    private void update(String sql, Collection<String> ids) {
        database.sql(sql).param("ids", ids.toArray(String[]::new)).update();
    }
}
