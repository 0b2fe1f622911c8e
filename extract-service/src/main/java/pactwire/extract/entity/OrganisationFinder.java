package pactwire.extract.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.extract.lexicon.Lexicon;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.EntityType;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/**
 * Organisations, companies and agencies: those of {@code organisations.csv} by any of their names, others by the words in
 * their name ({@code organisation_words.csv}) or beside it ({@code company_cues.csv}). Immutable once loaded.
 *
 * <p>An agency is its state where the name or its neighbourhood says which; a bank and a company stay themselves.
 */
final class OrganisationFinder {
    private static final Set<String> OFFICES = Set.of(
            "Representative",
            "Chairperson",
            "Chair",
            "Chairman",
            "President",
            "Secretary",
            "Secretary-General",
            "Director",
            "Minister",
            "Commissioner",
            "Head",
            "Governor",
            "Member",
            "Members");

    /** What a name is built on. */
    enum Word {
        COMPANY,
        ORGANISATION,
        AGENCY
    }

    /** A name that a table holds. */
    record Known(Party party, MentionKind kind) {}

    private final PhraseTable<Known> known = new PhraseTable<>();
    private final Map<String, Word> words = new HashMap<>();
    private final NameDivision division = new NameDivision(words);
    /** What parties make together is none of them. */
    private final Set<String> noParties = new HashSet<>();

    private final Set<String> cuesBefore = new HashSet<>();
    private final Set<String> cuesAfter = new HashSet<>();

    OrganisationFinder() {
        for (var row : Lexicon.load("entity/organisations.csv").rows()) {
            var kind = row.get("kind").equals("company") ? PartyKind.COMPANY : PartyKind.ORGANISATION;
            var party = Party.named(row.get("name"), kind);
            var meaning = new Known(party, row.get("kind").equals("bloc") ? MentionKind.BLOC : MentionKind.NAME);
            addShort(row.get("name"), meaning);
            row.alternatives("short_names").forEach(name -> addShort(name, meaning));
        }
        for (var row : Lexicon.load("entity/organisation_words.csv").rows()) {
            words.put(row.get("word"), Word.valueOf(row.get("kind").toUpperCase(Locale.ROOT)));
        }
        Lexicon.load("entity/no_party_words.csv").rows().forEach(row -> noParties.add(row.get("word")));
        for (var row : Lexicon.load("entity/company_cues.csv").rows()) {
            cuesBefore.add(row.get("word"));
            if (row.get("side").equals("both")) {
                cuesAfter.add(row.get("word"));
            }
        }
    }

    private void addShort(String name, Known meaning) {
        if (name.length() <= 2) {
            known.addForRunningText(name, meaning);
        } else {
            known.add(name, meaning);
        }
    }

    PhraseTable.@Nullable Match<Known> knownAt(String text, int start, int limit, boolean allCapitals) {
        return known.longestAt(text, start, limit, allCapitals);
    }

    /** Names in the sentence that no table holds; {@code states} is whom the tables know of it. */
    List<Mention> find(Sentence sentence, List<Mention> states) {
        var found = new ArrayList<Mention>();
        for (CapitalisedRun run : CapitalisedRun.in(sentence)) {
            for (CapitalisedRun name : division.names(run, states)) {
                var mention = classify(division.held(name), states);
                if (mention != null) {
                    found.add(mention);
                }
            }
        }
        return found;
    }

