package pactwire.store.query;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are asked for, whatever is listed. All of it must hold.
 *
 * @param all facets that a row must have, every one
 * @param anyOf lists of facets, of each of which a row must have at least one
 * @param referred of each, rows of another table of which one must refer to the row
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param minConfidence from 0 to 1
 * @param text in the syntax of web search engines: words, "a phrase", or, -without
 */
public record Criteria(
        List<String> all,
        List<List<String>> anyOf,
        List<Referring> referred,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        double minConfidence,
        @Nullable String text) {
    private static final String QUERY = "websearch_to_tsquery('english', :text)";
    /** Read once for all rows, also where a plan is made for any words. */
    private static final String ONCE = "(select " + QUERY + ")";

    public static final Criteria NONE = new Criteria(List.of(), List.of(), List.of(), null, null, 0, null);

    public Criteria {
        all = List.copyOf(all);
        anyOf = List.copyOf(anyOf);
        referred = List.copyOf(referred);
    }

    /**
     * Rows of another table.
     *
     * @param ids SQL that selects the ids of the rows they refer to, up to a column of theirs
     * @param values of which the column has one
     */
    record Referring(String ids, List<String> values) {}

    public static Builder where() {
        return new Builder();
    }

    /**
     * As SQL over the columns facets, sort_date, confidence and search.
     *
     * @param prefix of the columns' names, where a row has them more than once
     * @param parameters receives the values
     */
    public String sql(String prefix, Map<String, Object> parameters) {
        return sql(prefix, prefix + "facets", ONCE, parameters);
    }

    /** As {@link #sql}, with words where the planner sees them: for a guess at how many rows match, not for asking for them. */
    String estimated(Map<String, Object> parameters) {
        return sql("", "facets", QUERY, parameters);
    }

    /** As {@link #sql}, of all rows of a table that can be listed: by its indexes. */
    public String counted(String prefix, Map<String, Object> parameters) {
        return filters() ? Slice.any(prefix, listed(prefix, parameters)) : sql(prefix, parameters);
    }

    /** As {@link #sql}, of a slice of a table that can be listed: as its index has it. */
    String listed(String prefix, Map<String, Object> parameters) {
        return sql(prefix, "monthly_facets(%1$sfacets, %1$ssort_date)".formatted(prefix), ONCE, parameters);
    }

    /** Whether it asks for more than a stretch of the order. */
    boolean filters() {
        return !all.isEmpty() || !anyOf.isEmpty() || !referred.isEmpty() || text != null;
    }

    /** Whether another table tells part of it. */
    boolean refers() {
        return !referred.isEmpty();
    }

    /** The part that is a stretch of the order, as SQL; {@link #sql} gives the values. */
    String stretch() {
        return "true"
                + (from == null ? "" : " and sort_date >= :from")
                + (to == null ? "" : " and sort_date between date '0001-01-02' and :to");
    }

    private String sql(String prefix, String facets, String query, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        if (!all.isEmpty()) {
            conditions.add("%s @> cast(:all as text[])".formatted(facets));
            parameters.put("all", all.toArray(String[]::new));
        }
        for (int i = 0; i < anyOf.size(); i++) {
            conditions.add("%s && cast(:any%d as text[])".formatted(facets, i));
            parameters.put("any" + i, anyOf.get(i).toArray(String[]::new));
        }
        for (int i = 0; i < referred.size(); i++) {
            conditions.add("%sid in (%s = any(cast(:referred%d as text[])))"
                    .formatted(prefix, referred.get(i).ids(), i));
            parameters.put("referred" + i, referred.get(i).values().toArray(String[]::new));
        }
        if (from != null) {
            conditions.add("%ssort_date >= :from".formatted(prefix));
            parameters.put("from", from);
        }
        if (to != null) {
            conditions.add("%ssort_date between date '0001-01-02' and :to".formatted(prefix));
            parameters.put("to", to);
        }
        if (minConfidence > 0) {
            conditions.add("%sconfidence >= :minConfidence".formatted(prefix));
            parameters.put("minConfidence", (float) minConfidence);
        }
        if (text != null) {
            conditions.add("%ssearch @@ %s".formatted(prefix, query));
            parameters.put("text", Rows.storable(text));
        }
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** Tells criteria apart, so that a cursor is not carried over to another question. Eight hex digits. */
    String fingerprint() {
        var crc = new CRC32();
        crc.update(toString().getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }

    /** Collects criteria; what is null or empty asks for nothing. */
    public static final class Builder {
        private final List<String> all = new ArrayList<>();
        private final Map<String, List<String>> anyOf = new LinkedHashMap<>();
        private final List<Referring> referred = new ArrayList<>();
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private double minConfidence;
        private @Nullable String text;

        public Builder all(String facet, List<String> values) {
            values.forEach(value -> all.add(Facet.of(facet, value)));
            return this;
        }

        public Builder any(String facet, List<? extends Object> values) {
            if (!values.isEmpty()) {
                anyOf.put(
                        facet,
                        values.stream()
                                .map(value -> Facet.of(facet, value.toString()))
                                .toList());
            }
            return this;
        }

        /** @param ids see {@link Referring}; the column holds values as facets do */
        public Builder referred(String ids, List<String> values) {
            if (!values.isEmpty()) {
                referred.add(
                        new Referring(ids, values.stream().map(Facet::value).toList()));
            }
            return this;
        }

        public Builder between(@Nullable DateBound from, @Nullable DateBound to) {
            this.from = from == null ? null : from.first();
            this.to = to == null ? null : to.last();
            if (this.from != null && this.to != null && this.from.isAfter(this.to)) {
                throw new InvalidFieldException("to", "%s lies before %s".formatted(this.to, this.from));
            }
            return this;
        }

        public Builder confidentBy(@Nullable Double atLeast) {
            if (atLeast != null && !(atLeast >= 0 && atLeast <= 1)) {
                throw new InvalidFieldException("minConfidence", "must be from 0 to 1, got " + atLeast);
            }
            this.minConfidence = atLeast == null ? 0 : atLeast;
            return this;
        }

        public Builder text(@Nullable String text) {
            this.text = text;
            return this;
        }

        public Criteria build() {
            return new Criteria(all, List.copyOf(anyOf.values()), referred, from, to, minConfidence, text);
        }
    }
}
