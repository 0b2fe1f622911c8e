package pactwire.ingest.clean.page;

import java.util.stream.Stream;

/** Parts of names that tell whether a line of text is shown, or who wrote the article. Thread-safe. */
final class TellingNames {
    private static final int LETTERS = 0x80;

    private final String[] parts = Stream.concat(NameRules.firstWordsOfHidden(), Stream.of("yline", "uthor"))
            .distinct()
            .toArray(String[]::new);

    /** Whether any of them begins with these two letters: most places in most names need no other look. */
    private final boolean[] beginnings = new boolean[LETTERS * LETTERS];

    TellingNames() {
        for (String part : parts) {
            beginnings[part.charAt(0) * LETTERS + part.charAt(1)] = true;
        }
    }

    /** Holds one of them, in any case of letters, be it in the middle of a word. */
    boolean in(String html, int start, int end) {
        int before = LETTERS;
        for (int at = start; at < end; at++) {
            int small = html.charAt(at) | 0x20;
            if (before < LETTERS
                    && small < LETTERS
                    && beginnings[before * LETTERS + small]
                    && partAt(html, at - 1, end)) {
                return true;
            }
            before = small;
        }
        return false;
    }

    private boolean partAt(String html, int at, int end) {
        for (String part : parts) {
            if (at + part.length() <= end && html.regionMatches(true, at, part, 0, part.length())) {
                return true;
            }
        }
        return false;
    }
}
