package pactwire.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How long filtered pages take on many rows. Run by hand: {@code mvn -pl contract,store-service test-compile exec:java
 * -Dexec.classpathScope=test -Dexec.mainClass=pactwire.store.QueriesBenchmark -Dexec.args="1000000 5000000"}.
 *
 * <p>Rows are made in the database. States are skewed, the first of sixty is party to every fourth agreement, the last to one
 * in some thousands; dates thin out towards the past; words come from forty, skewed likewise.
 */
final class QueriesBenchmark {
    private static final int RUNS = 20;
    private static final int WARM_UP = 10;

    private static final List<String> QUESTIONS = List.of(
            "agreements?",
            "agreements?party=AAA",
            "agreements?party=ABH",
            "agreements?party=ACH",
            "agreements?party=AAA&party=AAB",
            "agreements?party=ABA&party=ABF",
            "agreements?party=AAB&status=planned&context=culture",
            "agreements?instrument=treaty,pact&context=nuclear&from=2010&to=2012",
            "agreements?party=AAC&from=2003&to=2004",
            "agreements?minConfidence=0.97&status=ratified",
            "agreements?source=source+7&context=energy",
            "agreements?q=gas+pipeline",
            "agreements?q=satellite&party=AAB",
            "metrics?",
            "metrics?party=AAA",
            "metrics?party=ACH",
            "metrics?party=AAA&party=AAB",
            "metrics?indicator=indicator_3&unit=USD&nature=forecast",
            "metrics?indicator=indicator_40&party=ABF&period=2015",
            "metrics?party=AAB&nature=rank&from=2010&to=2011",
            "metrics?q=satellite&party=AAD");

    private QueriesBenchmark() {}

    public static void main(String[] arguments) {
        var agreements = Long.parseLong(arguments[0]);
        var metrics = Long.parseLong(arguments[1]);
        try (var store = RunningStore.start("--spring.datasource.hikari.data-source-properties.socketTimeout=0")) {
            fill(store, agreements, metrics);
            System.out.printf("| question | rows on the page | p50 ms | p95 ms |%n|---|---|---|---|%n");
            QUESTIONS.forEach(question -> ask(store, question));
        }
    }

    private static void ask(RunningStore store, String question) {
        var millis = new ArrayList<Double>();
        var path = "/api/" + question;
        var rows = 0;
        for (int run = -WARM_UP; run < RUNS; run++) {
            var began = System.nanoTime();
            var body = store.get(path).body();
            if (run >= 0) {
                millis.add((System.nanoTime() - began) / 1e6);
            }
            rows = body.split("\"rules\":|\"plover\":", -1).length - 1;
        }
        millis.sort(null);
        System.out.printf(
                Locale.ROOT,
                "| `%s` | %d | %.1f | %.1f |%n",
                question,
                rows,
                millis.get(RUNS / 2),
                millis.get(RUNS * 95 / 100 - 1));
    }

    private static void fill(RunningStore store, long agreements, long metrics) {
        run(store, "alter table agreement disable trigger user", "alter table metric disable trigger user");
        run(store, "drop index agreement_filter", "drop index metric_filter", "drop index agreement_in_order");
        run(store, "drop index metric_in_order", "drop index metric_of_series", "drop index metric_of_article");
        run(
                store,
                // A number from 0 to 1 that a row's number and a salt decide.
                """
                create function chance(n bigint, salt int) returns float8 immutable parallel safe language sql as
                $$ select (hashint8extended(n, salt) & 9007199254740991)::float8 / 9007199254740991 $$""",
                """
                create function state(n bigint, salt int) returns text immutable parallel safe language sql as
                $$ select 'A' || chr(65 + k / 26) || chr(65 + k % 26)
                   from (select floor(60 * power(chance(n, salt), 3))::int as k) as skewed $$""",
                """
                create function word(n bigint, salt int) returns text immutable parallel safe language sql as
                $$ select (string_to_array('trade gas oil pipeline energy science culture visa tourism defence space ' ||
                    'satellite railway port customs tax health vaccine grain fishery investment bank payment currency ' ||
                    'nuclear reactor uranium climate forest water education student research laboratory border ' ||
                    'security extradition transit aviation shipping', ' '))[1 + floor(40 * power(chance(n, salt), 2))::int] $$""");
        run(store, AGREEMENTS.formatted(agreements), METRICS.formatted(metrics));
        run(
                store,
                "create index agreement_in_order on agreement (sort_date desc, id desc)",
                "create index agreement_filter on agreement using gin (facets, search)",
                "create index metric_in_order on metric (sort_date desc, id desc)",
                "create index metric_filter on metric using gin (facets, search)");
        run(store, "vacuum analyze agreement", "vacuum analyze metric");
    }

