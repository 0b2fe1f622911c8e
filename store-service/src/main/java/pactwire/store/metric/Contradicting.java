package pactwire.store.metric;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pactwire.store.article.Origin;
import pactwire.store.metric.SeriesOfFigures.Figure;
import pactwire.store.query.Rows;

/** Which figures that came contradict one that was there, without reading those. Call it inside a transaction. */
@Component
class Contradicting {
    private final JdbcClient database;

    Contradicting(JdbcClient database) {
        this.database = database;
    }

    private record Doubted(Figure figure, String series, String bucket, Origin origin, SeriesTelling telling) {}

    /**
     * Marks what is newly contradicted in the tellings.
     *
     * @param added figures by series, stored already
     * @param origins by article
     * @param tellings by series
     */
    void find(Map<String, List<Figure>> added, Map<String, Origin> origins, Map<String, SeriesTelling> tellings) {
        var doubted = new ArrayList<Doubted>();
        added.forEach((series, figures) -> {
            for (var figure : figures) {
                var bucket = Bucket.periodAndNature(figure.found());
                var telling = tellings.get(series);
                if (bucket != null && !telling.isContradicted(bucket)) {
                    doubted.add(new Doubted(
                            figure, series, bucket, origins.get(figure.found().articleId()), telling));
                }
            }
        });
        if (!doubted.isEmpty()) {
            ask(doubted);
        }
    }

    private void ask(List<Doubted> doubted) {
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < doubted.size(); i++) {
            numbers.add(i);
        }
        var bounds =
                doubted.stream().map(one -> Bounds.of(one.figure().found())).toList();
        database.sql("""
                        select distinct new.number, coalesce(article.source, metric.article_id)
                        from unnest(:numbers::int[], :series::text[], :buckets::text[], :lows::numeric[], :highs::numeric[],
                            :sources::text[], :fingerprints::bigint[])
                            as new (number, series_id, bucket, low, high, source, fingerprint)
                        join metric on metric.series_id = new.series_id and metric.bucket = new.bucket
                            and (metric.high < new.low or metric.low > new.high)
                        left join article on article.id = metric.article_id
                        where coalesce(article.source, metric.article_id) <> new.source
                            and not (new.fingerprint <> 0 and coalesce(article.fingerprint, 0) <> 0
                                and bit_count((article.fingerprint # new.fingerprint)::bit(64)) <= :near)""")
                .param("numbers", numbers.toArray(Integer[]::new))
                .param("series", Rows.column(doubted, Doubted::series))
                .param(
                        "buckets",
                        Rows.column(doubted, one -> Bucket.of(one.figure().found())))
                .param("lows", Rows.column(bounds, Contradicting::low))
                .param("highs", Rows.column(bounds, Contradicting::high))
                .param("sources", Rows.column(doubted, one -> one.origin().source()))
                .param(
                        "fingerprints",
                        doubted.stream().map(one -> one.origin().fingerprint()).toArray(Long[]::new))
                .param("near", Origin.NEAR_COPY)
                .query((ResultSet rs) -> {
                    var one = doubted.get(rs.getInt(1));
                    if (!rs.getString(2).equalsIgnoreCase(one.origin().source())) {
                        one.telling().contradicted(one.bucket());
                    }
                });
    }

    static @org.jspecify.annotations.Nullable String low(Bounds bounds) {
        return bounds.low() == null ? null : bounds.low().toPlainString();
    }

    static @org.jspecify.annotations.Nullable String high(Bounds bounds) {
        return bounds.high() == null ? null : bounds.high().toPlainString();
    }

    /** Figures that an earlier version stored are not found by what they say: now they are. */
    void complete(List<Figure> figures) {
        var bounds = figures.stream().map(figure -> Bounds.of(figure.found())).toList();
        database.sql("""
                        update metric set bucket = said.bucket, low = said.low, high = said.high
                        from unnest(:ids::text[], :buckets::text[], :lows::numeric[], :highs::numeric[])
                            as said (id, bucket, low, high)
                        where metric.id = said.id and metric.bucket is null""")
                .param("ids", Rows.column(figures, figure -> figure.found().id()))
                .param("buckets", Rows.column(figures, figure -> Bucket.of(figure.found())))
                .param("lows", Rows.column(bounds, Contradicting::low))
                .param("highs", Rows.column(bounds, Contradicting::high))
                .update();
    }
}
