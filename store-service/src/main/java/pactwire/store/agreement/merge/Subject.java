package pactwire.store.agreement.merge;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pactwire.contract.AgreementFound;
import pactwire.contract.Party;

/**
 * What an instrument is about, in words: its title without what names the kind of instrument, its parties, or nothing.
 *
 * @param words stems, specific and general ones
 * @param names those of the words that are written like names amid others that are not; no abbreviations
 * @param numbers years, counts and ordinals in the title: "2022–2024", "units 3 and 4"
 * @param initials of the whole title: "cepa" for Comprehensive Economic Partnership Agreement
 */
record Subject(Set<String> words, Set<String> names, Set<TitleNumber> numbers, String initials) {
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
        return new Subject(Set.copyOf(words), names(asWritten), Set.copyOf(numbers), initials.toString());
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
        var kept = new HashSet<String>();
        for (String word : words) {
            if (!beginsWithOne(word + END, partyPrefixes)) {
                kept.add(word);
            }
        }
        return kept.size() == words.size() ? this : new Subject(kept, names, numbers, initials);
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
        if (words.contains(other.initials) && other.initials.length() >= SHORTEST_ABBREVIATION) {
            var both = new HashSet<>(words);
            both.addAll(other.words);
            return new Subject(both, names, numbers, initials);
        }
        if (other.words.contains(initials) && initials.length() >= SHORTEST_ABBREVIATION) {
            var both = new HashSet<>(words);
            both.add(initials);
            return new Subject(both, names, numbers, initials);
        }
        return this;
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
        var specific = specific();
        return specific.isEmpty() && initials.length() >= SHORTEST_ABBREVIATION ? List.of(initials) : specific;
    }

    /** The words that tell one instrument from another. */
    List<String> specific() {
        return words.stream()
                .filter(word -> !TitleWords.isGeneral(word))
                .sorted()
                .toList();
    }

    /** The words that many instruments have. */
    List<String> general() {
        return words.stream().filter(TitleWords::isGeneral).sorted().toList();
    }

    /** How much the words say: 1 for a specific one, less for a general one. */
    double weight() {
        return weight(words);
    }

    double sharedWeight(Subject other) {
        var shared = new HashSet<>(words);
        shared.retainAll(other.words);
        return weight(shared);
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
        var mine = specific();
        var others = other.specific();
        return !mine.isEmpty() && !others.isEmpty() && mine.stream().noneMatch(others::contains);
    }

    /** "A school in Gyumri" and "a clinic in Gyumri": the place in common does not make up for it. */
    boolean differInAllButNames(Subject other) {
        var mine = new HashSet<>(specific());
        var others = new HashSet<>(other.specific());
        var shared = new HashSet<>(mine);
        shared.retainAll(others);
        var areNames = !shared.isEmpty() && names.containsAll(shared) && other.names.containsAll(shared);
        mine.removeAll(shared);
        others.removeAll(shared);
        mine.removeAll(names);
        others.removeAll(other.names);
        return areNames && !mine.isEmpty() && !others.isEmpty();
    }

    /** Whether it has most of what the other says, and two specific words at the least. */
    boolean covers(Subject other) {
        var shared = new HashSet<>(other.specific());
        shared.retainAll(words);
        return shared.size() >= 2 && sharedWeight(other) >= MOST * other.weight();
    }

    boolean sameNumbers(Subject other) {
        return !numbers.isEmpty() && numbers.equals(other.numbers);
    }

    /** "Protocol amending the agreement": what stands in its title is another instrument. */
    boolean amendsMoreThan(Subject other) {
        return words.contains(AMENDING) != other.words.contains(AMENDING);
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

    private Set<String> directions() {
        var directions = new HashSet<String>();
        for (String word : words) {
            var direction = word.endsWith("ern") ? word.substring(0, word.length() - 3) : word;
            if (DIRECTIONS.contains(direction)) {
                directions.add(direction);
            }
        }
        return directions;
    }

    /** Counted before it is weighed: sums of fractions would depend on their order. */
    private static double weight(Set<String> words) {
        var general = words.stream().filter(TitleWords::isGeneral).count();
        return words.size() - general + general * TitleWords.GENERAL_WEIGHT;
    }
}
