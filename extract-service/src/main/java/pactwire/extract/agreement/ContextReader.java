package pactwire.extract.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pactwire.contract.Context;
import pactwire.extract.entity.PhraseTable;
import pactwire.extract.lexicon.Lexicon;

/** What an agreement is about, by the words of its title, else of its evidence ({@code contexts.csv}). Immutable once loaded. */
final class ContextReader {
    private static final int MOST = 4;

    private final PhraseTable<Context> words = new PhraseTable<>();

    ContextReader() {
        for (var row : Lexicon.load("agreement/contexts.csv").rows()) {
            words.add(row.get("word"), Context.valueOf(row.get("context").toUpperCase(Locale.ROOT)));
        }
    }

    List<Context> read(String title, String evidence) {
        var inTitle = in(title);
        var contexts = inTitle.isEmpty() ? in(evidence) : inTitle;
        return contexts.isEmpty() ? List.of(Context.OTHER) : contexts;
    }

    private List<Context> in(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var found = new ArrayList<Context>();
        int at = 0;
        while (at < lower.length() && found.size() < MOST) {
            if (!Character.isLetterOrDigit(lower.charAt(at))) {
                at++;
                continue;
            }
            var match = words.longestAt(lower, at, lower.length(), false);
            if (match != null && !found.contains(match.meaning())) {
                found.add(match.meaning());
            }
            at = match == null ? endOfWord(lower, at) : match.end();
        }
        return found;
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
