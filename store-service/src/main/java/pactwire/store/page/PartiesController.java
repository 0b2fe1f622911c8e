package pactwire.store.page;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import pactwire.store.agreement.AgreementFilter;
import pactwire.store.query.Criteria;
import pactwire.store.query.Remembered;

@RestController
@Tag(name = "Parties", description = "Who agrees with whom")
class PartiesController {
    /** More than a matrix can show; whoever comes after these has signed least. */
    private static final int MOST = 200;

    /** A party of an agreement, once however often it is named there; :id and :name as in AgreementFilter. */
    private static final String MEMBERS = """
            with member as (
                select distinct agreement.id as agreement, coalesce(party ->> 'id', party ->> 'name') as party,
                    party ->> 'id' as id, first_value(party ->> 'name') over (
                        partition by coalesce(party ->> 'id', party ->> 'name') order by length(party ->> 'name')) as name,
                    party ->> 'kind' as kind
                from agreement, json_array_elements(document -> 'parties') as party
                where %s)
            """;

    private final JdbcClient database;
    private final Remembered<Criteria, Parties> parties = new Remembered<>(this::count);

    PartiesController(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param id ISO 3166-1 alpha-3 for states; absent for all others
     * @param agreements to which it is a party
     */
    record PartyCount(@Nullable String id, String name, String kind, long agreements) {}

    /**
     * @param one code of a state, or the name, sorting before {@code other}
     * @param agreements to which both are parties
     */
    record PairCount(String one, String other, long agreements) {}

    /**
     * @param items those with the most agreements first
     * @param pairs among {@code items} that have an agreement together
     */
    record Parties(List<PartyCount> items, List<PairCount> pairs) {}

    @GetMapping("/api/parties")
    @Operation(
            summary = "Who is party to how many agreements, and with whom",
            description = "On millions of rows as of some minutes ago")
    Parties parties(@ParameterObject AgreementFilter filter) {
        return parties.answer(filter.criteria());
    }

    private Parties count(Criteria criteria) {
        var parameters = new HashMap<String, Object>(Map.of("most", MOST));
        var members = MEMBERS.formatted(criteria.counted("agreement.", parameters));
        var items = database.sql(members + """
                select min(id) as id, min(name) as name, min(kind) as kind, count(*) as agreements
                from member group by party order by agreements desc, name limit :most""")
                .params(parameters)
                .query(PartyCount.class)
                .list();
        var pairs = database.sql(members + """
                , top as (select party from member group by party order by count(*) desc, min(name) limit :most)
                select one.party as one, other.party as other, count(distinct one.agreement) as agreements
                from member one join member other on one.agreement = other.agreement and one.party < other.party
                where one.party in (select party from top) and other.party in (select party from top)
                group by 1, 2 order by agreements desc, 1, 2""")
                .params(parameters)
                .query(PairCount.class)
                .list();
        return new Parties(items, pairs);
    }
}
