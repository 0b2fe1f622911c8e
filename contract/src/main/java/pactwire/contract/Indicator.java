package pactwire.contract;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What a figure measures.
 *
 * @param code canonical, such as {@code bilateral_trade}, where the lexicon knows it
 * @param label for people: the canonical name, else the noun phrase of the article
 */
public record Indicator(@Nullable String code, String label) {
    public Indicator {
        requireNonNull(label, "label");
    }
}
