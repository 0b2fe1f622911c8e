package pactwire.store.metric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pactwire.store.article.Origin;
import pactwire.store.article.Origins;
import pactwire.store.query.Rows;

/**
 * How many sources the figures of a series have, kept while figures come: of each series its origins, and which of them
 * count as one. An origin that is new looks for its publisher and for its near copies. Call it inside a transaction.
 */
@Component
class SeriesSources {
    private final JdbcClient database;

    SeriesSources(JdbcClient database) {
        this.database = database;
    }

    /** @param origin of a figure of that series */
    record Arrival(String series, Origin origin) {
        String publisher() {
            return origin.source().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Adds origins to series.
     *
     * @param before how many sources each series had
     * @return how many each has now
     */
    Map<String, Integer> add(Collection<Arrival> origins, Map<String, Integer> before) {
        var arrivals = origins.stream().distinct().toList();
        var parts = partsOfPublishers(arrivals);
        var near = partsOfNearCopies(arrivals, parts, before);
        var sources = new HashMap<>(before);
        var joined = new HashMap<String, Joining>();
        var rows = new ArrayList<Map.Entry<Arrival, String>>();
        for (int i = 0; i < arrivals.size(); i++) {
            var arrival = arrivals.get(i);
            var joining = joined.computeIfAbsent(arrival.series(), series -> new Joining());
            var own = parts.get(new Publisher(arrival.series(), arrival.publisher()));
            var touched = new HashSet<String>(near.getOrDefault(i, Set.of()));
            if (own != null) {
                touched.add(own);
            }
            touched.addAll(joining.nearOrOf(arrival));
            var created = touched.isEmpty() ? 1 : 0;
            var part = joining.join(arrival, touched);
            sources.merge(arrival.series(), created - joining.lastJoined(), Integer::sum);
            rows.add(Map.entry(arrival, part));
        }
        insert(rows, joined);
        joined.forEach(this::relabel);
        return sources;
    }

    /** Counts the sources of a series from all of its origins, and writes them down in the place of those it had. */
    int replace(String series, List<Origin> origins) {
        remove(Set.of(series));
        var groups = Origins.groups(origins);
        var rows = new ArrayList<Map.Entry<Arrival, String>>();
        for (var group : groups) {
            var part = new Arrival(series, group.get(0)).publisher();
            group.forEach(origin -> rows.add(Map.entry(new Arrival(series, origin), part)));
        }
        insert(rows, Map.of());
        return groups.size();
    }

    void remove(Set<String> series) {
        database.sql("delete from series_origin where series_id = any(:ids)")
                .param("ids", series.toArray(String[]::new))
                .update();
    }

    private record Publisher(String series, String name) {}

    /** What one poll brings to one series. Parts are named after the publisher that they began with, which has no other. */
    private static final class Joining {
        private final Map<String, String> into = new HashMap<>();
        private final List<Map.Entry<Arrival, String>> arrived = new ArrayList<>();
        private int lastJoined;

        Set<String> nearOrOf(Arrival arrival) {
            var parts = new HashSet<String>();
            for (var other : arrived) {
                if (other.getKey().origin().sameSourceAs(arrival.origin())
                        || other.getKey().publisher().equals(arrival.publisher())) {
                    parts.add(other.getValue());
                }
            }
            return parts;
        }

        String join(Arrival arrival, Set<String> parts) {
            var roots = new HashSet<String>();
            parts.forEach(part -> roots.add(root(part)));
            var kept = roots.stream().sorted().findFirst().orElse(arrival.publisher());
            roots.remove(kept);
            roots.forEach(root -> into.put(root, kept));
            lastJoined = roots.size();
            arrived.add(Map.entry(arrival, kept));
            return kept;
        }

        int lastJoined() {
            return lastJoined;
        }

        String root(String part) {
            var root = part;
            while (into.containsKey(root)) {
                root = into.get(root);
            }
            return root;
        }
    }

    private Map<Publisher, String> partsOfPublishers(List<Arrival> arrivals) {
        var parts = new HashMap<Publisher, String>();
        database.sql("""
                        select distinct series_id, publisher, part from series_origin
                        join unnest(:series::text[], :publishers::text[]) as new (series_id, publisher)
                            using (series_id, publisher)""")
                .param("series", Rows.column(arrivals, Arrival::series))
                .param("publishers", Rows.column(arrivals, Arrival::publisher))
                .query((java.sql.ResultSet rs) -> {
                    parts.put(new Publisher(rs.getString(1), rs.getString(2)), rs.getString(3));
                });
        return parts;
    }

    /** @return by the number of the arrival; where all is one source already, a publisher that is known changes nothing */
    private Map<Integer, Set<String>> partsOfNearCopies(
            List<Arrival> arrivals, Map<Publisher, String> parts, Map<String, Integer> before) {
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < arrivals.size(); i++) {
            var arrival = arrivals.get(i);
            var sources = before.getOrDefault(arrival.series(), 0);
            var known = parts.containsKey(new Publisher(arrival.series(), arrival.publisher()));
            if (arrival.origin().fingerprint() != 0 && (sources > 1 || sources == 1 && !known)) {
                numbers.add(i);
            }
        }
        var near = new HashMap<Integer, Set<String>>();
        if (numbers.isEmpty()) {
            return near;
        }
        database.sql("""
                        select distinct copy.number, origin.part
                        from (
                            select new.number, old.series_id, old.publisher, old.fingerprint
                            from unnest(:numbers::int[], :series::text[], :publishers::text[], :fingerprints::bigint[])
                                as new (number, series_id, publisher, fingerprint)
                            join series_origin old on old.series_id = new.series_id
                                and old.publisher <> new.publisher and old.fingerprint <> 0
                                and bit_count((old.fingerprint # new.fingerprint)::bit(64)) <= :near
                            -- By itself: all origins of a series are asked, in the primary key, and few of them are copies.
                            offset 0) as copy
                        join series_origin origin using (series_id, publisher, fingerprint)""")
                .param("numbers", numbers.toArray(Integer[]::new))
                .param(
                        "series",
                        Rows.column(numbers, number -> arrivals.get(number).series()))
                .param(
                        "publishers",
                        Rows.column(numbers, number -> arrivals.get(number).publisher()))
                .param(
                        "fingerprints",
                        numbers.stream()
                                .map(number -> arrivals.get(number).origin().fingerprint())
                                .toArray(Long[]::new))
                .param("near", Origin.NEAR_COPY)
                .query((java.sql.ResultSet rs) -> {
                    near.computeIfAbsent(rs.getInt(1), number -> new HashSet<>())
                            .add(rs.getString(2));
                });
        return near;
    }

