package pactwire.contract;

import static java.util.Objects.requireNonNull;

/**
 * Page furniture that cleaning took out.
 *
 * @param text what went, shortened to 500 UTF-16 units
 * @param rule name of the rule that took it
 */
public record Removed(String text, String rule) {
    /** UTF-16 units kept of what went. */
    public static final int LONGEST = 500;

    public Removed {
        requireNonNull(text, "text");
        requireNonNull(rule, "rule");
        if (text.length() > LONGEST) {
            text = text.substring(0, LONGEST - 1) + "…";
        }
    }
}
