package pactwire.store.agreement;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pactwire.store.agreement.merge.Merger.Group;
import pactwire.store.agreement.merge.Profile;
import pactwire.store.article.Origin;
import pactwire.store.article.Origins;
import pactwire.store.query.Facet;
import pactwire.store.query.Rows;
import tools.jackson.databind.json.JsonMapper;

/** The rows of agreements, written from groups of reports. Only rows that differ are touched. Call it inside a transaction. */
@Component
class AgreementBook {
    private final JdbcClient database;
    private final JsonMapper json;
    private final StoredReports stored;
    private final ReportFinder finder;
    private final ReportBook reports;
    private final Origins origins;

    AgreementBook(
            JdbcClient database,
            JsonMapper json,
            StoredReports stored,
            ReportFinder finder,
            ReportBook reports,
            Origins origins) {
        this.database = database;
        this.json = json;
        this.stored = stored;
        this.finder = finder;
        this.reports = reports;
        this.origins = origins;
    }

    /**
     * Groups anew all reports that the changed ones may concern.
     *
     * @param former reports as they were, those that are gone among them; already taken out
     * @param agreements that they were part of
     * @param current reports as they are, stored herewith
     * @param moved articles whose origin is another now: their agreements have other sources
     */
    void reconsider(
            Collection<Profile> former, Set<String> agreements, Collection<Profile> current, Set<String> moved) {
        var connected = finder.connected(former, agreements, current);
        var groups = finder.group(connected);
        reports.write(groups, current, connected);
        var stale = new TreeSet<>(agreements);
        connected.ids().forEach(report -> {
            var was = connected.assigned(report);
            if (was != null && was.agreement() != null) {
                stale.add(was.agreement());
            }
        });
        var told = groups.stream().map(Group::id).collect(Collectors.toSet());
        stale.removeAll(told);
        remove(stale);
        var others = stored.agreementsOfArticles(moved);
        others.removeAll(told);
        save(Stream.concat(groups.stream(), stored.groups(others).stream()).toList());
    }

    private record Row(
            String id, LocalDate sortDate, String facets, String search, double confidence, String document) {}

    private void save(List<Group> groups) {
        var known = origins.of(groups.stream()
                .flatMap(group -> group.reports().stream())
                .map(report -> report.found().articleId())
                .collect(Collectors.toSet()));
        var told = told(groups);
        var rows = groups.stream()
                .map(group -> {
                    var own = group.reports().stream()
                            .map(report -> known.get(report.found().articleId()))
                            .toList();
                    return row(AgreementOfReports.of(group, Origins.sources(own)), own);
                })
                .filter(row -> !new Told(row.document(), row.facets()).equals(told.get(row.id())))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        database.sql("""
                        insert into agreement (id, sort_date, facets, search, confidence, document)
                        select id, sort_date::date, facets::text[], to_tsvector('english', search), confidence, document::json
                        from unnest(:ids::text[], :dates::text[], :facets::text[], :searches::text[],
                            :confidences::float8[], :documents::text[])
                            as told (id, sort_date, facets, search, confidence, document)
                        on conflict (id) do update set
                            sort_date = excluded.sort_date, facets = excluded.facets, search = excluded.search,
                            confidence = excluded.confidence, document = excluded.document""")
                .param("ids", Rows.column(rows, Row::id))
                .param("dates", Rows.column(rows, Row::sortDate))
                .param("facets", Rows.column(rows, Row::facets))
                .param("searches", Rows.column(rows, Row::search))
                .param("confidences", rows.stream().map(Row::confidence).toArray(Double[]::new))
                .param("documents", Rows.column(rows, Row::document))
                .update();
    }

    private record Told(String document, String facets) {}

    /** What the rows of some agreements say, by id: telling it again would be a change that is none. */
    private Map<String, Told> told(List<Group> groups) {
        if (groups.isEmpty()) {
            return Map.of();
        }
        var told = new HashMap<String, Told>();
        database.sql("select id, document, facets from agreement where id = any(:ids)")
                .param("ids", Rows.column(groups, Group::id))
                .query((ResultSet rs) -> {
                    var facets = (String[]) rs.getArray("facets").getArray();
                    told.put(rs.getString("id"), new Told(rs.getString("document"), Rows.array(List.of(facets))));
                });
        return told;
    }

    private Row row(Agreement agreement, List<Origin> origins) {
        return new Row(
                agreement.id(),
                sortDate(agreement),
                Rows.array(facets(agreement, origins)),
                Rows.searchable(agreement.title() + "\n" + agreement.evidence().text()),
                agreement.confidence(),
                json.writeValueAsString(agreement));
    }

    private static Set<String> facets(Agreement agreement, List<Origin> origins) {
        var facets = new TreeSet<String>();
        for (var party : agreement.parties()) {
            if (party.id() != null) {
                facets.add(Facet.of("party", party.id()));
            }
            facets.add(Facet.of("party", party.name()));
        }
        facets.add(Facet.of("instrument", agreement.instrument().name()));
        facets.add(Facet.of("status", agreement.status().name()));
        agreement.contexts().forEach(context -> facets.add(Facet.of("context", context.name())));
        origins.forEach(origin -> facets.add(Facet.of("source", origin.source())));
        return facets;
    }

    private static LocalDate sortDate(Agreement agreement) {
        var signed = Rows.firstDay(agreement.signed());
        return signed == null ? Rows.sortDate(agreement.firstSeen()) : signed;
    }

    private void remove(Collection<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        database.sql("delete from agreement where id = any(:ids)")
                .param("ids", ids.toArray(String[]::new))
                .update();
    }
}
