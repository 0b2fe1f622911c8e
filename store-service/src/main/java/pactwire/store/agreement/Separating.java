package pactwire.store.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pactwire.store.agreement.merge.Report;
import pactwire.store.query.InvalidFieldException;
import pactwire.store.query.NotThereException;
import pactwire.store.query.Rows;

/** Undoing a merge: an operator's word that reports are of different agreements. It outlives replays. */
@Component
public class Separating {
    private final JdbcClient database;
    private final StoredReports reports;
    private final AgreementBook agreements;

    Separating(JdbcClient database, StoredReports reports, AgreementBook agreements) {
        this.database = database;
        this.reports = reports;
        this.agreements = agreements;
    }

    /** @param reason for people */
    public record Separation(String one, String other, String reason, Instant decidedAt) {}

    /** Takes a report out of its agreement, and keeps it apart from all that are in it now. Call it inside a transaction. */
    public void separate(String agreement, String report, String reason) {
        var group = reports.groups(List.of(agreement)).stream()
                .findFirst()
                .orElseThrow(() -> new NotThereException("there is no agreement %s".formatted(agreement)));
        var others = group.reports().stream()
                .map(Report::id)
                .filter(id -> !id.equals(report))
                .toList();
        if (others.size() == group.reports().size()) {
            throw new InvalidFieldException("report", "'%s' is no report of %s".formatted(report, agreement));
        }
        for (String other : others) {
            database.sql("""
                            insert into separation (one, other, reason) values (least(:a, :b), greatest(:a, :b), :reason)
                            on conflict do nothing""")
                    .param("a", report)
                    .param("b", other)
                    .param("reason", Rows.storable(reason))
                    .update();
        }
        agreements.reconsider(List.of(), Set.of(agreement), List.of(), Set.of());
    }

    /** Takes back every separation of a report. Call it inside a transaction. */
    public void takeBack(String report) {
        var stale = reports.agreementsOf(Set.of(report));
        var taken = database.sql("delete from separation where one = :report or other = :report")
                .param("report", report)
                .update();
        if (taken == 0) {
            throw new NotThereException("report %s was not separated from any".formatted(report));
        }
        agreements.reconsider(List.of(), stale, List.of(), Set.of());
    }

    List<Separation> all() {
        return database.sql("select one, other, reason, decided_at from separation order by decided_at, one, other")
                .query((rs, row) -> new Separation(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getTimestamp(4).toInstant()))
                .list();
    }
}
