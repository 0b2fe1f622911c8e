package pactwire.store.agreement;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import pactwire.store.agreement.merge.Profile;

/** Writes the blocks in which reports are found. Call it inside a transaction. */
final class ReportBlocks {
    private static final String INSERT = """
            insert into report_block (block, report, parties, time, sole_organisation)
            select * from unnest(:blocks::bigint[], :reports::bigint[], :parties::bigint[], :times::bigint[], :organisations::int[])
            """;

    private static final String OR_REPLACE = """
            on conflict (block, report) do update set
                parties = excluded.parties, time = excluded.time, sole_organisation = excluded.sole_organisation""";

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
     * @param numbers of their rows, by id
     * @param areNew whether they lie nowhere for sure: PostgreSQL need not look first
     */
    void insert(Collection<Profile> reports, Map<String, Long> numbers, boolean areNew) {
        var lies = reports.stream()
                .flatMap(report -> Arrays.stream(report.lies()).mapToObj(block -> new Lie(block, report)))
                // From one page of the index to the next.
                .sorted(Comparator.comparingLong(Lie::block))
                .toList();
        if (!lies.isEmpty()) {
            database.sql(areNew ? INSERT : INSERT + OR_REPLACE)
                    .param("blocks", lies.stream().map(Lie::block).toArray(Long[]::new))
                    .param(
                            "reports",
                            lies.stream()
                                    .map(lie -> numbers.get(lie.report().id()))
                                    .toArray(Long[]::new))
                    .param(
                            "parties",
                            lies.stream().map(lie -> lie.report().parties64()).toArray(Long[]::new))
                    .param(
                            "times",
                            lies.stream().map(lie -> lie.report().time64()).toArray(Long[]::new))
                    .param(
                            "organisations",
                            lies.stream()
                                    .map(lie -> lie.report().soleOrganisation())
                                    .toArray(Integer[]::new))
                    .update();
        }
    }

    private record Lie(long block, Profile report) {}
}
