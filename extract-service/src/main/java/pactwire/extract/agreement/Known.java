package pactwire.extract.agreement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import pactwire.contract.Party;

/**
 * What the judges know of the article as a whole.
 *
 * @param title in small letters
 * @param words the title's
 * @param told everybody named of what the rules read
 */
record Known(String title, Set<String> words, Set<Party> told) {
    private static final Pattern NO_WORD = Pattern.compile("\\W+");

    static Known of(String title, Set<Party> told) {
        var lower = title.toLowerCase(Locale.ROOT);
        return new Known(lower, Set.copyOf(Arrays.asList(NO_WORD.split(lower))), told);
    }
}