    private void insert(List<Map.Entry<Arrival, String>> rows, Map<String, Joining> joined) {
        if (rows.isEmpty()) {
            return;
        }
        database.sql("""
                        insert into series_origin (series_id, publisher, fingerprint, part)
                        select series_id, publisher, fingerprint, part
                        from unnest(:series::text[], :publishers::text[], :fingerprints::bigint[], :parts::text[])
                            as new (series_id, publisher, fingerprint, part)
                        on conflict do nothing""")
                .param("series", Rows.column(rows, row -> row.getKey().series()))
                .param("publishers", Rows.column(rows, row -> row.getKey().publisher()))
                .param(
                        "fingerprints",
                        rows.stream()
                                .map(row -> row.getKey().origin().fingerprint())
                                .toArray(Long[]::new))
                .param("parts", Rows.column(rows, row -> {
                    var joining = joined.get(row.getKey().series());
                    return joining == null ? row.getValue() : joining.root(row.getValue());
                }))
                .update();
    }

    private void relabel(String series, Joining joining) {
        joining.into
                .keySet()
                .forEach(part -> database.sql(
                                "update series_origin set part = :into where series_id = :series and part = :part")
                        .param("into", joining.root(part))
                        .param("series", series)
                        .param("part", part)
                        .update());
    }
}