    private @Nullable Mention classify(CapitalisedRun run, List<Mention> states) {
        var word = wordOf(run);
        if (isMadeByParties(run) || run.isTicker() || run.first() == run.last() && run.isDateline()) {
            return null;
        }
        if (isOfficeHolder(run) || word != Word.COMPANY && run.isLabel()) {
            return null;
        }
        boolean onlyState = states.stream().anyMatch(s -> s.start() <= run.start() && s.end() >= run.end());
        if (onlyState || run.end() - run.start() < 2) {
            return null;
        }
        if (isAirline(run) || isListedAndMore(run)) {
            return CompanyNames.named(run, PartyKind.COMPANY);
        }
        if (run.last() > run.first() && CompanyNames.isInAngleBrackets(run)) {
            return CompanyNames.named(
                    CompanyNames.withoutLeadingState(run, states),
                    word == null || word == Word.COMPANY ? PartyKind.COMPANY : PartyKind.ORGANISATION);
        }
        if (word == Word.AGENCY) {
            return agency(run, states);
        }
        if (word == null && CompanyNames.isInAngleBrackets(run) || isCompanyByNeighbour(run)) {
            return CompanyNames.named(
                    CompanyNames.withoutOwner(CompanyNames.withoutLeadingState(run, states), states),
                    PartyKind.COMPANY);
        }
        if (word == Word.COMPANY && run.last() > run.first()) {
            return CompanyNames.named(upToLegalForm(CompanyNames.withoutOwner(run, states)), PartyKind.COMPANY);
        }
        var bloc = word == Word.ORGANISATION ? blocIn(run) : null;
        if (bloc != null) {
            return Mention.of(run.start(), run.end(), MentionKind.BLOC, bloc);
        }
        if (word == Word.ORGANISATION && run.last() > run.first() && isStateBody(run, states)) {
            return agency(run, states);
        }
        if (word == Word.ORGANISATION && run.last() > run.first()) {
            return CompanyNames.named(run, PartyKind.ORGANISATION);
        }
        boolean seenByNames = run.tokens().stream().allMatch(t -> t.entity() == EntityType.ORGANIZATION);
        boolean holdsState = states.stream().anyMatch(s -> s.start() < run.end() && run.start() < s.end());
        if ((seenByNames || isInLetters(run)) && isBranch(run, states)) {
            return CompanyNames.named(run, PartyKind.COMPANY);
        }
        if (isNamedOfState(run)) {
            return CompanyNames.named(run, PartyKind.ORGANISATION);
        }
        boolean adjective = run.first() == run.last()
                && run.sentence().token(run.first()).tag().startsWith("JJ");
        return seenByNames
                        && !holdsState
                        && !adjective
                        && !run.isNobody()
                        && !isPortfolio(run)
                        && !UnlistedNames.isAddressed(run)
                        && !run.text().equals("European")
                ? CompanyNames.named(run, PartyKind.ORGANISATION)
                : null;
    }

    /** The bloc whose members meet in "the Council of CIS Heads of Government"; null of any other council. */
    private @Nullable Party blocIn(CapitalisedRun run) {
        var text = run.text();
        if (!Patterns.matches(text, ".*\\b(?:Heads|Ministers|Intergovernmental|Leaders)\\b.*")) {
            return null;
        }
        for (int at = WordScan.nextWord(text, 0);
                at < text.length();
                at = WordScan.nextWord(text, WordScan.endOfWord(text, at))) {
            var listed = known.longestAt(text, at, text.length(), false);
            if (listed != null && listed.meaning().kind() == MentionKind.BLOC) {
                return listed.meaning().party();
            }
        }
        return null;
    }

    /** "Ocean Dialogue", "Joint Working Group". */
    private boolean isMadeByParties(CapitalisedRun run) {
        var forms = run.tokens().stream()
                .map(token -> token.form().toLowerCase(Locale.ROOT))
                .toList();
        var last = forms.get(forms.size() - 1);
        return noParties.contains(last)
                || last.equals("group") && forms.stream().anyMatch(noParties::contains);
    }

