package pactwire.store.agreement;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import org.flywaydb.core.api.migration.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import pactwire.store.agreement.merge.Profile;
import tools.jackson.databind.json.JsonMapper;

/** Lays the reports that an earlier version stored into the blocks of this one, so that new reports find them. */
@Component
class BlocksOfStoredReports extends MigrationInCode {
    private static final Logger LOG = LoggerFactory.getLogger(BlocksOfStoredReports.class);
    private static final int AT_A_TIME = 1_000;
    private static final int TOLD_EVERY = 50_000;

    private final JsonMapper json;

    BlocksOfStoredReports(JsonMapper json) {
        super("54", "blocks of stored reports by number");
        this.json = json;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        var blocks = new ReportBlocks(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        var laid = 0;
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(AT_A_TIME);
            var rows = statement.executeQuery(StoredReports.ALL_DOCUMENTS);
            var reports = new ArrayList<Profile>();
            var numbers = new HashMap<String, Long>();
            while (rows.next()) {
                reports.add(RecentProfiles.profile(json, rows.getString("document"), rows.getString("reading")));
                numbers.put(rows.getString("id"), rows.getLong("number"));
                laid++;
                if (reports.size() == AT_A_TIME) {
                    blocks.insert(reports, numbers, false);
                    reports.clear();
                    numbers.clear();
                }
                if (laid % TOLD_EVERY == 0) {
                    LOG.info("{} stored reports laid into blocks", laid);
                }
            }
            blocks.insert(reports, numbers, false);
        }
    }
}
