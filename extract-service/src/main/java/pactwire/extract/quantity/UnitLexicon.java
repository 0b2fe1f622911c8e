package pactwire.extract.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pactwire.extract.lexicon.Lexicon;

/** Units of measure by their first word, longest first, from {@code lexicon/quantity/units.csv}. Immutable. */
final class UnitLexicon {
    record Match(Unit unit, int to) {}

    private record Entry(List<String> words, boolean symbol, Unit unit) {}

    private static final UnitLexicon LEXICON = read();

    private final Map<String, List<Entry>> byFirst;

    private UnitLexicon(Map<String, List<Entry>> byFirst) {
        this.byFirst = Map.copyOf(byFirst);
    }

    static UnitLexicon lexicon() {
        return LEXICON;
    }

    /** The longest unit that begins at {@code index}. */
    @Nullable
    Match at(Words words, int index) {
        for (Entry entry : byFirst.getOrDefault(words.at(index).lower(), List.of())) {
            if (stands(entry, words, index)) {
                return new Match(entry.unit(), index + entry.words().size());
            }
        }
        return null;
    }

    private static boolean stands(Entry entry, Words words, int index) {
        for (int i = 0; i < entry.words().size(); i++) {
            Word word = words.at(index + i);
            String written = entry.symbol() ? word.text() : word.lower();
            if (!written.equals(entry.words().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static UnitLexicon read() {
        var byFirst = new HashMap<String, List<Entry>>();
        for (var row : Lexicon.load("quantity/units.csv").rows()) {
            var unit = new Unit(
                    Unit.Kind.valueOf(row.get("kind")),
                    row.get("name"),
                    row.get("code"),
                    new BigDecimal(row.get("factor")),
                    null);
            row.alternatives("words").forEach(written -> add(byFirst, written, false, unit));
            row.alternatives("symbols").forEach(written -> add(byFirst, written, true, unit));
        }
        byFirst.values()
                .forEach(entries -> entries.sort(
                        Comparator.comparingInt((Entry entry) -> -entry.words().size())));
        return new UnitLexicon(byFirst);
    }

    private static void add(Map<String, List<Entry>> byFirst, String written, boolean symbol, Unit unit) {
        var words = Words.of(written);
        var texts = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            texts.add(words.at(i).text());
        }
        byFirst.computeIfAbsent(texts.get(0).toLowerCase(Locale.ROOT), first -> new ArrayList<>())
                .add(new Entry(List.copyOf(texts), symbol, unit));
    }
}