    /** "High Representative of the European Union" acts for the Union, which is found inside. */
    private static boolean isOfficeHolder(CapitalisedRun run) {
        var tokens = run.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).form().equals("of")) {
                return OFFICES.contains(tokens.get(i - 1).form());
            }
        }
        return false;
    }

    /** "the Yemeni Presidential Leadership Council", "the Italian Competition Authority". */
    private static boolean isStateBody(CapitalisedRun run, List<Mention> states) {
        boolean body = Set.of("Council", "Commission", "Committee", "Authority", "Army", "Congress")
                .contains(run.sentence().token(run.last()).form());
        return body && states.stream().anyMatch(s -> s.start() == run.start() && s.kind() == MentionKind.ADJECTIVE);
    }

    /** "Air India", not "Air Force". */
    private static boolean isAirline(CapitalisedRun run) {
        var second = run.sentence().token(Math.min(run.first() + 1, run.last()));
        return run.sentence().token(run.first()).form().equals("Air")
                && run.last() <= run.first() + 3
                && second.isProperNoun()
                && !Patterns.matches(second.form(), "Air|Force|Base|Marshal|Defen[cs]e|Transport|Services?");
    }

    /** "Siemens Energy" is a company beside Siemens; "Siemens Chairman" and "Boeing 747" are Siemens and Boeing. */
    private boolean isListedAndMore(CapitalisedRun run) {
        var text = run.text();
        var listed = known.longestAt(text, 0, text.length(), false);
        if (listed == null || listed.meaning().party().kind() != PartyKind.COMPANY || listed.end() >= text.length()) {
            return false;
        }
        int more = run.start() + listed.end();
        return run.tokens().stream()
                .filter(token -> token.start() >= more)
                .allMatch(token -> token.isProperNoun()
                        && token.entity() != EntityType.PERSON
                        && token.form().chars().allMatch(Character::isLetter)
                        && !OFFICES.contains(token.form())
                        && !noParties.contains(token.form().toLowerCase(Locale.ROOT)));
    }

    /** "MTN Uganda"; not "UN Sudan". */
    private boolean isInLetters(CapitalisedRun run) {
        var first = run.sentence().token(run.first()).form();
        return run.last() == run.first() + 1
                && first.length() > 2
                && first.chars().allMatch(Character::isUpperCase)
                && known.longestAt(first, 0, first.length(), false) == null
                && !EntityFinder.isAllCapitals(run.sentence().text());
    }

    /** "Orange Mali", "Vodafone Egypt": a company of that state, by its name. */
    private static boolean isBranch(CapitalisedRun run, List<Mention> states) {
        return run.last() > run.first()
                && run.tokens().stream().allMatch(Token::isProperNoun)
                && states.stream()
                        .anyMatch(state -> state.kind() == MentionKind.NAME
                                && state.end() == run.end()
                                && state.start() > run.start());
    }

    /** "Energy" of "Energy Minister". */
    private static boolean isPortfolio(CapitalisedRun run) {
        int next = run.last() + 1;
        return next < run.sentence().size()
                && Patterns.matches(run.sentence().token(next).form(), "Ministers?|Secretary|Secretaries");
    }

    /** "Gaz de France", "the Writers Guild of America": of a state, and not the state. */
    private static boolean isNamedOfState(CapitalisedRun run) {
        var text = run.text();
        return Patterns.matches(text, "\\p{Lu}\\p{L}+ d(?:e|el|'|’) ?\\p{Lu}.*")
                || Patterns.matches(text, ".*\\p{Lu}\\p{L}+s? (?:Guild )?of America")
                        && !text.contains("United States");
    }

    /** What kind of word the name is built on: its last, as in "Japan Air Lines Co", or the one before "of". */
    private @Nullable Word wordOf(CapitalisedRun run) {
        var tokens = run.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).form().equals("of") || tokens.get(i).form().equals("for")) {
                var head = words.get(tokens.get(i - 1).form());
                if (head != null) {
                    return head;
                }
            }
        }
        var last = words.get(tokens.get(tokens.size() - 1).form().replace(".", ""));
        if (last != null) {
            return last;
        }
        var first = words.get(tokens.get(0).form());
        return first == Word.AGENCY ? first : null;
    }

    private static @Nullable Mention agency(CapitalisedRun run, List<Mention> states) {
        var state =
                states.stream().filter(s -> s.isWithin(run.start(), run.end())).reduce((first, second) -> second);
        if (state.isEmpty()) {
            state = states.stream().filter(s -> isBeside(run, s)).findFirst();
        }
        return state.map(s -> Mention.of(
                        Math.min(run.start(), s.start()), Math.max(run.end(), s.end()), MentionKind.AGENCY, s.party()))
                .orElse(null);
    }

    /** "the Chinese Ministry of Commerce", "Ministry of Commerce of China", "Federal Agency for Tourism (Russian Federation)". */
    private static boolean isBeside(CapitalisedRun run, Mention state) {
        var text = run.sentence().text();
        int offset = run.sentence().start();
        if (state.end() <= run.start()) {
            var between = text.substring(state.end() - offset, run.start() - offset);
            return Patterns.matches(between, "\\s|['’]s\\s|\\s?-\\s?");
        }
        if (state.start() >= run.end() && state.start() - offset <= text.length()) {
            var between = text.substring(run.end() - offset, state.start() - offset);
            return Patterns.matches(between, "\\s?\\(|\\s(of|in) (the )?");
        }
        return false;
    }

    /** "Suzuki Motor Co Ltd of Japan" ends at its legal form. */
    private CapitalisedRun upToLegalForm(CapitalisedRun run) {
        for (int i = run.first() + 1; i < run.last(); i++) {
            var form = run.sentence().token(i).form();
            if (words.get(form) == Word.COMPANY
                    && run.sentence().token(i + 1).form().equals("of")) {
                return run.upTo(i);
            }
        }
        return run;
    }

    /** "a Nelson company": where it is at home. */
    private static boolean isOneOfPlace(CapitalisedRun run) {
        return run.first() > 0
                && Patterns.matches(run.sentence().token(run.first() - 1).form(), "[Aa]n?");
    }

    private boolean isCompanyByNeighbour(CapitalisedRun run) {
        var sentence = run.sentence();
        if (run.first() > 0
                && cuesBefore.contains(sentence.token(run.first() - 1).lemma())) {
            return true;
        }
        if (CompanyNames.saidOfItself(run) || CompanyNames.isBased(run)) {
            return true;
        }
        for (int i = run.last() + 1; i < sentence.size() && i <= run.last() + 2; i++) {
            var token = sentence.token(i);
            if (cuesAfter.contains(token.form())) {
                return !isOneOfPlace(run);
            }
            if (!token.tag().equals("NN") && !token.tag().equals("JJ")) {
                return false;
            }
        }
        return false;
    }
}
