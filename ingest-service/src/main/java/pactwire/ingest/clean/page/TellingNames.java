package pactwire.ingest.clean.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Parts of names that tell whether a line of text is shown, or who wrote the article. Thread-safe. */
final class TellingNames {
    /** In small letters, by their first. */
    private final String[][] parts = new String[0x80][];

    TellingNames() {
        var found = new ArrayList<List<String>>();
        for (int first = 0; first < parts.length; first++) {
            found.add(new ArrayList<>());
        }
        Stream.concat(NameRules.firstWordsOfHidden(), Stream.of("yline", "uthor"))
                .distinct()
                .forEach(part -> found.get(part.charAt(0)).add(part));
        for (int first = 0; first < parts.length; first++) {
            parts[first] = found.get(first).toArray(String[]::new);
        }
    }

    /** Holds one of them, in any case of letters, be it in the middle of a word. */
    boolean in(String html, int start, int end) {
        for (int at = start; at < end; at++) {
            int small = html.charAt(at) | 0x20;
            if (small < parts.length) {
                for (String part : parts[small]) {
                    if (at + part.length() <= end && html.regionMatches(true, at, part, 0, part.length())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
