package pactwire.extract.entity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import pactwire.contract.PartyKind;
import pactwire.extract.entity.OrganisationFinder.Word;
import pactwire.extract.sentence.EntityType;

/** Which names stand in a run of capitalised words: two joined by "and", one, or the one within that of its head. */
final class NameDivision {
    /** Who heads a body that has a name of its own. */
    private static final Set<String> HEADS = Set.of("Rector", "Dean", "Chancellor", "Principal");

    private final Map<String, Word> words;

    /** @param words what names are built on */
    NameDivision(Map<String, Word> words) {
        this.words = words;
    }

    /** "University of Ghana and Kyoto University" is two; "Ministry of Trade and Industry" is one. */
    List<CapitalisedRun> names(CapitalisedRun run, List<Mention> states) {
        if (CompanyNames.isInAngleBrackets(run)) {
            return List.of(run);
        }
        for (int i = run.first() + 1; i < run.last(); i++) {
            boolean second = run.sentence().token(i).form().equals("and")
                    && !CapitalisedRun.endsFirm(run.sentence().token(i + 1))
                    && !CapitalisedRun.isOfFields(run.sentence(), i)
                    && !CapitalisedRun.isSpeltOut(run.sentence(), run.first(), i)
                    && (i + 1 < run.last() && isHeaded(run.from(i + 1)) && !isFieldOf(run, i)
                            || isState(run.from(i + 1), states) && isState(run.upTo(i - 1), states));
            if (second) {
                return List.of(run.upTo(i - 1), run.from(i + 1));
            }
        }
        return List.of(run);
    }

    /** "China" of "Union of the Comoros and China", where the whole before it is a state; not of "Society of Peru and China". */
    private static boolean isState(CapitalisedRun name, List<Mention> states) {
        return states.stream()
                .anyMatch(state -> state.start() == name.start()
                        && state.end() == name.end()
                        && state.party().kind() == PartyKind.STATE);
    }

    /** "Mineral Resources" of "Ministry of Energy and Mineral Resources". */
    private boolean isFieldOf(CapitalisedRun run, int and) {
        var tokens = run.tokens();
        return words.get(tokens.get(0).form()) == Word.AGENCY
                && run.from(and + 1).tokens().stream().noneMatch(token -> NameWords.OF_JOINTS.contains(token.form()))
                && NameWords.FIELDS.contains(tokens.get(tokens.size() - 1).form());
    }

    /** "Kyoto University", "Bank of Ghana"; not "Petroleum of the Republic of Angola". */
    private boolean isHeaded(CapitalisedRun name) {
        var tokens = name.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            if (NameWords.OF_JOINTS.contains(tokens.get(i).form())) {
                var head = words.get(tokens.get(i - 1).form());
                return head != null && head != Word.COMPANY;
            }
        }
        return words.containsKey(tokens.get(0).form())
                || words.containsKey(tokens.get(tokens.size() - 1).form());
    }

    /** "ADA University" of "Rector of ADA University Hafiz Pashayev"; of other names all. */
    CapitalisedRun held(CapitalisedRun run) {
        var tokens = run.tokens();
        for (int i = 1; i + 1 < tokens.size(); i++) {
            var before = tokens.get(i - 1);
            if (!tokens.get(i).form().equals("of")) {
                continue;
            }
            int first = tokens.get(i + 1).form().equals("the") ? i + 2 : i + 1;
            if (before.entity() == EntityType.PERSON
                    && !words.containsKey(before.form())
                    && first < tokens.size()
                    && isHeaded(run.from(run.first() + first))) {
                return run.from(run.first() + first);
            }
            if (HEADS.contains(before.form())) {
                for (int head = tokens.size() - 1; head > first; head--) {
                    if (words.get(tokens.get(head).form()) == Word.ORGANISATION) {
                        return run.from(run.first() + first).upTo(run.first() + head);
                    }
                }
            }
        }
        return run;
    }
}
