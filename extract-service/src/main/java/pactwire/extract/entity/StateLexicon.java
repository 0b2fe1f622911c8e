package pactwire.extract.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pactwire.contract.Party;
import pactwire.extract.lexicon.Lexicon;
import pactwire.extract.lexicon.Patterns;

/**
 * States by ISO 3166-1 alpha-3, from their names, adjectives, capitals and offices ({@code lexicon/entity/states.csv},
 * {@code offices.csv}), less the names that only contain one ({@code not_states.csv}). Immutable once loaded.
 *
 * <p>"Russian" is Russia, "Beijing" is China, "the Pentagon" is the United States; "Indian Ocean" is nobody.
 */
public final class StateLexicon {
    /** What a name says: a state in some form, or nobody. */
    record Named(@Nullable Party party, MentionKind kind) {}

    private final PhraseTable<Named> names = new PhraseTable<>();
    private final Map<String, Party> byCode = new HashMap<>();
    private final Map<String, Party> byName = new HashMap<>();

    private StateLexicon() {}

    public static StateLexicon load() {
        var lexicon = new StateLexicon();
        for (var row : Lexicon.load("entity/not_states.csv").rows()) {
            lexicon.names.add(row.get("phrase"), new Named(null, MentionKind.NAME));
        }
        for (var row : Lexicon.load("entity/states.csv").rows()) {
            lexicon.addState(row);
        }
        for (var row : Lexicon.load("entity/offices.csv").rows()) {
            var state = lexicon.byCode.get(row.get("iso3"));
            lexicon.names.add(row.get("name"), new Named(state, MentionKind.AGENCY));
        }
        return lexicon;
    }

    /** The state with this ISO 3166-1 alpha-3 code. */
    public Optional<Party> byCode(String iso3) {
        return Optional.ofNullable(byCode.get(iso3));
    }

    /** The state with exactly this name, such as "Hellenic Republic". */
    public Optional<Party> byName(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    PhraseTable.@Nullable Match<Named> longestAt(String text, int start, int limit, boolean allCapitals) {
        return names.longestAt(text, start, limit, allCapitals);
    }

    private void addState(Lexicon.Row row) {
        var state = Party.state(row.get("iso3"), row.get("name"));
        byCode.put(row.get("iso3"), state);
        var own = new ArrayList<>(List.of(row.get("name")));
        own.addAll(row.alternatives("other_names"));
        for (String name : own) {
            byName.put(name, state);
            addName(name, new Named(state, MentionKind.NAME));
        }
        for (String adjective : row.alternatives("adjectives")) {
            addName(adjective, new Named(state, MentionKind.ADJECTIVE));
            if (Patterns.matches(adjective, ".*[^shx]")) {
                addName(adjective + "s", new Named(state, MentionKind.ADJECTIVE));
            }
        }
        for (String capital : row.alternatives("capital")) {
            addName(capital, new Named(state, MentionKind.CAPITAL));
        }
    }

    /** Where all is in capitals, "US" may be "us"; the wires write "U.S." there. */
    private void addName(String name, Named named) {
        if (name.length() <= 2) {
            names.addForRunningText(name, named);
        } else {
            names.add(name, named);
        }
    }
}
