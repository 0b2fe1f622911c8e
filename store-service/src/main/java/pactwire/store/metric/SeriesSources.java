package pactwire.store.metric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pactwire.store.article.Origin;
import pactwire.store.article.Origins;
import pactwire.store.query.Rows;

/**
 * How many sources the figures of a series have, kept while figures come. Call it inside a transaction, and write the rows of
 * these series in the same one.
 */
@Component
class SeriesSources {
    /** Which series have an origin of a publisher, who follows. */
    static final String OF_PUBLISHER = "select series_id from series_origin where publisher";

    /** Of rows by their ids, and of those that this transaction writes by none. */
    private static final String VERSIONS = """
            select id, xmin::text from series where id = any(:ids)
            union all select '', pg_current_xact_id()::xid::text""";

    private final JdbcClient database;
    private final RecentOrigins recent = new RecentOrigins();

    SeriesSources(JdbcClient database) {
        this.database = database;
    }

    private record Row(String series, String publisher, long fingerprint, String part) {
        static Row of(String series, Origin origin, String part) {
            return new Row(series, origin.publisher(), origin.fingerprint(), part);
        }
    }

    /** @param into what the part belongs to now */
    private record Joined(String series, String part, String into) {}

    /**
     * What the rows of series say is the same for as long as their versions are. PostgreSQL gives a row the number of the
     * transaction that writes it.
     *
     * @param next of the rows that this transaction writes
     */
    private record Versions(Map<String, String> bySeries, String next) {
        @Nullable
        String of(String series) {
            return bySeries.get(series);
        }
    }

    /**
     * Adds origins to series.
     *
     * @return how many sources each of them has now
     */
    Map<String, Integer> add(Map<String, ? extends Collection<Origin>> arrivals) {
        var versions = versions(arrivals.keySet());
        var known = known(arrivals.keySet(), versions);
        var sources = new HashMap<String, Integer>();
        var rows = new ArrayList<Row>();
        var joined = new ArrayList<Joined>();
        arrivals.forEach((series, arrived) -> {
            var origins = known.get(series);
            var added = arrived.stream()
                    .filter(origin -> origins.add(origin.publisher(), origin.fingerprint()))
                    .toList();
            added.forEach(origin -> rows.add(Row.of(series, origin, origins.part(origin.publisher()))));
            origins.takeJoined().forEach(part -> joined.add(new Joined(series, part, origins.part(part))));
            sources.put(series, origins.sources());
        });
        insert(rows);
        relabel(joined);
        known.forEach((series, origins) -> recent.put(series, versions.next(), origins));
        return sources;
    }

    /** Counts the sources of a series from all of its origins, and writes them down in the place of those it had. */
    int replace(String series, List<Origin> origins) {
        remove(Set.of(series));
        var groups = Origins.groups(origins);
        var rows = new ArrayList<Row>();
        for (var group : groups) {
            var part = group.get(0).publisher();
            group.forEach(origin -> rows.add(Row.of(series, origin, part)));
        }
        insert(rows);
        return groups.size();
    }

    void remove(Set<String> series) {
        database.sql("delete from series_origin where series_id = any(:ids)")
                .param("ids", series.toArray(String[]::new))
                .update();
    }

    private Versions versions(Set<String> series) {
        var versions = new HashMap<String, String>();
        database.sql(VERSIONS).param("ids", series.toArray(String[]::new)).query((java.sql.ResultSet rs) -> {
            versions.put(rs.getString(1), rs.getString(2));
        });
        return new Versions(versions, versions.remove(""));
    }

    /** A series without a row has no origins. */
    private Map<String, SeriesOrigins> known(Set<String> series, Versions versions) {
        var known = new HashMap<String, SeriesOrigins>();
        var forgotten = new TreeSet<String>();
        for (var id : series) {
            var version = versions.of(id);
            var origins = version == null ? new SeriesOrigins() : recent.take(id, version);
            if (origins == null) {
                forgotten.add(id);
                origins = new SeriesOrigins();
            }
            known.put(id, origins);
        }
        restore(forgotten, known);
        return known;
    }

    private void restore(Set<String> series, Map<String, SeriesOrigins> into) {
        if (series.isEmpty()) {
            return;
        }
        database.sql("select series_id, publisher, fingerprint, part from series_origin where series_id = any(:ids)")
                .param("ids", series.toArray(String[]::new))
                .query((java.sql.ResultSet rs) -> {
                    into.get(rs.getString(1)).restore(rs.getString(2), rs.getLong(3), rs.getString(4));
                });
    }

    private void insert(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.sql("""
                        insert into series_origin (series_id, publisher, fingerprint, part)
                        select series_id, publisher, fingerprint, part
                        from unnest(:series::text[], :publishers::text[], :fingerprints::bigint[], :parts::text[])
                            as new (series_id, publisher, fingerprint, part)
                        on conflict do nothing""")
                .param("series", Rows.column(rows, Row::series))
                .param("publishers", Rows.column(rows, Row::publisher))
                .param("fingerprints", rows.stream().map(Row::fingerprint).toArray(Long[]::new))
                .param("parts", Rows.column(rows, Row::part))
                .update();
    }

    private void relabel(List<Joined> joined) {
        if (joined.isEmpty()) {
            return;
        }
        database.sql("""
                        update series_origin origin set part = joined.into_part
                        from unnest(:series::text[], :parts::text[], :into::text[]) as joined (series_id, part, into_part)
                        where origin.series_id = joined.series_id and origin.part = joined.part""")
                .param("series", Rows.column(joined, Joined::series))
                .param("parts", Rows.column(joined, Joined::part))
                .param("into", Rows.column(joined, Joined::into))
                .update();
    }
}
