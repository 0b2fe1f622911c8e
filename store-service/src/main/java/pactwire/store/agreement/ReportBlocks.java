package pactwire.store.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import pactwire.store.agreement.merge.Profile;

/** Writes the blocks in which reports are found. Call it inside a transaction. */
final class ReportBlocks {
    private final JdbcClient database;

    ReportBlocks(JdbcClient database) {
        this.database = database;
    }

    /** @param former as they were when they were written, with the rows of the reports still there */
    void remove(Collection<Profile> former) {
        for (var report : former) {
            database.sql("""
                            delete from report_block where block = any(:blocks)
                                and report = (select number from agreement_report where id = :report)""")
                    .param("blocks", Arrays.stream(report.lies()).boxed().toArray(Long[]::new))
                    .param("report", report.id())
                    .update();
        }
    }

    /**
     * @param reports of which those of other blocks were removed
     * @param numbers of their rows, by id
     */
    void insert(Collection<Profile> reports, Map<String, Long> numbers) {
        var blocks = new ArrayList<Long>();
        var rows = new ArrayList<Long>();
        var parties = new ArrayList<Long>();
        var times = new ArrayList<Long>();
        var organisations = new ArrayList<Integer>();
        for (var report : reports) {
            var number = numbers.get(report.id());
            for (var block : report.lies()) {
                blocks.add(block);
                rows.add(number);
                parties.add(report.parties64());
                times.add(report.time64());
                organisations.add(report.soleOrganisation());
            }
        }
        if (!blocks.isEmpty()) {
            database.sql("""
                            insert into report_block (block, report, parties, time, sole_organisation)
                            select block, report, parties, time, sole_organisation
                            from unnest(:blocks::bigint[], :reports::bigint[], :parties::bigint[], :times::bigint[], :organisations::int[])
                                as lies (block, report, parties, time, sole_organisation)
                            -- From one page of the index to the next.
                            order by block
                            on conflict (block, report) do update set
                                parties = excluded.parties, time = excluded.time, sole_organisation = excluded.sole_organisation""")
                    .param("blocks", blocks.toArray(Long[]::new))
                    .param("reports", rows.toArray(Long[]::new))
                    .param("parties", parties.toArray(Long[]::new))
                    .param("times", times.toArray(Long[]::new))
                    .param("organisations", organisations.toArray(Integer[]::new))
                    .update();
        }
    }
}
