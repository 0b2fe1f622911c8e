package pactwire.store.agreement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pactwire.store.agreement.merge.Merger;
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
    private final JdbcTemplate jdbc;
    private final JdbcClient database;
    private final JsonMapper json;
    private final ReportBook reports;
    private final Origins origins;

    AgreementBook(JdbcTemplate jdbc, JsonMapper json, ReportBook reports, Origins origins) {
        this.jdbc = jdbc;
        this.database = JdbcClient.create(jdbc);
        this.json = json;
        this.reports = reports;
        this.origins = origins;
    }

    /**
     * Groups anew all reports that the changed ones may concern.
     *
     * @param former reports as they were, those that are gone among them
     * @param agreements that they were part of
     * @param current reports as they are, already stored
     */
    void reconsider(Collection<Profile> former, Set<String> agreements, Collection<Profile> current) {
        var component = reports.connected(former, agreements, current);
        var stale = new TreeSet<>(agreements);
        stale.addAll(reports.agreementsOf(component.keySet()));
        var groups = Merger.merge(component.values(), reports.separations(component.keySet()));
        reports.assign(groups);
        groups.forEach(group -> stale.remove(group.id()));
        remove(stale);
        save(groups);
    }

    /** Articles came, changed or went: their agreements have other sources now. */
    void articlesChanged(Collection<String> articles) {
        save(reports.groups(reports.agreementsOfArticles(articles)));
    }

    private void save(List<Group> groups) {
        var known = origins.of(groups.stream()
                .flatMap(group -> group.reports().stream())
                .map(report -> report.found().articleId())
                .collect(Collectors.toSet()));
        var rows = groups.stream()
                .map(group -> {
                    var own = group.reports().stream()
                            .map(report -> known.get(report.found().articleId()))
                            .toList();
                    return row(AgreementOfReports.of(group, Origins.sources(own)), own);
                })
                .toList();
        jdbc.batchUpdate("""
                insert into agreement (id, sort_date, facets, search, confidence, document)
                values (?, ?, ?, to_tsvector('english', ?), ?, ?::json)
                on conflict (id) do update set
                    sort_date = excluded.sort_date, facets = excluded.facets, search = excluded.search,
                    confidence = excluded.confidence, document = excluded.document
                where agreement.document::text <> excluded.document::text or agreement.facets <> excluded.facets""", rows);
    }

    private Object[] row(Agreement agreement, List<Origin> origins) {
        return new Object[] {
            agreement.id(),
            sortDate(agreement),
            facets(agreement, origins).toArray(String[]::new),
            Rows.searchable(agreement.title() + "\n" + agreement.evidence().text()),
            agreement.confidence(),
            json.writeValueAsString(agreement)
        };
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
        database.sql("delete from agreement where id = any(:ids)")
                .param("ids", ids.toArray(String[]::new))
                .update();
    }
}
