package pactwire.store;

import static java.util.Comparator.comparing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;
import pactwire.store.agreement.AgreementFilter;
import pactwire.store.metric.MetricFilter;
import pactwire.store.query.FilterResolver;
import pactwire.store.query.Listing;

/**
 * How long filtered pages take on many rows. Run by hand: {@code mvn -pl contract,store-service test-compile exec:java
 * -Dexec.classpathScope=test -Dexec.mainClass=pactwire.store.QueriesBenchmark -Dexec.args="DIRECTORY 1000000 5000000
 * fill index ask export"}; the last words are steps, which may be taken one at a time on the same directory.
 *
 * <p>Rows are made in the database, which is faster than sending them there by COPY. States are skewed, the first of sixty is party to every fourth agreement, the last to one
 * in some thousands; dates thin out towards the past; words come from forty, skewed likewise.
 */
final class QueriesBenchmark {
    private static final int RUNS = 20;
    private static final int WARM_UP = 10;
    private static final int PLANS_SHOWN = 5;
    private static final long CHUNK = 100_000;
    /** How long filling goes on at most; called again, it goes on where it was. */
    private static final Duration SLICE = Duration.ofMinutes(5);

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

    public static void main(String[] arguments) throws IOException {
        var directory = Path.of(arguments[0]);
        var agreements = Long.parseLong(arguments[1]);
        var metrics = Long.parseLong(arguments[2]);
        var steps = Set.of(Arrays.copyOfRange(arguments, 3, arguments.length));
        var postgres = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofMinutes(2))
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("maintenance_work_mem", "1GB")
                .start();
        try (var store = RunningStore.on(
                postgres, Clock.systemUTC(), "--spring.datasource.hikari.data-source-properties.socketTimeout=0")) {
            if (steps.contains("fill")) {
                fill(store, "agreement", AGREEMENTS, agreements);
                fill(store, "metric", METRICS, metrics);
            }
            if (steps.contains("index")) {
                index(store, "agreement");
                index(store, "metric");
            }
            if (steps.contains("ask")) {
                System.out.printf("| question | rows on the page | p50 ms | p95 ms |%n|---|---|---|---|%n");
                var taken = new HashMap<String, Double>();
                QUESTIONS.forEach(question -> taken.put(question, ask(store, question)));
                QUESTIONS.stream()
                        .sorted(comparing(taken::get, Comparator.<Double>reverseOrder()))
                        .limit(PLANS_SHOWN)
                        .forEach(question -> explain(store, question));
            }
            if (steps.contains("export")) {
                export(store);
            }
        }
    }

    /** @return the 95th percentile in milliseconds */
    private static double ask(RunningStore store, String question) {
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
        return millis.get(RUNS * 95 / 100 - 1);
    }

    /** The plan of the very query that the listing runs. */
    private static void explain(RunningStore store, String question) {
        var path = UriComponentsBuilder.fromUriString(question).build();
        var given = new HashMap<String, String[]>();
        path.getQueryParams()
                .forEach((name, values) -> given.put(
                        name,
                        values.stream()
                                .filter(Objects::nonNull)
                                .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
                                .toArray(String[]::new)));
        var metrics = question.startsWith("metrics");
        var criteria = metrics
                ? FilterResolver.fillStrictly(MetricFilter.class, given).criteria()
                : FilterResolver.fillStrictly(AgreementFilter.class, given).criteria();
        var parameters = new HashMap<String, Object>(Map.of("limit", 51));
        var sql = Listing.select(metrics ? "metric" : "agreement", criteria.sql("", parameters));
        System.out.println("\n" + question);
        store
                .database()
                .sql("explain (analyze, buffers, timing off) " + sql)
                .params(parameters)
                .query(String.class)
                .list()
                .stream()
                .forEach(System.out::println);
    }

    /** Memory is taken at each hundred thousand rows, after a collection: what is held, not what was used on the way. */
    private static void export(RunningStore store) throws IOException {
        var began = System.nanoTime();
        var rows = 0;
        try (var lines = new BufferedReader(new InputStreamReader(
                store.uri("/api/agreements?format=ndjson").toURL().openStream(), StandardCharsets.UTF_8))) {
            while (lines.readLine() != null) {
                if (++rows % 100_000 == 0) {
                    System.gc();
                    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
                    System.out.printf("%,d rows: %,d KB of heap%n", rows, heap.getUsed() / 1024);
                }
            }
        }
        System.out.printf(Locale.ROOT, "%,d rows exported in %.1f s%n", rows, (System.nanoTime() - began) / 1e9);
    }

    /** In slices: what a slice began, the next one goes on with. */
    private static void fill(RunningStore store, String table, String rows, long wanted) {
        run(store, CHANCE, STATE, WORD, "alter table %s disable trigger user".formatted(table));
        run(
                store,
                "drop index if exists %1$s_filter, %1$s_in_order, metric_of_series, metric_of_article"
                        .formatted(table));
        var stop = System.nanoTime() + SLICE.toNanos();
        var present = store.database()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
        while (present < wanted && System.nanoTime() < stop) {
            var next = Math.min(wanted, present + CHUNK);
            run(store, rows.formatted(present + 1, next));
            present = next;
        }
    }

    private static void index(RunningStore store, String table) {
        run(
                store,
                "create index if not exists %1$s_in_order on %1$s (sort_date desc, id desc)".formatted(table),
                "create index if not exists %1$s_filter on %1$s using gin (facets, search)".formatted(table),
                "vacuum analyze " + table);
    }

    // A number from 0 to 1 that a row's number and a salt decide.
    private static final String CHANCE = """
            create or replace function chance(n bigint, salt int) returns float8 immutable parallel safe language sql as
            $$ select (hashint8extended(n, salt) & 9007199254740991)::float8 / 9007199254740991 $$""";

    private static final String STATE = """
            create or replace function state(n bigint, salt int) returns text immutable parallel safe language sql as
            $$ select 'A' || chr(65 + k / 26) || chr(65 + k % 26)
               from (select floor(60 * power(chance(n, salt), 3))::int as k) as skewed $$""";

    private static final String WORD = """
            create or replace function word(n bigint, salt int) returns text immutable parallel safe language sql as
            $$ select (string_to_array('trade gas oil pipeline energy science culture visa tourism defence space ' ||
                'satellite railway port customs tax health vaccine grain fishery investment bank payment currency ' ||
                'nuclear reactor uranium climate forest water education student research laboratory border ' ||
                'security extradition transit aviation shipping', ' '))[1 + floor(40 * power(chance(n, salt), 2))::int] $$""";

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
                from generate_series(%d, %d) as i) as made""";

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
                from generate_series(%d, %d) as i) as made""";
}
