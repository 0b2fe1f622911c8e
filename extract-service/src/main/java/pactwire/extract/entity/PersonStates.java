package pactwire.extract.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pactwire.contract.Party;
import pactwire.contract.PublicationDate;
import pactwire.extract.lexicon.Lexicon;
import pactwire.extract.sentence.Sentence;

/**
 * Who acts for which state: told by the article ("Prime Minister of India Narendra Modi"), else by the dated list of
 * leaders ({@code leaders.csv}). Immutable once loaded.
 */
final class PersonStates {
    private static final int FARTHEST = 9;

    private record Leader(Party state, int from, int to) {}

    /** Words of an office, and whether one alone is an office: "minister" is, "foreign" is not. */
    private final Map<String, Boolean> officeWords = new HashMap<>();

    private final PhraseTable<Leader> leaders = new PhraseTable<>();

    PersonStates(StateLexicon states) {
        for (var row : Lexicon.load("entity/offices_held.csv").rows()) {
            officeWords.put(row.get("word"), row.get("alone").equals("yes"));
        }
        for (var row : Lexicon.load("entity/leaders.csv").rows()) {
            var state = states.byCode(row.get("iso3")).orElseThrow();
            leaders.add(row.get("name"), new Leader(state, year(row.get("from"), 0), year(row.get("to"), 9999)));
        }
    }

    private static int year(String cell, int unknown) {
        return cell.isEmpty() ? unknown : Integer.parseInt(cell);
    }

    /** A listed leader whose name stands here, in office when the article was published (or the date is unknown). */
    @Nullable
    Mention listedAt(Sentence sentence, int start, @Nullable PublicationDate published) {
        var text = sentence.text();
        int offset = sentence.start();
        var match = leaders.longestAt(text, start - offset, text.length(), false);
        if (match == null) {
            return null;
        }
        int year = published == null ? -1 : Integer.parseInt(published.date().substring(0, 4));
        boolean inOffice = year < 0
                || year >= match.meaning().from() && year <= match.meaning().to();
        return inOffice
                ? Mention.of(
                        start,
                        match.end() + offset,
                        MentionKind.LEADER,
                        match.meaning().state())
                : null;
    }

    /** Names of people, whole and by surname, that the article itself puts beside an office of one state. */
    Map<String, Party> learn(List<Sentence> sentences, Map<Sentence, List<Mention>> statesBySentence) {
        var learnt = new HashMap<String, Party>();
        for (Sentence sentence : sentences) {
            var states = statesBySentence.getOrDefault(sentence, List.of());
            if (!states.isEmpty()) {
                learnFrom(sentence, states, learnt);
            }
        }
        return learnt;
    }

    private void learnFrom(Sentence sentence, List<Mention> states, Map<String, Party> learnt) {
        for (CapitalisedRun run : personRuns(sentence, states)) {
            var state = stateOf(run, states);
            if (state != null) {
                learnt.putIfAbsent(run.text(), state);
                var surname = sentence.token(run.last()).form();
                if (surname.length() > 2 && run.last() > run.first()) {
                    learnt.putIfAbsent(surname, state);
                }
            }
        }
    }

    /** Runs of two to four words, cut loose from the office and the state before them. */
    private List<CapitalisedRun> personRuns(Sentence sentence, List<Mention> states) {
        var runs = new ArrayList<CapitalisedRun>();
        for (CapitalisedRun whole : CapitalisedRun.in(sentence)) {
            int first = whole.last() + 1;
            for (int i = whole.last(); i >= whole.first(); i--) {
                var token = sentence.token(i);
                boolean part = Character.isUpperCase(token.form().charAt(0))
                        && !officeWords.containsKey(token.form().toLowerCase(Locale.ROOT))
                        && states.stream().noneMatch(s -> s.start() <= token.start() && s.end() >= token.end());
                if (!part) {
                    break;
                }
                first = i;
            }
            int words = whole.last() - first + 1;
            if (words >= 1 && words <= 4) {
                runs.add(whole.from(first));
            }
        }
        return runs;
    }

    /** "Chinese President X", "President of China X", "X, the Malaysian Prime Minister,", "Foreign Minister X (Panama)". */
    private @Nullable Party stateOf(CapitalisedRun run, List<Mention> states) {
        var before = stateNear(run.sentence(), run.first() - 1, -1, states);
        if (before != null) {
            return before;
        }
        int after = run.last() + 1;
        if (after < run.sentence().size() && run.sentence().token(after).form().matches("[,(]")) {
            return stateNear(run.sentence(), after + 1, 1, states);
        }
        return null;
    }

    private @Nullable Party stateNear(Sentence sentence, int from, int step, List<Mention> states) {
        boolean office = false;
        Party state = null;
        for (int i = from, seen = 0; i >= 0 && i < sentence.size() && seen < FARTHEST; i += step, seen++) {
            var token = sentence.token(i);
            var here = states.stream()
                    .filter(s -> s.start() <= token.start() && s.end() >= token.end())
                    .findFirst();
            if (here.isPresent()) {
                if (here.get().kind() == MentionKind.CAPITAL || here.get().kind() == MentionKind.PLACE) {
                    return null;
                }
                state = state == null ? here.get().party() : state;
            } else if (officeWords.containsKey(token.form().toLowerCase(Locale.ROOT))) {
                office |= officeWords.get(token.form().toLowerCase(Locale.ROOT));
            } else if (!token.form().matches("of|the|and|for|'s|’s|his|-|affairs|state|Affairs|State|External")) {
                break;
            }
        }
        return office ? state : null;
    }
}
