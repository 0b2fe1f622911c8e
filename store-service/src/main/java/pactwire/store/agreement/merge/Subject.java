package pactwire.store.agreement.merge;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pactwire.contract.AgreementFound;
import pactwire.contract.Party;

/**
 * What an instrument is about, in words: its title without what names the kind of instrument, its parties, or nothing.
 *
 * @param specific stems of the words that tell one instrument from another, in order
 * @param general stems of the words that many instruments have, in order
 * @param names those of the words that are written like names amid others that are not; no abbreviations
 * @param numbers years, counts and ordinals in the title: "2022–2024", "units 3 and 4"
 * @param initials of the whole title: "cepa" for Comprehensive Economic Partnership Agreement
 */
record Subject(
        List<String> specific, List<String> general, Set<String> names, Set<TitleNumber> numbers, String initials) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Set<String> LITTLE_WORDS = Set.of("of", "on", "and", "the", "for", "in", "to", "with", "a");
    private static final int SHORTEST_ABBREVIATION = 3;
    private static final int SHORTEST_NAME = 4;
    private static final double MOST = 0.6;
    private static final Set<String> DIRECTIONS = Set.of("north", "east", "south", "west");
    /** Russia–Russian, China–Chinese, Kazakhstan–Kazakh: the first letters of a name find its adjective. */
    private static final int NAME_PREFIX = 4;

    private static final String END = "$";
    private static final String AMENDING = "amend";

    static Subject of(AgreementFound found) {
        return of(found.title());
    }

    static Subject of(String text) {
        var words = new TreeSet<String>();
        var numbers = new HashSet<TitleNumber>();
        var initials = new StringBuilder();
        var asWritten = WORD.matcher(
                        text.replace("U.S.", "US").replace("’s", "").replace("'s", ""))
                .results()
                .map(MatchResult::group)
                .toList();
        var written =
                asWritten.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        for (int i = 0; i < written.size(); i++) {
            var word = written.get(i);
            if (TitleNumber.isOne(word)) {
                numbers.add(TitleNumber.of(word, i + 1 < written.size() ? written.get(i + 1) : ""));
            } else {
                words.addAll(TitleWords.meanings(word));
            }
            if (!LITTLE_WORDS.contains(word)) {
                initials.append(word.charAt(0));
            }
        }
        return of(words, names(asWritten), Set.copyOf(numbers), initials.toString());
    }

    private static Subject of(SortedSet<String> words, Set<String> names, Set<TitleNumber> numbers, String initials) {
        var general = words.stream().filter(TitleWords::isGeneral).toList();
        var specific = words.stream().filter(word -> !general.contains(word)).toList();
        return new Subject(specific, general, names, numbers, initials);
    }

    /** In a title where every word has a capital, a capital says nothing. */
    private static Set<String> names(List<String> written) {
        var capitals = written.stream()
                .filter(word -> Character.isUpperCase(word.charAt(0)))
                .filter(word -> word.chars().anyMatch(Character::isLowerCase))
                .toList();
        var ofSomeLength = written.stream().filter(word -> word.length() > 3).count();
        return capitals.size() * 2 > ofSomeLength
                ? Set.of()
                : capitals.stream()
                        .flatMap(word -> TitleWords.meanings(word.toLowerCase(Locale.ROOT)).stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Without the words that only name one of the parties. */
    Subject without(Collection<String> partyPrefixes) {
        var keptSpecific = without(specific, partyPrefixes);
        var keptGeneral = without(general, partyPrefixes);
        return keptSpecific == specific && keptGeneral == general
                ? this
                : new Subject(keptSpecific, keptGeneral, names, numbers, initials);
    }

    /** The words themselves where all are kept, as nearly always. */
    private static List<String> without(List<String> words, Collection<String> prefixes) {
        for (String word : words) {
            if (beginsWithOne(word + END, prefixes)) {
                return words.stream()
                        .filter(each -> !beginsWithOne(each + END, prefixes))
                        .toList();
            }
        }
        return words;
    }

    private static boolean beginsWithOne(String word, Collection<String> prefixes) {
        for (String prefix : prefixes) {
            if (word.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** Where a title is abbreviated, with the words that it stands for: "CEPA" beside the name in full. */
    Subject inTheWordsOf(Subject other) {
        if (other.hasAnAbbreviation() && has(other.initials)) {
            return with(Stream.concat(other.specific.stream(), other.general.stream()));
        }
        if (hasAnAbbreviation() && other.has(initials)) {
            return with(Stream.of(initials));
        }
        return this;
    }

    private Subject with(Stream<String> more) {
        var words = new TreeSet<>(specific);
        words.addAll(general);
        more.forEach(words::add);
        return of(words, names, numbers, initials);
    }

    /** @param word a stem */
    boolean has(String word) {
        return specific.contains(word) || general.contains(word);
    }

    /** Of words in the names of parties, the beginnings; of abbreviations all, marked as ended. */
    static Set<String> prefixes(List<Party> parties) {
        var prefixes = new HashSet<String>();
        for (var party : parties) {
            var matcher = WORD.matcher(party.name());
            while (matcher.find()) {
                var word = matcher.group().toLowerCase(Locale.ROOT);
                if (matcher.group().chars().allMatch(Character::isUpperCase)) {
                    prefixes.add(word + END);
                } else if (word.length() >= NAME_PREFIX && !TitleWords.isGeneral(word)) {
                    prefixes.add(word.substring(0, NAME_PREFIX));
                }
            }
        }
        return prefixes;
    }

    /** Words by which to look for its like: the specific ones, or what a title without any would be abbreviated to. */
    List<String> keywords() {
        return specific.isEmpty() && hasAnAbbreviation() ? List.of(initials) : specific;
    }

    /** Whether the initials may stand for the title. */
    boolean hasAnAbbreviation() {
        return initials.length() >= SHORTEST_ABBREVIATION;
    }

    /** How much the words say: 1 for a specific one, less for a general one. */
    double weight() {
        return weight(specific.size(), general.size());
    }

    double sharedWeight(Subject other) {
        return weight(shared(specific, other.specific), shared(general, other.general));
    }

    /** Counted before it is weighed: sums of fractions would depend on their order. */
    private static double weight(int specific, int general) {
        return specific + general * TitleWords.GENERAL_WEIGHT;
    }

    /** How many words both have. A title has few: looking through them is faster than hashing. */
    private static int shared(List<String> words, List<String> others) {
        int shared = 0;
        for (String word : words) {
            if (others.contains(word)) {
                shared++;
            }
        }
        return shared;
    }

    /** From 0, nothing in common, to 1, all of it. A short title that a long one contains comes close to 1. */
    double similarity(Subject other) {
        var shared = sharedWeight(other);
        if (shared == 0) {
            return 0;
        }
        var all = weight() + other.weight() - shared;
        return 0.6 * shared / Math.min(weight(), other.weight()) + 0.4 * shared / all;
    }

    /** "Tax services" and "customs services": general words in common do not make up for it. */
    boolean differsInAllSpecific(Subject other) {
        return !specific.isEmpty() && !other.specific.isEmpty() && shared(specific, other.specific) == 0;
    }

    /** "A school in Gyumri" and "a clinic in Gyumri": the place in common does not make up for it. */
    boolean differInAllButNames(Subject other) {
        if (names.isEmpty() || other.names.isEmpty()) {
            return false;
        }
        var shared = specific.stream().filter(other.specific::contains).toList();
        return !shared.isEmpty()
                && names.containsAll(shared)
                && other.names.containsAll(shared)
                && hasMoreThan(shared)
                && other.hasMoreThan(shared);
    }

    private boolean hasMoreThan(List<String> shared) {
        return specific.stream().anyMatch(word -> !shared.contains(word) && !names.contains(word));
    }

    /** Whether it has most of what the other says, and two specific words at the least. */
    boolean covers(Subject other) {
        return shared(specific, other.specific) >= 2 && sharedWeight(other) >= MOST * other.weight();
    }

    boolean sameNumbers(Subject other) {
        return !numbers.isEmpty() && numbers.equals(other.numbers);
    }

    /** "Protocol amending the agreement": what stands in its title is another instrument. */
    boolean amendsMoreThan(Subject other) {
        return has(AMENDING) != other.has(AMENDING);
    }

    boolean numbersContradict(Subject other) {
        return TitleNumber.contradict(numbers, other.numbers);
    }

    /** Word for word, as far as the words begin alike: a name of some length that two articles spell out. */
    boolean isSameName(Subject other) {
        return initials.length() >= SHORTEST_NAME && initials.equals(other.initials);
    }

    /** The western route is not the eastern one, however alike the rest. */
    boolean directionsContradict(Subject other) {
        var mine = directions();
        var others = other.directions();
        return !mine.isEmpty() && !others.isEmpty() && mine.stream().noneMatch(others::contains);
    }

    /** Few titles have any. */
    private Set<String> directions() {
        Set<String> directions = Set.of();
        for (String word : specific) {
            directions = withDirection(directions, word);
        }
        for (String word : general) {
            directions = withDirection(directions, word);
        }
        return directions;
    }

    private static Set<String> withDirection(Set<String> directions, String word) {
        var direction = word.endsWith("ern") ? word.substring(0, word.length() - 3) : word;
        if (!DIRECTIONS.contains(direction)) {
            return directions;
        }
        var more = new HashSet<>(directions);
        more.add(direction);
        return more;
    }
}
