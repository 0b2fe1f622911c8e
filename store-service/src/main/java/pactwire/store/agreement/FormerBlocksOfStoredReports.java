package pactwire.store.agreement;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Laid reports into the blocks of the version before, which nobody reads any more; {@link BlocksOfStoredReports} lays them now. */
@Component
class FormerBlocksOfStoredReports implements JavaMigration {
    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("48");
    }

    @Override
    public String getDescription() {
        return "blocks of stored reports";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {}
}