    private static void run(RunningStore store, String... statements) {
        Arrays.stream(statements).forEach(statement -> {
            var began = System.nanoTime();
            store.database().sql(statement).update();
            System.err.printf(
                    "%6.1f s  %s%n",
                    (System.nanoTime() - began) / 1e9,
                    statement.lines().findFirst().orElse("").strip());
        });
    }

    private static final String AGREEMENTS = """
            insert into agreement (id, sort_date, facets, search, confidence, document)
            select md5('a' || i), day, array['party:' || lower(one), 'party:' || lower(other), 'status:' || status,
                    'instrument:' || instrument, 'context:' || context, 'source:source ' || floor(50 * chance(i, 9))],
                to_tsvector('english', title || ' The sides signed the ' || title), confidence,
                json_build_object('id', md5('a' || i), 'title', title, 'instrument', instrument, 'status', status,
                    'parties', json_build_array(json_build_object('id', one, 'name', one, 'kind', 'state'),
                        json_build_object('id', other, 'name', other, 'kind', 'state')),
                    'contexts', json_build_array(context), 'signed', json_build_object('date', day, 'precision', 'day'),
                    'articleId', md5('t' || i), 'evidence', json_build_object('start', 0,
                        'end', length('The sides signed the ' || title || ' in the presence of both heads of state.'),
                        'text', 'The sides signed the ' || title || ' in the presence of both heads of state.'),
                    'plover', 'SUPPORT', 'cameo', '057', 'confidence', confidence, 'reportCount', 1, 'sources', 1,
                    'history', json_build_array(json_build_object('status', status, 'date', day, 'report', md5('a' || i))))
            from (select i, date '2026-01-01' - floor(9000 * power(chance(i, 1), 2))::int as day,
                    state(i, 2) as one, state(i, 3) as other,
                    (array['signed', 'agreed', 'announced', 'planned', 'ratified', 'concluded', 'negotiating'])
                        [1 + floor(7 * power(chance(i, 4), 2))::int] as status,
                    (array['agreement', 'memorandum', 'contract', 'treaty', 'joint_statement', 'protocol', 'pact'])
                        [1 + floor(7 * power(chance(i, 5), 2))::int] as instrument,
                    (array['trade', 'energy', 'finance', 'defence', 'technology', 'space', 'culture', 'health', 'nuclear'])
                        [1 + floor(9 * power(chance(i, 6), 2))::int] as context,
                    (0.5 + chance(i, 7) / 2)::real as confidence,
                    'agreement on ' || word(i, 11) || ' and ' || word(i, 12) || ' number ' || i as title
                from generate_series(1, %d) as i) as made""";

    private static final String METRICS = """
            insert into metric (id, article_id, series_id, sort_date, facets, search, confidence, document)
            select md5('m' || i), md5('t' || i / 5), '', day, array['party:' || lower(one), 'party:' || lower(other),
                    'indicator:' || indicator, 'unit:' || lower(unit), 'nature:' || nature, 'period:' || period],
                to_tsvector('english', said), confidence,
                json_build_object('id', md5('m' || i), 'articleId', md5('t' || i / 5),
                    'indicator', json_build_object('code', indicator, 'label', indicator), 'value', i %% 100000 * 1000,
                    'unit', unit, 'modifier', 'exact', 'nature', nature, 'period', period,
                    'subjects', json_build_array(json_build_object('id', one, 'name', one, 'kind', 'state'),
                        json_build_object('id', other, 'name', other, 'kind', 'state')),
                    'evidence', json_build_object('start', 0, 'end', length(said), 'text', said),
                    'confidence', confidence, 'rules', '1')
            from (select i, date '2026-01-01' - floor(9000 * power(chance(i, 1), 2))::int as day,
                    state(i, 2) as one, state(i, 3) as other,
                    'indicator_' || floor(60 * power(chance(i, 4), 2)) as indicator,
                    (array['USD', 'percent', 'EUR', 't', 'm3'])[1 + floor(5 * power(chance(i, 5), 2))::int] as unit,
                    (array['actual', 'change', 'target', 'forecast', 'share', 'rank'])
                        [1 + floor(6 * power(chance(i, 6), 2))::int] as nature,
                    (2026 - floor(25 * power(chance(i, 7), 2)))::text as period,
                    (0.5 + chance(i, 8) / 2)::real as confidence,
                    'Exports of ' || word(i, 11) || ' and ' || word(i, 12) || ' grew to ' || i as said
                from generate_series(1, %d) as i) as made""";
}
