package pactwire.store.subscribe;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import pactwire.store.agreement.AgreementFilter;
import pactwire.store.metric.MetricFilter;
import pactwire.store.query.Criteria;
import pactwire.store.query.FilterResolver;
import pactwire.store.query.InvalidFieldException;

/** What can be followed. */
public enum Followed {
    AGREEMENT,
    METRIC;

    /** As it travels, and as the changes' kind. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Followed named(String name) {
        return Stream.of(values())
                .filter(value -> value.wireName().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidFieldException("kind", "'%s' is none of agreement, metric".formatted(name)));
    }

    /**
     * The same filters as those of the listing.
     *
     * @throws InvalidFieldException if a filter is unknown or cannot be meant
     */
    public Criteria criteria(Map<String, List<String>> filter) {
        var parameters = new java.util.HashMap<String, String[]>();
        filter.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        return this == AGREEMENT
                ? FilterResolver.fillStrictly(AgreementFilter.class, parameters).criteria()
                : FilterResolver.fillStrictly(MetricFilter.class, parameters).criteria();
    }
}
