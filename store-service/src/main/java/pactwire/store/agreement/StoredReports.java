package pactwire.store.agreement;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pactwire.store.agreement.merge.Merger;
import pactwire.store.agreement.merge.Merger.Group;
import pactwire.store.agreement.merge.Merger.Joined;
import pactwire.store.agreement.merge.Profile;
import pactwire.store.agreement.merge.Separations;
import pactwire.store.agreement.merge.WordCard;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows of reports. */
@Component
class StoredReports {
    private static final String WITH_READINGS = """
            from agreement_report report
            left join reading on reading.article_id = report.article_id and reading.kind = 'agreement'
            """;

    /** PostgreSQL gives a row another xmin with every change. */
    private static final String ROWS =
            "select report.id, report.agreement_id, report.joined, report.component, concat(report.xmin, ' ', reading.xmin) as version\n"
                    + WITH_READINGS
                    + "where ";

    /** Id, number, document and the article's reading of every report. */
    static final String ALL_DOCUMENTS =
            "select report.id, report.number, report.document, reading.document as reading\n" + WITH_READINGS;

    private static final String DOCUMENTS = ALL_DOCUMENTS + "where report.id = any(:ids)";

    static final String OF_AGREEMENTS = "report.agreement_id = any(:ids)";
    static final String OF_COMPONENTS = "report.component = any(:ids)";
    static final String OF_IDS = "report.id = any(:ids)";

    private final JdbcClient database;
    private final JsonMapper json;
    private final RecentProfiles profiles;

    StoredReports(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
        this.profiles = new RecentProfiles(json);
    }

    /**
     * What a report is part of.
     *
     * @param joined why, as JSON; null of the first report of an agreement
     * @param component see {@link Components}
     */
    record Assigned(
            @Nullable String agreement,
            @Nullable String joined,
            @Nullable String component) {}

    /** A report as it is stored. */
    record Stored(Profile profile, Assigned assigned) {}

    private record Row(String id, String version, Assigned assigned) {}

    /**
     * @param condition {@link #OF_AGREEMENTS}, {@link #OF_COMPONENTS} or {@link #OF_IDS}
     * @return in the order of their ids
     */
    List<Stored> load(String condition, Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var rows = database.sql(ROWS + condition + " order by report.id")
                .param("ids", ids.toArray(String[]::new))
                .query((rs, number) -> new Row(
                        rs.getString("id"),
                        rs.getString("version"),
                        new Assigned(rs.getString("agreement_id"), rs.getString("joined"), rs.getString("component"))))
                .list();
        var known = known(rows);
        return rows.stream()
                .filter(row -> known.containsKey(row.id()))
                .map(row -> new Stored(known.get(row.id()), row.assigned()))
                .toList();
    }

    /**
     * A report of which only its words are read.
     *
     * @param words null of one that an earlier version stored
     */
    record Card(String id, long number, @Nullable WordCard words) {}

    List<Card> cards(Collection<Long> numbers) {
        return database.sql("select id, number, words from agreement_report where number = any(:numbers)")
                .param("numbers", numbers.toArray(Long[]::new))
                .query((rs, row) -> new Card(rs.getString(1), rs.getLong(2), WordCard.of(rs.getBytes(3))))
                .list();
    }

    private Map<String, Profile> known(List<Row> rows) {
        var known = new HashMap<String, Profile>();
        var unknown = new HashMap<String, Row>();
        for (var row : rows) {
            var profile = profiles.known(row.id(), row.version());
            if (profile == null) {
                unknown.put(row.id(), row);
            } else {
                known.put(row.id(), profile);
            }
        }
        if (!unknown.isEmpty()) {
            database.sql(DOCUMENTS)
                    .param("ids", unknown.keySet().toArray(String[]::new))
                    .query((ResultSet rs) -> {
                        var id = rs.getString("id");
                        known.put(
                                id,
                                profiles.of(
                                        id,
                                        unknown.get(id).version(),
                                        rs.getString("document"),
                                        rs.getString("reading")));
                    });
        }
        return known;
    }

    /** Agreements with all of their reports, as they were last grouped; those without any are missing. */
    List<Group> groups(Collection<String> agreements) {
        var groups = new ArrayList<Group>();
        load(OF_AGREEMENTS, agreements).stream()
                .collect(Collectors.groupingBy(
                        report -> report.assigned().agreement(), TreeMap::new, Collectors.toList()))
                .forEach((agreement, reports) -> groups.add(group(reports)));
        return groups;
    }

    private Group group(List<Stored> reports) {
        var joined = new HashMap<String, Joined>();
        for (var report : reports) {
            if (report.assigned().joined() != null) {
                joined.put(
                        report.profile().id(), json.readValue(report.assigned().joined(), Joined.class));
            }
        }
        return new Group(
                Merger.firstToldFirst(
                        reports.stream().map(each -> each.profile().report()).toList()),
                joined);
    }

    Set<String> agreementsOf(Collection<String> reports) {
        return strings("select distinct agreement_id from agreement_report where id = any(:ids)", reports);
    }

    Set<String> agreementsOfArticles(Collection<String> articles) {
        return strings("select distinct agreement_id from agreement_report where article_id = any(:ids)", articles);
    }

    /** What operators told apart among these, or one of these and another. */
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
