package pactwire.store.page;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import pactwire.store.agreement.AgreementFilter;
import pactwire.store.query.Criteria;
import pactwire.store.query.Remembered;

@RestController
@Tag(name = "Agreements")
class MonthsController {
    private final JdbcClient database;
    private final Remembered<Criteria, Months> months = new Remembered<>(this::count);

    MonthsController(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param month ISO 8601 year-month in which they came about, else were first reported
     * @param status of the agreements counted
     */
    record MonthCount(String month, String status, long count) {}

    /** @param undated agreements of which no day, month or year is known */
    record Months(List<MonthCount> items, long undated) {}

    @GetMapping("/api/agreements/months")
    @Operation(
            summary = "How many agreements came about in each month, by status",
            description = "On millions of rows as of some minutes ago")
    Months months(@ParameterObject AgreementFilter filter) {
        return months.answer(filter.criteria());
    }

    private Months count(Criteria criteria) {
        var parameters = new HashMap<String, Object>();
        var where = criteria.counted("", parameters);
        var counts = database.sql("""
                        select case when sort_date > date '0001-01-01' then to_char(sort_date, 'YYYY-MM') else '' end as month,
                            document ->> 'status' as status, count(*) as count
                        from agreement where %s group by 1, 2 order by 1, 2""".formatted(where))
                .params(parameters)
                .query(MonthCount.class)
                .list();
        var dated = counts.stream().filter(one -> !one.month().isEmpty()).toList();
        long all = counts.stream().mapToLong(MonthCount::count).sum();
        return new Months(
                dated, all - dated.stream().mapToLong(MonthCount::count).sum());
    }
}
