package pactwire.contract;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Who agreed, or whom a figure is about.
 *
 * @param id ISO 3166-1 alpha-3 for states; null for all others, which go by their full name
 * @param name "Russia", "China National Petroleum Corporation"
 * @param role for figures: {@code reporter}, {@code counterpart}, {@code from}, {@code to}
 */
public record Party(
        @Nullable String id,
        String name,
        PartyKind kind,
        @Nullable String role) {
    public Party {
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        if (kind == PartyKind.STATE && (id == null || !id.matches("[A-Z]{3}"))) {
            throw new IllegalArgumentException("a state needs its ISO 3166-1 alpha-3 code, got '%s'".formatted(id));
        }
    }

    public static Party state(String iso3, String name) {
        return new Party(iso3, name, PartyKind.STATE, null);
    }

    public static Party named(String name, PartyKind kind) {
        return new Party(null, name, kind, null);
    }

    public Party as(String role) {
        return new Party(id, name, kind, role);
    }
}
