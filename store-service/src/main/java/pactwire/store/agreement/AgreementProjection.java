package pactwire.store.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import pactwire.contract.AgreementFound;
import pactwire.contract.ArticleEvent;
import pactwire.store.agreement.merge.Report;
import pactwire.store.query.Rows;
import pactwire.store.reading.Readings;
import tools.jackson.databind.json.JsonMapper;

/** Agreements as rows, from the events of {@code events.agreement.v1}. */
@Component
public class AgreementProjection {
    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Readings<AgreementFound> readings;

    AgreementProjection(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.readings =
                new Readings<>(jdbc, json, "agreement", "agreement_report", AgreementFound.class, AgreementFound::id);
    }

    public void apply(List<? extends ArticleEvent> events) {
        var kept = new ArrayList<Report>();
        var withdrawn = new ArrayList<String>();
        for (var change : readings.apply(events).values()) {
            var after = change.after();
            after.found().values().forEach(found -> kept.add(new Report(found, after.published())));
            change.before().found().keySet().stream()
                    .filter(id -> !after.found().containsKey(id))
                    .forEach(withdrawn::add);
        }
        saveReports(kept);
        saveAgreements(kept.stream().map(Agreement::of).toList());
        remove("agreement_report", withdrawn);
        remove("agreement", withdrawn);
    }

    private void saveReports(List<Report> reports) {
        jdbc.batchUpdate(
                """
                insert into agreement_report (id, article_id, agreement_id, document) values (?, ?, ?, ?::json)
                on conflict (id) do update set document = excluded.document""",
                reports.stream()
                        .map(report -> new Object[] {
                            report.id(),
                            report.found().articleId(),
                            report.id(),
                            json.writeValueAsString(report.found())
                        })
                        .toList());
    }

    private void saveAgreements(List<Agreement> agreements) {
        jdbc.batchUpdate(
                """
                insert into agreement (id, sort_date, facets, search, confidence, document)
                values (?, ?, ?, to_tsvector('english', ?), ?, ?::json)
                on conflict (id) do update set
                    sort_date = excluded.sort_date, facets = excluded.facets, search = excluded.search,
                    confidence = excluded.confidence, document = excluded.document""",
                agreements.stream()
                        .map(agreement -> new Object[] {
                            agreement.id(),
                            sortDate(agreement),
                            agreement.facets().toArray(String[]::new),
                            Rows.searchable(agreement.title() + "\n"
                                    + agreement.evidence().text()),
                            agreement.confidence(),
                            json.writeValueAsString(agreement)
                        })
                        .toList());
    }

    private void remove(String table, List<String> ids) {
        jdbc.batchUpdate(
                "delete from %s where id = ?".formatted(table),
                ids.stream().map(id -> new Object[] {id}).toList());
    }

    private static LocalDate sortDate(Agreement agreement) {
        var signed = Rows.firstDay(agreement.signed());
        return signed == null ? Rows.sortDate(agreement.firstSeen()) : signed;
    }
}
