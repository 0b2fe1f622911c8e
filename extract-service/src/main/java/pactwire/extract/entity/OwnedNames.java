package pactwire.extract.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import org.jspecify.annotations.Nullable;
import pactwire.contract.PartyKind;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.EntityType;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/** Companies and bodies that a text introduces by their state: "Mongolia's Petrovis", "China's <National Metals Corp>". */
final class OwnedNames {
    /** Tokens. */
    private static final int LONGEST = 3;

    private OwnedNames() {}

    /** Adds the names that nothing else tells, and has the state that owns a name tell where it is at home. */
    static void addTo(Sentence sentence, List<Mention> all) {
        var owned = new ArrayList<Mention>();
        for (ListIterator<Mention> i = all.listIterator(); i.hasNext(); ) {
            var state = i.next();
            int name = state.kind() == MentionKind.NAME && state.party().kind() == PartyKind.STATE
                    ? firstOwned(sentence, state)
                    : -1;
            if (name < 0) {
                continue;
            }
            int start = sentence.token(name).start();
            var known = all.stream().filter(other -> other.start() == start).findFirst();
            var mention = known.isPresent() ? null : unknown(sentence, state, name);
            boolean firm = known.isPresent()
                    && known.get().kind() == MentionKind.NAME
                    && known.get().party().kind() != PartyKind.STATE
                    && !describes(sentence, known.get().end());
            if (mention != null) {
                owned.add(mention);
            }
            if (firm || mention != null) {
                i.set(Mention.of(state.start(), state.end(), MentionKind.ORIGIN, state.party()));
            }
        }
        all.addAll(owned);
    }

    /** The token after "'s", or after "'s <"; -1 where the state owns nothing. */
    private static int firstOwned(Sentence sentence, Mention state) {
        for (int i = 1; i + 1 < sentence.size(); i++) {
            if (sentence.token(i).start() == state.end()) {
                boolean owns = Patterns.matches(sentence.token(i).form(), "['’]s");
                int next = sentence.token(i + 1).form().equals("<") ? i + 2 : i + 1;
                return owns && next < sentence.size() && CapitalisedRun.isNameWord(sentence, next) ? next : -1;
            }
        }
        return -1;
    }

    /** A name of one to three words that is no person's and no place's. */
    private static @Nullable Mention unknown(Sentence sentence, Mention state, int first) {
        int last = first;
        while (last + 1 < sentence.size() && CapitalisedRun.isNameWord(sentence, last + 1)) {
            last++;
        }
        boolean owned = isBesideOwned(sentence, state, last);
        boolean goesOn = last + 2 < sentence.size()
                && sentence.token(last + 1).form().equals("and")
                && CapitalisedRun.isNameWord(sentence, last + 2);
        if (last - first >= LONGEST
                || isPlace(sentence, state)
                || describes(sentence, sentence.token(last).end())
                || goesOn && !owned) {
            return null;
        }
        boolean seenByNames = sentence.tokens(first, last + 1).stream()
                .allMatch(token -> token.isProperNoun() && token.entity() != EntityType.PERSON);
        boolean places =
                sentence.tokens(first, last + 1).stream().anyMatch(token -> token.entity() == EntityType.LOCATION);
        if (!seenByNames || places && !owned) {
            return null;
        }
        return UnlistedNames.in(sentence, first, last).orElse(null);
    }

    /** "in Russia's Sochi". */
    private static boolean isPlace(Sentence sentence, Mention state) {
        return Patterns.matches(
                sentence.text().substring(0, state.start() - sentence.start()),
                "(?is).*\\b(?:in|at|near|inside|outside|across|off)\\s");
    }

    /** "Spain's Catalonia region", "Pakistan's IMF deal", "India's External Affairs Minister": what stands at a name's end goes on. */
    private static boolean describes(Sentence sentence, int end) {
        for (Token token : sentence.tokens()) {
            if (token.start() >= end && !token.form().equals(">")) {
                return Patterns.matches(token.tag(), "NN.*|POS|HYPH|CD");
            }
        }
        return false;
    }

    /** "Sweden's Nordstal and Spain's Acerval": two that are alike. */
    private static boolean isBesideOwned(Sentence sentence, Mention state, int last) {
        boolean before = Patterns.matches(
                sentence.text().substring(0, state.start() - sentence.start()),
                "(?s).*['’]s \\p{Lu}\\S+(?: \\p{Lu}\\S+)? and\\s");
        boolean after = last + 3 < sentence.size()
                && sentence.token(last + 1).form().equals("and")
                && CapitalisedRun.isNameWord(sentence, last + 2)
                && Patterns.matches(sentence.token(last + 3).form(), "['’]s");
        return before || after;
    }
}
