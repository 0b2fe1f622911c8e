package pactwire.benchmarks.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * Fills the store's own tables with rows as its projections write them, made inside the database, which is faster than
 * sending them there. Indexes, keys and triggers are taken away meanwhile and put back as they were, whatever they are.
 *
 * <p>States, sources, words, units, kinds follow Zipf's law; two thirds of the rows arrive in the order of their days, as
 * from feeds, a third at random, as from archives; some words are of certain years only; a figure's period is mostly the
 * year of its article or the one before. No changes and no blocks of merging are written: neither is asked for by pages.
 */
final class Filling {
    private static final List<String> TABLES =
            List.of("article", "reading", "agreement_report", "agreement", "metric", "series", "series_origin");
    /** Who makes the most agreements and figures; all other states follow by code. */
    private static final List<String> FIRST = List.of(
            "RUS", "CHN", "USA", "IND", "DEU", "TUR", "FRA", "GBR", "JPN", "SAU", "ARE", "KAZ", "IRN", "BRA", "UKR");

    private static final int COMPANIES = 29_805;
    private static final int CHUNKS = 20;
    private static final int CONNECTIONS = 2;

    private final String url;
    private final Rows rows;

    /** @param url JDBC, of a database that the store has made its tables in */
    Filling(String url, Rows rows) {
        this.url = url;
        this.rows = rows;
    }

    void run() throws SQLException, IOException, InterruptedException {
        try (var database = connect()) {
            var indexes = takeIndexesAway(database);
            run(database, "vocabulary", statements("vocabulary"));
            parties(database);
            run(database, "agreement", statements("agreement"));
            inChunks(statements("rows"));
            run(database, "series", statements("series"));
            timed("indexes", () -> {
                try (var statement = database.createStatement()) {
                    for (String index : indexes) {
                        statement.execute(index);
                    }
                }
            });
            run(database, "statistics", List.of("vacuum analyze", "drop schema filling cascade"));
        }
    }

    private Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(url);
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "set maintenance_work_mem = '512MB'; set work_mem = '128MB'; set synchronous_commit = off;"
                            + " set session_replication_role = replica; set jit = off");
        }
        return connection;
    }

    /** @return what puts them back */
    private static List<String> takeIndexesAway(Connection database) throws SQLException {
        var drops = new ArrayList<String>();
        var creates = new ArrayList<String>();
        try (var statement = database.createStatement()) {
            for (String table : TABLES) {
                statement.execute("truncate " + table);
                var keys = pairs(database, """
                        select conname, pg_get_constraintdef(oid) from pg_constraint
                        where contype = 'p' and conrelid = '%s'::regclass""".formatted(table));
                keys.forEach((name, definition) -> {
                    drops.add("alter table %s drop constraint %s".formatted(table, name));
                    creates.add("alter table %s add constraint %s %s".formatted(table, name, definition));
                });
                pairs(database, "select indexname, indexdef from pg_indexes where tablename = '%s'".formatted(table))
                        .forEach((name, definition) -> {
                            if (!keys.containsKey(name)) {
                                drops.add("drop index " + name);
                                creates.add(definition);
                                if (name.contains("_by_slice_")) {
                                    // As the migration has it; the definition of an index does not tell.
                                    creates.add("alter index %s alter column 1 set statistics 0".formatted(name));
                                }
                            }
                        });
            }
            for (String drop : drops) {
                statement.execute(drop);
            }
        }
        return creates;
    }

    private static Map<String, String> pairs(Connection database, String query) throws SQLException {
        var pairs = new LinkedHashMap<String, String>();
        try (var statement = database.createStatement();
                var result = statement.executeQuery(query)) {
            while (result.next()) {
                pairs.put(result.getString(1), result.getString(2));
            }
        }
        return pairs;
    }

    private static void parties(Connection database) throws SQLException {
        var codes = new ArrayList<>(FIRST);
        Set<String> others = new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
        FIRST.forEach(others::remove);
        codes.addAll(others);
        var names = new LinkedHashMap<String, String>();
        Arrays.stream(Locale.getISOCountries())
                .map(region -> new Locale.Builder().setRegion(region).build())
                .forEach(locale -> names.put(locale.getISO3Country(), locale.getDisplayCountry(Locale.ENGLISH)));
        try (var insert = database.prepareStatement("""
                insert into filling.party
                select ?, json_build_object('id', code, 'name', name, 'kind', 'state'),
                    array['party:' || lower(code), 'party:' || lower(name)] from (select ? as code, ? as name) as state""")) {
            for (int k = 0; k < 195; k++) {
                insert.setInt(1, k);
                insert.setString(2, codes.get(k));
                insert.setString(3, names.getOrDefault(codes.get(k), codes.get(k)));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (var statement = database.createStatement()) {
            statement.execute("""
                    insert into filling.party
                    select k, json_build_object('name', name, 'kind', 'company'), array['party:' || lower(name)]
                    from (select k, 'Company ' || k || ' Holding' as name from generate_series(195, 194 + %d) as k) as made
                    """.formatted(COMPANIES));
            statement.execute("analyze filling.party");
        }
    }

    private void inChunks(List<String> statements) throws InterruptedException, SQLException {
        for (String statement : statements) {
            var table = statement.split("insert into ", 2)[1].split(" ", 2)[0];
            var wanted = switch (table) {
                case "metric" -> rows.metrics();
                case "agreement", "agreement_report" -> rows.agreements();
                default -> rows.articles();
            };
            timed("%s, %,d".formatted(table, wanted), () -> inChunks(statement, wanted));
        }
    }

    private void inChunks(String statement, long wanted) throws SQLException, InterruptedException {
        var workers = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            var results = new ArrayList<java.util.concurrent.Future<?>>();
            for (int chunk = 0; chunk < CHUNKS; chunk++) {
                var first = wanted * chunk / CHUNKS;
                var last = wanted * (chunk + 1) / CHUNKS - 1;
                results.add(workers.submit(() -> {
                    try (var connection = connect();
                            var sql = connection.createStatement()) {
                        return sql.executeUpdate(filled(statement, first, last));
                    }
                }));
            }
            for (var result : results) {
                result.get();
            }
        } catch (ExecutionException e) {
            throw new SQLException("could not fill", e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private String filled(String statement, long first, long last) {
        return statement
                .replace(":first", "" + first)
                .replace(":last", "" + last)
                .replace(":articles", "" + rows.articles())
                .replace(":perArticle", "" + rows.agreementsAnArticle())
                .replace(":metricsPerArticle", "" + rows.metricsAnArticle());
    }

    private static void run(Connection database, String what, List<String> statements)
            throws SQLException, InterruptedException {
        timed(what, () -> {
            try (var statement = database.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        });
    }

    private interface Work {
        void run() throws SQLException, InterruptedException;
    }

    private static void timed(String what, Work work) throws SQLException, InterruptedException {
        var began = System.nanoTime();
        work.run();
        System.err.printf(Locale.ROOT, "%7.1f s  %s%n", (System.nanoTime() - began) / 1e9, what);
    }

    private static List<String> statements(String resource) throws IOException {
        try (var sql = Filling.class.getResourceAsStream("/query/" + resource + ".sql")) {
            return List.of(new String(sql.readAllBytes(), UTF_8).split("\n----\n"));
        }
    }
}
