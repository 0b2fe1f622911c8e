package pactwire.store.agreement;

import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** Laid reports into the blocks of the version before, which nobody reads any more; {@link BlocksOfStoredReports} lays them now. */
@Component
class FormerBlocksOfStoredReports extends MigrationInCode {
    FormerBlocksOfStoredReports() {
        super("48", "blocks of stored reports");
    }

    @Override
    public void migrate(Context context) {}
}
