package pactwire.store.article;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        articles.forEach(article -> origins.put(article, new Origin(article, article, 0)));
        database.sql("select id, source, fingerprint from article where id = any(:articles)")
                .param("articles", articles.toArray(String[]::new))
                .query((rs, row) -> new Origin(rs.getString(1), rs.getString(2), rs.getLong(3)))
                .list()
                .forEach(origin -> origins.put(origin.articleId(), origin));
        return origins;
    }

    /** Groups by "same source", carried on from one to the next, and counts the groups. */
    public static int sources(List<Origin> origins) {
        int[] group = new int[origins.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            for (int j = 0; j < i; j++) {
                if (origins.get(i).sameSourceAs(origins.get(j)) && group[i] != group[j]) {
                    join(group, i, j);
                }
            }
        }
        return (int) Arrays.stream(group).distinct().count();
    }

    private static void join(int[] group, int i, int j) {
        int gone = group[i];
        int kept = group[j];
        for (int k = 0; k <= i; k++) {
            if (group[k] == gone) {
                group[k] = kept;
            }
        }
    }
}
