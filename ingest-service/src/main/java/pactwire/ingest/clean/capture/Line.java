package pactwire.ingest.clean.capture;

import java.util.regex.Pattern;

/**
 * A line of a text capture.
 *
 * @param text stripped, white space collapsed
 * @param opensChunk true when a blank line (or the start of the text) stands before it
 * @param bullet true when it begins as a list item does
 */
record Line(String text, boolean opensChunk, boolean bullet) {
    private static final Pattern BULLET = Pattern.compile("^(?:[•◦▪‣●○■–—*-]|\\d{1,2}[.)])\\s+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u200B\\uFEFF\\x00]+");

    static Line of(String raw, boolean opensChunk) {
        String text = SPACES.matcher(raw).replaceAll(" ").strip();
        return new Line(text, opensChunk, BULLET.matcher(text).find());
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    int words() {
        return text.isEmpty() ? 0 : 1 + (int) text.chars().filter(c -> c == ' ').count();
    }

    /** Ends as a sentence does, closing quotes and brackets aside. */
    boolean endsAsSentence() {
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if ("\"'”’»)]".indexOf(c) < 0) {
                return ".!?…;:。".indexOf(c) >= 0;
            }
        }
        return false;
    }

    /** Reads as running text rather than as a heading, label or caption. */
    boolean isProse() {
        int words = words();
        return bullet || words >= 25 || (words >= 6 && endsAsSentence());
    }

    /** Every longer word begins with a capital, as in headlines. */
    boolean isTitleCase() {
        for (String word : text.split(" ")) {
            if (word.length() > 3 && Character.isLowerCase(word.charAt(0))) {
                return false;
            }
        }
        return true;
    }
}
