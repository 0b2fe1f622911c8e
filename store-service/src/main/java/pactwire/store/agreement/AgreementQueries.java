package pactwire.store.agreement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pactwire.store.agreement.AgreementDetail.ReportDetail;
import pactwire.store.article.ArticleQueries;
import pactwire.store.query.Listing;
import tools.jackson.databind.json.JsonMapper;

/** What can be asked about agreements. Thread-safe. */
@Component
public class AgreementQueries {
    private final JdbcClient database;
    private final JsonMapper json;
    private final StoredReports reports;
    private final ArticleQueries articles;
    private final Listing<Agreement> listing;

    AgreementQueries(JdbcClient database, JsonMapper json, StoredReports reports, ArticleQueries articles) {
        this.database = database;
        this.json = json;
        this.reports = reports;
        this.articles = articles;
        this.listing = new Listing<>(database, json, "agreement", Agreement.class);
    }

    public Listing<Agreement> listing() {
        return listing;
    }

    /** The agreement that the report of this id is part of now. */
    Optional<String> agreementOf(String report) {
        return reports.agreementsOf(Set.of(report)).stream().findFirst();
    }

    Optional<AgreementDetail> detail(String id) {
        return database.sql("select document from agreement where id = :id")
                .param("id", id)
                .query((rs, row) -> json.readValue(rs.getString(1), Agreement.class))
                .optional()
                .map(agreement -> new AgreementDetail(agreement, told(id)));
    }

    private List<ReportDetail> told(String id) {
        var groups = reports.groups(List.of(id));
        if (groups.isEmpty()) {
            return List.of();
        }
        var group = groups.get(0);
        var summaries = articles.summaries(group.reports().stream()
                .map(report -> report.found().articleId())
                .toList());
        return group.reports().stream()
                .map(report -> new ReportDetail(
                        report.found(),
                        report.published(),
                        summaries.get(report.found().articleId()),
                        group.joined().get(report.id())))
                .toList();
    }
}
