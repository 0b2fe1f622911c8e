package pactwire.store.subscribe;

import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets old changes. Who comes back for one of them is told to start over. */
@Component
class ChangeRetention {
    private final JdbcClient database;
    private final SubscribeProperties properties;

    ChangeRetention(JdbcClient database, SubscribeProperties properties) {
        this.database = database;
        this.properties = properties;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    @Transactional
    void forget() {
        var forgotten = database.sql("delete from change where seq <= (select max(seq) - :keep from change)")
                .param("keep", properties.keepChanges())
                .update();
        if (forgotten > 0) {
            database.sql("update change_horizon set seq = (select min(seq) - 1 from change)")
                    .update();
        }
    }
}
