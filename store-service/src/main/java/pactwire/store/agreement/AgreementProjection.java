package pactwire.store.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pactwire.contract.AgreementFound;
import pactwire.contract.ArticleEvent;
import pactwire.store.agreement.merge.Profile;
import pactwire.store.agreement.merge.Report;
import pactwire.store.reading.Findings;
import pactwire.store.reading.Readings;
import tools.jackson.databind.json.JsonMapper;

/** Agreements as rows, from the events of {@code events.agreement.v1}. */
@Component
public class AgreementProjection {
    private final Readings<AgreementFound> readings;
    private final StoredReports stored;
    private final ReportBook reports;
    private final AgreementBook agreements;

    AgreementProjection(
            JdbcClient database, JsonMapper json, StoredReports stored, ReportBook reports, AgreementBook agreements) {
        this.readings = new Readings<>(
                database, json, "agreement", "agreement_report", AgreementFound.class, AgreementFound::id);
        this.stored = stored;
        this.reports = reports;
        this.agreements = agreements;
    }

    /** @param moved articles whose origin is another now */
    public void apply(List<? extends ArticleEvent> events, Set<String> moved) {
        var former = new ArrayList<Profile>();
        var current = new ArrayList<Profile>();
        var gone = new HashSet<String>();
        for (var change : readings.apply(events).values()) {
            var before = change.before();
            var after = change.after();
            var redated = !Objects.equals(before.published(), after.published());
            for (var found : after.found().values()) {
                if (redated || !found.equals(before.found().get(found.id()))) {
                    current.add(Profile.of(new Report(found, after.published())));
                    formerly(before, found.id(), former);
                }
            }
            for (String id : before.found().keySet()) {
                if (!after.found().containsKey(id)) {
                    gone.add(id);
                    formerly(before, id, former);
                }
            }
        }
        var stale = stored.agreementsOf(former.stream().map(Profile::id).toList());
        reports.remove(former, gone);
        agreements.reconsider(former, stale, current, moved);
    }

    private static void formerly(Findings<AgreementFound> before, String id, List<Profile> former) {
        var found = before.found().get(id);
        if (found != null) {
            former.add(Profile.of(new Report(found, before.published())));
        }
    }
}
