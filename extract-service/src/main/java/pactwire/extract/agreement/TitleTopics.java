package pactwire.extract.agreement;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pactwire.contract.Party;
import pactwire.extract.lexicon.Lexicon;

/** What a title speaks of: its words less those that any title may have ({@code empty_title_words.csv}). */
final class TitleTopics {
    /** "develop" and "development" are one word here. */
    private static final int STEM = 6;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Set<String> EMPTY_WORDS = Lexicon.load("agreement/empty_title_words.csv").rows().stream()
            .map(row -> row.get("word"))
            .collect(Collectors.toUnmodifiableSet());

    private TitleTopics() {}

    /** The title's words less the names of its parties. */
    static Set<String> of(String title, List<Party> parties) {
        var topic = words(title);
        parties.forEach(party -> topic.removeAll(words(party.name())));
        return topic;
    }

    private static Set<String> words(String title) {
        var words = new HashSet<String>();
        for (String word : NO_WORD.split(title.toLowerCase(Locale.ROOT))) {
            if (!word.isEmpty() && !EMPTY_WORDS.contains(word)) {
                words.add(word.length() > STEM ? word.substring(0, STEM) : word);
            }
        }
        return words;
    }
}
