package pactwire.extract.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pactwire.contract.Party;
import pactwire.contract.PublicationDate;
import pactwire.extract.lexicon.Lexicon;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/**
 * Who acts for which state: told by the article ("Prime Minister of India Narendra Modi"), else by the dated list of
 * leaders ({@code leaders.csv}). Immutable once loaded.
 */
final class PersonStates {
    private static final int SHORTEST_BARE_SURNAME = 6;
    private static final int FARTHEST = 9;

    private record Leader(Party state, int from, int to) {}

    /** Words of an office, and whether one alone is an office: "minister" is, "foreign" is not. */
    private final Map<String, Boolean> officeWords = new HashMap<>();

    /** Titles before a surname, the office words aside. */
    private static final Set<String> TITLES =
            Set.of("mr", "mr.", "mrs", "mrs.", "ms", "president", "premier", "minister", "chancellor", "king");

    private final PhraseTable<Leader> leaders = new PhraseTable<>();
    private final Map<String, List<Leader>> leadersBySurname = new HashMap<>();

    PersonStates(StateLexicon states) {
        for (var row : Lexicon.load("entity/offices_held.csv").rows()) {
            officeWords.put(row.get("word"), row.get("alone").equals("yes"));
        }
        for (var row : Lexicon.load("entity/leaders.csv").rows()) {
            var state = states.byCode(row.get("iso3")).orElseThrow();
            var leader = new Leader(state, year(row.get("from"), 0), year(row.get("to"), 9999));
            var name = row.get("name");
            leaders.add(name, leader);
            leadersBySurname
                    .computeIfAbsent(name.substring(name.lastIndexOf(' ') + 1), key -> new ArrayList<>())
                    .add(leader);
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
        int year = published == null ? -1 : Integer.parseInt(published.date().substring(0, 4));
        var match = leaders.longestAt(text, start - offset, text.length(), false);
        if (match == null) {
            return bySurname(sentence, start, year);
        }
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

    /** "Mr Hawke", "President Reagan": a surname behind an office, of one who held office then. */
    private @Nullable Mention bySurname(Sentence sentence, int start, int year) {
        Token before = null;
        for (Token token : sentence.tokens()) {
            if (token.start() == start) {
                boolean told = before != null && (isTitle(before) || Patterns.matches(before.form(), "['’]s"));
                return year > 0 && (told || isBareSurname(sentence, token))
                        ? inOffice(token, SpeakerLabel.nameIn(sentence, token), year)
                        : null;
            }
            before = token;
        }
        return null;
    }

    /** "Scholz" alone: no other name stands beside it, and it is too long for an everyday word. */
    private static boolean isBareSurname(Sentence sentence, Token token) {
        int at = token.index();
        boolean alone = (at == 0 || !CapitalisedRun.isNameWord(sentence, at - 1))
                && !CapitalisedRun.isNameWord(sentence, at + 1);
        return alone && token.isProperNoun() && token.form().length() >= SHORTEST_BARE_SURNAME;
    }

    private boolean isTitle(Token token) {
        var word = token.form().toLowerCase(Locale.ROOT);
        return Character.isUpperCase(token.form().charAt(0)) && TITLES.contains(word);
    }

    /** Null where nobody of that name held office in that year, or people of two states did. */
    private @Nullable Mention inOffice(Token surname, String name, int year) {
        var states = leadersBySurname.getOrDefault(name, List.of()).stream()
                .filter(leader -> leader.from() > 0 && year >= leader.from() && year <= leader.to())
                .map(Leader::state)
                .distinct()
                .toList();
        return states.size() == 1
                ? Mention.of(surname.start(), surname.end(), MentionKind.LEADER, states.get(0))
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
        if (after < run.sentence().size()
                && Patterns.matches(run.sentence().token(after).form(), "[,(]")
                && !nextIs(run.sentence(), after, "and")) {
            return stateNear(run.sentence(), after + 1, 1, states);
        }
        return null;
    }

    /** "Mr Downer, and his Indonesian counterpart": another one follows. */
    private static boolean nextIs(Sentence sentence, int index, String word) {
        return index + 1 < sentence.size() && sentence.token(index + 1).form().equals(word);
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
            } else if (!Patterns.matches(
                    token.form(), "of|the|and|for|'s|’s|his|-|affairs|state|Affairs|State|External")) {
                break;
            }
        }
        return office ? state : null;
    }
}
