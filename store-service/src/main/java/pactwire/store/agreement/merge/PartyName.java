package pactwire.store.agreement.merge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;

/**
 * Who a party is, however an article spells it: the same for "the Rosneft", "Rosneft, PJSC" and "Rosneft (ROSN)".
 *
 * @param key the code of a state, else the name in lower case without its legal form: {@code merge/legal-forms.csv}
 * @param english the words of the name in English and in alphabetical order: {@link NameWords}
 * @param brand the first word, where it alone tells who is meant: "rosneft", but not "china" or "national"; else empty
 * @param beginning of a state's name, which begins its adjective as well; empty for all others
 * @param initials in lower case, legal form included: "cnpc" for China National Petroleum Corporation; empty for states
 */
public record PartyName(String key, String english, String brand, String initials, String beginning, PartyKind kind) {
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*\\([^)]*\\)");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}&]+");
    private static final Pattern LITTLE_WORDS = Pattern.compile("of|and|the|for|&");
    /** Egypt, Egyptian; Ghana, Ghanaian. */
    private static final int BEGINNING = 4;

    private static final int SHORTEST_INITIALS = 3;

    private static final Set<String> FIRST_OF_A_FORM = Set.of("state", "joint", "public", "open", "united", "federal");
    private static final Set<String> LAST_OF_A_FORM = Set.of("corporation", "company", "concern", "enterprise");
    private static final Set<String> LEGAL_FORMS = legalForms();

    public static PartyName of(Party party) {
        if (party.id() != null) {
            var name = party.name().toLowerCase(Locale.ROOT);
            return new PartyName(party.id(), party.id(), "", "", beginning(name), party.kind());
        }
        var plain = IN_BRACKETS.matcher(party.name()).replaceAll("").toLowerCase(Locale.ROOT);
        var words = NO_LETTERS.split(plain.replace(".", "").strip().replaceFirst("^the ", ""));
        var key = withoutLegalForm(words);
        var english = NameWords.inEnglish(key);
        return new PartyName(
                key,
                english.stream().sorted().collect(Collectors.joining(" ")),
                NameWords.brand(english),
                initialsOf(words),
                "",
                party.kind());
    }

    /** What the name of a state and its adjective begin with. */
    static String beginning(String name) {
        return name.substring(0, Math.min(BEGINNING, name.length()));
    }

    boolean isState() {
        return kind == PartyKind.STATE;
    }

    boolean isSameAs(PartyName other) {
        return key.equals(other.key) || !(hasCode() && other.hasCode()) && isSameNameAs(other);
    }

    private boolean hasCode() {
        return !beginning.isEmpty();
    }

    private boolean isSameNameAs(PartyName other) {
        return english.equals(other.english)
                || isShortFor(other)
                || other.isShortFor(this)
                || !brand.isEmpty() && brand.equals(other.brand) && (isBrandAlone() || other.isBrandAlone());
    }

    /** What it is looked for by. */
    Set<String> finders() {
        var first = brand.isEmpty() ? english : brand;
        return initials.length() < SHORTEST_INITIALS || initials.equals(first)
                ? Set.of(first)
                : Set.of(first, initials);
    }

    private boolean isBrandAlone() {
        return english.equals(brand);
    }

    /** The Egyptian Electricity Ministry, of Egypt. */
    boolean isOrganOf(PartyName state) {
        return state.isState()
                && !isState()
                && state.beginning.length() == BEGINNING
                && Arrays.stream(key.split(" ")).anyMatch(word -> word.startsWith(state.beginning));
    }

    private boolean isShortFor(PartyName other) {
        return key.length() > 1 && key.equals(other.initials);
    }

    private static String withoutLegalForm(String[] words) {
        int start = beginsWithItsForm(words);
        int end = words.length;
        while (end > start + 1 && LEGAL_FORMS.contains(words[end - 1])) {
            end--;
        }
        // "Volvo Cars" and "Volvo Car Group".
        return Arrays.stream(words, start, end).map(Stem::singular).collect(Collectors.joining(" "));
    }

    /** "State Atomic Energy Corporation Rosatom", "Joint-Stock Company Russian Railways": where the name itself begins. */
    private static int beginsWithItsForm(String[] words) {
        if (FIRST_OF_A_FORM.contains(words[0])) {
            for (int i = words.length - 2; i > 0; i--) {
                if (LAST_OF_A_FORM.contains(words[i])) {
                    return LEGAL_FORMS.contains(words[i + 1]) ? 0 : i + 1;
                }
            }
        }
        return 0;
    }

    private static String initialsOf(String[] words) {
        return Arrays.stream(words)
                .filter(word -> !word.isEmpty() && !LITTLE_WORDS.matcher(word).matches())
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }

    private static Set<String> legalForms() {
        return MergeTable.rows("legal-forms.csv").stream().map(row -> row[0]).collect(Collectors.toUnmodifiableSet());
    }
}
