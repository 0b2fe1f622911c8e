package pactwire.store.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where articles come from, and how many sources that makes. Thread-safe. */
@Component
public class Origins {
    private final JdbcClient database;

    Origins(JdbcClient database) {
        this.database = database;
    }

    /** @return for every article given; one that is not stored yet stands for itself */
    public Map<String, Origin> of(Collection<String> articles) {
        var origins = new HashMap<String, Origin>();
        if (articles.isEmpty()) {
            return origins;
        }
        articles.forEach(article -> origins.put(article, new Origin(article, article, 0)));
        database.sql("select id, source, fingerprint from article where id = any(:articles)")
                .param("articles", articles.toArray(String[]::new))
                .query((rs, row) -> new Origin(rs.getString(1), rs.getString(2), rs.getLong(3)))
                .list()
                .forEach(origin -> origins.put(origin.articleId(), origin));
        return origins;
    }

    /** Counts {@link #groups}. */
    public static int sources(List<Origin> origins) {
        return groups(origins).size();
    }

    /** Groups by "same source", carried on from one to the next. */
    public static List<List<Origin>> groups(List<Origin> origins) {
        var bySource = new HashMap<String, List<Origin>>();
        origins.stream()
                .distinct()
                .forEach(origin -> bySource.computeIfAbsent(origin.publisher(), source -> new ArrayList<>())
                        .add(origin));
        var groups = new ArrayList<List<Origin>>();
        for (var source : bySource.values()) {
            var copied =
                    groups.stream().filter(group -> haveACopy(group, source)).toList();
            groups.removeAll(copied);
            groups.add(Stream.concat(copied.stream(), Stream.of(source))
                    .flatMap(List::stream)
                    .toList());
        }
        return groups;
    }

    private static boolean haveACopy(List<Origin> group, List<Origin> source) {
        return group.stream().anyMatch(one -> source.stream().anyMatch(one::sameSourceAs));
    }
}
