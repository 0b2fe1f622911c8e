package pactwire.store.ops;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import pactwire.store.query.Remembered;

@RestController
@Tag(name = "Operations")
class StatsController {
    private final JdbcClient database;
    private final Remembered<Boolean, Stats> stats = new Remembered<>(all -> count());

    StatsController(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param articles clean ones
     * @param rejected articles in which cleaning found nothing to read
     * @param read articles whose reading is complete
     * @param agreements after merging
     * @param reports of agreements, one an article
     */
    record Stats(long articles, long rejected, long read, long agreements, long reports, long metrics, long series) {}

    @GetMapping("/api/stats")
    @Operation(summary = "How much is stored", description = "On millions of rows as of some minutes ago")
    Stats stats() {
        return stats.answer(true);
    }

    private Stats count() {
        return database.sql("""
                        select (select count(*) from article) as articles,
                            (select count(*) from article_rejection) as rejected,
                            (select count(*) from reading where kind = 'agreement') as read,
                            (select count(*) from agreement) as agreements,
                            (select count(*) from agreement_report) as reports,
                            (select count(*) from metric) as metrics,
                            (select count(*) from series) as series""").query(Stats.class).single();
    }
}
