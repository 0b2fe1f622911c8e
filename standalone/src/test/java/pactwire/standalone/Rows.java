package pactwire.standalone;

import java.util.List;
import java.util.stream.Stream;

/** All that the store has derived from the topics, as text, without what depends on when it arrived. */
final class Rows {
    private Rows() {}

    static List<String> of(String jdbcUrl) {
        var jdbc = Pipeline.jdbc(jdbcUrl);
        return Stream.of(
                        "select concat_ws(' ', 'article', id, document, content ->> 'text') from article",
                        "select concat_ws(' ', 'report', id, article_id, agreement_id, document) from agreement_report",
                        "select concat_ws(' ', 'agreement', id, document) from agreement",
                        "select concat_ws(' ', 'metric', id, series_id, document) from metric",
                        "select concat_ws(' ', 'series', id, document) from series")
                .flatMap(query -> jdbc.sql(query).query(String.class).list().stream())
                .sorted()
                .toList();
    }
}
