package pactwire.extract.entity;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.extract.lexicon.Lexicon;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.EntityType;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/**
 * Names that no table and no word inside them tells: "Oxfam", "the Rapid Support Forces". Whoever signs is somebody, so a
 * name that stands where parties stand is one, unless it is a person's or holds a word that no party's name holds
 * ({@code no_party_words.csv}).
 */
final class UnlistedNames {
    private static final Set<String> PLACE_WORDS =
            Set.of("in", "at", "near", "across", "outside", "on", "off", "over", "of");
    /** A capitalised one is named by the word before it. */
    private static final Set<String> TEXTS = Set.of(
            "Agreement",
            "Agreements",
            "Accord",
            "Accords",
            "Treaty",
            "Protocol",
            "Convention",
            "Pact",
            "Charter",
            "Declaration",
            "Memorandum",
            "Statute");

    /** Alone it is somebody's, and the text says whose. */
    private static final Set<String> ORGANS = Set.of(
            "Council",
            "Commission",
            "Parliament",
            "Assembly",
            "Board",
            "Government",
            "Cabinet",
            "Presidency",
            "Parties");

    private static final Set<String> NO_PARTY_WORDS = noPartyWords();

    private UnlistedNames() {}

    private static Set<String> noPartyWords() {
        var words = new HashSet<String>();
        Lexicon.load("entity/no_party_words.csv").rows().forEach(row -> words.add(row.get("word")));
        Lexicon.load("entity/offices_held.csv").rows().forEach(row -> words.add(row.get("word")));
        return Set.copyOf(words);
    }

    static Optional<Mention> at(Sentence sentence, Token token) {
        return named(sentence, token, false);
    }

    /** A name that a person may bear too. */
    static Optional<Mention> firmAt(Sentence sentence, Token token) {
        return named(sentence, token, true);
    }

    private static Optional<Mention> named(Sentence sentence, Token token, boolean persons) {
        if (!token.isProperNoun() || EntityFinder.isAllCapitals(sentence.text())) {
            return Optional.empty();
        }
        return CapitalisedRun.in(sentence).stream()
                .filter(run -> run.first() <= token.index() && token.index() <= run.last())
                .map(run -> withoutOwner(run, token))
                .filter(run -> !isPlace(run, persons) && !isHome(run) && !run.isDateline() && !run.isTicker())
                .filter(run -> !isMonth(run) && !isModel(run) && !isOfText(run) && !run.isLabel() && !isRegion(run))
                .filter(run -> mayBeParty(run, persons) && !isAddressed(run))
                .findFirst()
                .map(run -> Mention.of(
                        run.start(), run.end(), MentionKind.NAME, Party.named(run.text(), PartyKind.ORGANISATION)));
    }

    /** "Mr Vaile": a person. */
    static boolean isAddressed(CapitalisedRun run) {
        return run.first() > 0
                && Patterns.matches(
                        run.sentence().token(run.first() - 1).form(), "(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Senator)\\.?");
    }

    /** "ACI Systems" of "Germany's ACI Systems". */
    private static CapitalisedRun withoutOwner(CapitalisedRun run, Token token) {
        for (int i = token.index() - 1; i > run.first(); i--) {
            if (Patterns.matches(run.sentence().token(i).form(), "['’]s")) {
                return run.from(i + 1);
            }
        }
        return run;
    }

    /** Tokens {@code [first, last]} if they are one name and may be a party's. */
    static Optional<Mention> in(Sentence sentence, int first, int last) {
        return CapitalisedRun.in(sentence).stream()
                .filter(run -> first <= last && run.first() <= first && last <= run.last())
                .map(run -> run.from(first).upTo(last))
                .filter(run -> mayBeParty(run, false))
                .findFirst()
                .map(run -> Mention.of(
                        run.start(), run.end(), MentionKind.NAME, Party.named(run.text(), PartyKind.ORGANISATION)));
    }

    /** "met in Lima". */
    private static boolean isPlace(CapitalisedRun run, boolean firm) {
        boolean of =
                run.first() > 0 && run.sentence().token(run.first() - 1).form().equals("of");
        return run.first() > 0
                && !(firm && of)
                && PLACE_WORDS.contains(
                        run.sentence().token(run.first() - 1).form().toLowerCase(Locale.ROOT));
    }

    /** "Hong Kong-based". */
    private static boolean isHome(CapitalisedRun run) {
        int hyphen = run.last() + 1;
        return hyphen + 1 < run.sentence().size()
                && run.sentence().token(hyphen).form().equals("-")
                && Patterns.matches(run.sentence().token(hyphen + 1).form(), "based|listed|headquartered|registered");
    }

    /** "the Paris Agreement". */
    private static boolean isOfText(CapitalisedRun run) {
        return run.last() + 1 < run.sentence().size()
                && TEXTS.contains(run.sentence().token(run.last() + 1).form());
    }

    /** "the eight Amazon countries": where they lie. */
    private static boolean isRegion(CapitalisedRun run) {
        int next = run.last() + 1;
        return next < run.sentence().size()
                && Patterns.matches(run.sentence().token(next).form(), "countries|nations|states");
    }

    /** "737 MAX". */
    private static boolean isModel(CapitalisedRun run) {
        return run.first() > 0 && run.sentence().token(run.first() - 1).tag().equals("CD");
    }

    /** "May 16". */
    private static boolean isMonth(CapitalisedRun run) {
        return run.text().equals("May")
                && run.last() + 1 < run.sentence().size()
                && run.sentence().token(run.last() + 1).tag().equals("CD");
    }

    /** "BHP Billiton", "LG Chem": no person is written so. */
    private static boolean holdsLetters(CapitalisedRun run) {
        return run.tokens().stream()
                .map(Token::form)
                .anyMatch(form -> form.length() > 1
                        && form.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c)));
    }

    private static boolean mayBeParty(CapitalisedRun run, boolean persons) {
        return !(run.first() == run.last() && ORGANS.contains(run.text()))
                && !run.isNobody()
                && run.tokens().stream()
                        .noneMatch(token -> token.entity() == EntityType.PERSON && !persons && !holdsLetters(run)
                                || NO_PARTY_WORDS.contains(token.form().toLowerCase(Locale.ROOT)));
    }
}
