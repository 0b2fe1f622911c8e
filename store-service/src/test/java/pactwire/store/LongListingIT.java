package pactwire.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of tables too long to be gathered: what is common, what is rare, and what was common once, some of it undated. */
class LongListingIT {
    private static final int PAGES = 4;

    private static RunningStore store;

    @BeforeAll
    static void fill() {
        store = RunningStore.start();
        store.database().sql("alter table agreement disable trigger user").update();
        store.database().sql("""
                        insert into agreement (id, sort_date, facets, search, confidence, document)
                        select id, day, facets, to_tsvector('english', case when i % 3 = 0 then 'gas' else 'oil' end
                                || case when i <= 40000 then ' whale' else '' end), 1,
                            json_build_object('id', id, 'title', 'pact', 'instrument', 'treaty',
                                'status', 'signed', 'parties', json_build_array(), 'contexts', json_build_array(),
                                'articleId', 'a', 'evidence', json_build_object('start', 0, 'end', 1, 'text', 'a'),
                                'plover', 'AGREE', 'confidence', 1, 'reportCount', 1, 'sources', 1,
                                'history', json_build_array())
                        from (select i, md5(i::text) as id, case
                                when i <= 40000 and i % 4000 = 0 then date '0001-01-01'
                                when i <= 40000 then date '2011-01-01' + i % 1200
                                else date '2016-01-01' + i % 3000 end as day,
                            array['party:' || case when i <= 40000 then 'once' when i % 1000 = 0 then 'rare' else 'now' end]
                                as facets
                        from generate_series(1, 70000) as i) as made""").update();
        store.database().sql("analyze agreement").update();
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "party=once              | facets @> array['party:once']",
                "party=once&q=gas        | facets @> array['party:once'] and search @@ to_tsquery('gas')",
                "party=once&to=2012-03   | facets @> array['party:once'] and sort_date between '0001-01-02' and '2012-03-31'",
                "party=once&from=2014-03 | facets @> array['party:once'] and sort_date >= '2014-03-01'",
                "party=now               | facets @> array['party:now']",
                "party=rare              | facets @> array['party:rare']",
                "party=rare&party=once   | false",
                "from=2020               | sort_date >= '2020-01-01'"
            })
    void pages_areThoseOfTheWholeOrder(String question, String where) {
        var seen = new ArrayList<String>();
        var cursor = "";
        for (int page = 0; page < PAGES && cursor != null; page++) {
            var answer = store.json("/api/agreements?limit=500&" + question + cursor);
            answer.get("items").forEach(item -> seen.add(item.get("id").asString()));
            cursor = answer.has("next") ? "&cursor=" + answer.get("next").asString() : null;
        }

        assertThat(seen).isEqualTo(order(where, seen.size()));
        assertThat(cursor == null || seen.size() == PAGES * 500).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"once, 40000", "rare, 30"})
    void export_hasThemAll(String party, int rows) {
        assertThat(store.get("/api/agreements?format=ndjson&party=" + party)
                        .body()
                        .lines())
                .hasSize(rows);
    }

    @ParameterizedTest
    @CsvSource({"whale, search @@ to_tsquery('whale')", "gas -whale, search @@ to_tsquery('gas & !whale')"})
    void search_ranksTheLatestThatHaveTheWords(String words, String where) {
        assertThat(hits(words, 500)).containsExactlyInAnyOrderElementsOf(order(where, 500));
        assertThat(hits(words, 100)).containsExactlyInAnyOrderElementsOf(order(where, 100));
        assertThat(hits(words, 50)).hasSize(50).doesNotHaveDuplicates().isSubsetOf(order(where, 100));
    }

    private static List<String> hits(String words, int limit) {
        var hits = new ArrayList<String>();
        store.json("/api/search?kind=agreement&limit=%d&q=%s".formatted(limit, words.replace(' ', '+')))
                .get("items")
                .forEach(hit -> hits.add(hit.get("id").asString()));
        return hits;
    }

    private static List<String> order(String where, int limit) {
        return store.database()
                .sql("select id from agreement where %s order by sort_date desc, id desc limit %d"
                        .formatted(where, Math.max(1, limit)))
                .query(String.class)
                .list();
    }
}
