package pactwire.store.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pactwire.contract.Span;

/**
 * What a search found.
 *
 * @param kind agreement, metric or article: {@code /api/<kind>s/{id}}
 * @param snippet the passage that matches best
 * @param marks the words found, in UTF-16 units of {@code snippet}
 * @param rank higher is better
 */
record SearchHit(
        String kind, String id, String title, @Nullable String date, String snippet, List<Span> marks, double rank) {}
