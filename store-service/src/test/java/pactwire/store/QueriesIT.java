package pactwire.store;

import static org.assertj.core.api.Assertions.assertThat;
import static pactwire.store.Samples.CHINA;
import static pactwire.store.Samples.INDIA;
import static pactwire.store.Samples.ROSNEFT;
import static pactwire.store.Samples.RUSSIA;
import static pactwire.store.Samples.agreement;
import static pactwire.store.Samples.article;
import static pactwire.store.Samples.metric;
import static pactwire.store.Samples.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pactwire.contract.AgreementFound;
import pactwire.contract.AgreementStatus;
import pactwire.contract.ArticleEvent;
import pactwire.contract.Instrument;
import tools.jackson.databind.JsonNode;

class QueriesIT {
    private static RunningStore store;

    @BeforeAll
    static void start() {
        store = RunningStore.start();
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @BeforeEach
    void fill() {
        store.projections().clear();
        store.receive(
                List.of(article("a1", "TASS", "A pipeline is to carry gas."), article("a2", "Xinhua", "Trade grew.")),
                List.of(
                        agreement("g1", "a1", "gas pipeline agreement", "2019-06-05", RUSSIA, CHINA),
                        agreement(
                                "g2",
                                "a1",
                                "joint statement on space",
                                Instrument.JOINT_STATEMENT,
                                AgreementStatus.PLANNED,
                                null,
                                RUSSIA,
                                INDIA),
                        agreement("g3", "a1", "supply contract", "2021-02", ROSNEFT, CHINA),
                        read("a1", "2020-01-01", "g1", "g2", "g3")),
                List.of(
                        metric("m1", "a2", "bilateral_trade", "2019", 100, RUSSIA, CHINA),
                        metric("m2", "a2", "gdp", "2020", 200, CHINA),
                        read("a2", "2020-02-02", "m1", "m2")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                      | g3 g2 g1",
                "party=RUS                             | g2 g1",
                "party=Russia                          | g2 g1",
                "party=rus&party=chn                   | g1",
                "party=CHN&counterpart=RUS             | g1",
                "party=Rosneft, PJSC                   | g3",
                "instrument=joint_statement            | g2",
                "instrument=joint_statement,agreement&status=signed | g3 g1",
                "status=planned&status=signed          | g3 g2 g1",
                "context=energy                        | g3 g2 g1",
                "context=space                         | ''",
                "from=2020                             | g3 g2",
                "to=2020                               | g2 g1",
                "from=2019-06&to=2019-06               | g1",
                "minConfidence=0.95                    | ''",
                "q=pipelines                           | g1",
                "q=pipeline or statement               | g2 g1",
                "q=statement -space                    | ''"
            })
    void agreements_areFiltered(String query, String expected) {
        assertThat(String.join(" ", store.ids("/api/agreements" + asQuery(query))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "party=RUS                    | m1",
                "party=CHN                    | m2 m1",
                "indicator=bilateral_trade    | m1",
                "indicator=bilateral trade    | m1",
                "unit=usd&period=2020         | m2",
                "nature=forecast              | ''",
                "to=2020-02                   | m2 m1"
            })
    void metrics_areFiltered(String query, String expected) {
        assertThat(String.join(" ", store.ids("/api/metrics" + asQuery(query)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/api/agreements?limit=0            | limit         | must be from 1 to 500, got 0",
                "/api/agreements?limit=ten          | limit         | 'ten' is no number",
                "/api/agreements?partie=RUS         | partie        | is no parameter here",
                "/api/agreements?status=signd       | status        | 'signd' is none of signed, agreed",
                "/api/agreements?from=June          | from          | 'June' is no ISO 8601 year",
                "/api/agreements?from=2020&to=2019  | to            | lies before",
                "/api/agreements?cursor=abc         | cursor        | is not one that a page gave",
                "/api/metrics?minConfidence=2       | minConfidence | must be from 0 to 1",
                "/api/articles?q=a&q=b              | q             | may be given once"
            })
    void wrongParameter_isAProblemThatNamesIt(String path, String field, String reason) {
        var response = store.get(path);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var error = store.json(path).at("/errors/0");
        assertThat(error.get("field").asString()).isEqualTo(field);
        assertThat(error.get("reason").asString()).contains(reason);
    }

    @Test
    void cursor_isGoodForItsOwnQuestionOnly() {
        var next = store.json("/api/agreements?limit=1").get("next").asString();

        assertThat(store.ids("/api/agreements?limit=1&cursor=" + next)).containsExactly("g2");
        assertThat(store.get("/api/agreements?limit=1&party=RUS&cursor=" + next).body())
                .contains("was given for other filters");
    }

    @Test
    void pagingWhileRowsArrive_showsEachRowOnce() {
        store.agreementsRead(numbered("old", 0, 1000));
        var seen = new ArrayList<String>();
        var next = "";
        for (int page = 0; !next.equals("null"); page++) {
            var answer = store.json("/api/agreements?limit=100" + (next.isEmpty() ? "" : "&cursor=" + next));
            answer.get("items").forEach(item -> seen.add(item.get("id").asString()));
            next = answer.has("next") ? answer.get("next").asString() : "null";
            store.agreementsRead(numbered("new" + page, page * 100, 100));
        }

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen.stream().filter(id -> id.startsWith("old"))).hasSize(1000);
    }

    @Test
    void openApi_describesFilters_eachWithAnExample() {
        var api = store.json("/openapi");

        assertThat(api.at("/paths/~1api~1agreements/get/parameters")
                        .valueStream()
                        .map(p -> p.get("name").asString()))
                .contains("party", "status", "from", "to", "cursor", "limit", "minConfidence");
        assertThat(api.findValues("parameters").stream().flatMap(JsonNode::valueStream))
                .isNotEmpty()
                .allSatisfy(parameter -> assertThat(parameter.has("example")
                                || parameter.get("schema").has("example"))
                        .as("%s has an example", parameter.get("name"))
                        .isTrue());
        assertThat(store.get("/docs").statusCode()).isIn(200, 302);
    }

    @Test
    void openApi_hasAnExampleOfEachAnswer_thatFitsItsSchema() {
        var api = store.json("/openapi");

        api.get("paths").propertyStream().forEach(path -> {
            var json = path.getValue().at("/get/responses/200/content/application~1json");
            if (!json.isMissingNode()) {
                assertThat(json.has("example"))
                        .as("%s has an example", path.getKey())
                        .isTrue();
                assertFits(json.get("example"), json.get("schema"), api, path.getKey());
            }
        });
    }

    /** No property that the schema does not know, however deep. */
    private static void assertFits(JsonNode example, JsonNode schema, JsonNode api, String where) {
        if (schema.has("$ref")) {
            assertFits(example, api.at(schema.get("$ref").asString().substring(1)), api, where);
        } else if (example.isArray()) {
            example.forEach(item -> assertFits(item, schema.get("items"), api, where + "[]"));
        } else if (schema.has("additionalProperties")) {
            example.forEach(value -> assertFits(value, schema.get("additionalProperties"), api, where + ".*"));
        } else if (example.isObject()) {
            assertThat(example.propertyNames())
                    .as(where)
                    .isNotEmpty()
                    .isSubsetOf(schema.get("properties").propertyNames());
            example.propertyStream()
                    .forEach(property -> assertFits(
                            property.getValue(),
                            schema.get("properties").get(property.getKey()),
                            api,
                            where + "." + property.getKey()));
        }
    }

    private static List<ArticleEvent> numbered(String prefix, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> (ArticleEvent) numbered(prefix + "-" + i, i))
                .toList();
    }

    /** One a day, so that new ones fall among the old ones. */
    private static AgreementFound numbered(String id, int day) {
        var date = java.time.LocalDate.of(2015, 1, 1).plusDays(day).toString();
        return agreement(id, "article-of-" + id, "pact number " + id, date, RUSSIA, INDIA);
    }

    private static String asQuery(String query) {
        return query == null ? "" : "?" + query.replace(" ", "%20").replace("\"", "%22");
    }
}
