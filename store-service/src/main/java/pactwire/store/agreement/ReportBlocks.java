package pactwire.store.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import pactwire.store.agreement.merge.Profile;

/** Writes the blocks in which reports are found. Call it inside a transaction. */
final class ReportBlocks {
    private final JdbcClient database;

    ReportBlocks(JdbcClient database) {
        this.database = database;
    }

    /** @param former as they were when they were written */
    void remove(Collection<Profile> former) {
        for (var report : former) {
            database.sql("delete from agreement_block where block = any(:blocks) and report_id = :report")
                    .param("blocks", Arrays.stream(report.lies()).boxed().toArray(Long[]::new))
                    .param("report", report.id())
                    .update();
        }
    }

    /** @param reports of which those of other blocks were removed */
    void insert(Collection<Profile> reports) {
        var blocks = new ArrayList<Long>();
        var ids = new ArrayList<String>();
        var parties = new ArrayList<Long>();
        var organisations = new ArrayList<Integer>();
        var times = new ArrayList<Long>();
        for (var report : reports) {
            for (var block : report.lies()) {
                blocks.add(block);
                ids.add(report.id());
                parties.add(report.parties64());
                organisations.add(report.soleOrganisation());
                times.add(report.time64());
            }
        }
        if (!blocks.isEmpty()) {
            database.sql("""
                            insert into agreement_block (block, report_id, parties, sole_organisation, time)
                            select block, report_id, parties, sole_organisation, time
                            from unnest(:blocks::bigint[], :reports::text[], :parties::bigint[], :organisations::int[], :times::bigint[])
                                as lies (block, report_id, parties, sole_organisation, time)
                            -- From one page of the index to the next.
                            order by block
                            on conflict (block, report_id) do update set
                                parties = excluded.parties, sole_organisation = excluded.sole_organisation, time = excluded.time""")
                    .param("blocks", blocks.toArray(Long[]::new))
                    .param("reports", ids.toArray(String[]::new))
                    .param("parties", parties.toArray(Long[]::new))
                    .param("organisations", organisations.toArray(Integer[]::new))
                    .param("times", times.toArray(Long[]::new))
                    .update();
        }
    }
}
