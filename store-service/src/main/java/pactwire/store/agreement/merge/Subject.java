package pactwire.store.agreement.merge;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pactwire.contract.AgreementFound;
import pactwire.contract.Party;

/**
 * What an instrument is about, in words: its title without what names the kind of instrument, its parties, or nothing.
 *
 * @param words stems, specific and general ones
 * @param numbers years, counts and ordinals in the title: "2022–2024", "units 3 and 4"
 */
record Subject(Set<String> words, Set<String> numbers) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Set<String> DIRECTIONS = Set.of("north", "east", "south", "west");
    /** Russia–Russian, China–Chinese, Kazakhstan–Kazakh: the first letters of a name find its adjective. */
    private static final int NAME_PREFIX = 4;

    static Subject of(AgreementFound found) {
        return of(found.title());
    }

    static Subject of(String text) {
        var words = new TreeSet<String>();
        var numbers = new TreeSet<String>();
        var matcher = WORD.matcher(text.replace("U.S.", "US").replace("’s", "").replace("'s", ""));
        while (matcher.find()) {
            var word = matcher.group().toLowerCase(Locale.ROOT);
            if (Character.isDigit(word.charAt(0)) && !word.chars().allMatch(Character::isLetter)) {
                numbers.add(word.replaceFirst("(?<=\\d)(st|nd|rd|th)$", ""));
            } else {
                words.addAll(TitleWords.meanings(word));
            }
        }
        return new Subject(Set.copyOf(words), Set.copyOf(numbers));
    }

    /** Without the words that only name one of the parties. */
    Subject without(Collection<String> partyPrefixes) {
        var kept = new HashSet<>(words);
        kept.removeIf(word -> partyPrefixes.stream().anyMatch(word::startsWith));
        return new Subject(kept, numbers);
    }

    static Set<String> prefixes(List<Party> parties) {
        var prefixes = new HashSet<String>();
        for (var party : parties) {
            var matcher = WORD.matcher(party.name().toLowerCase(Locale.ROOT));
            while (matcher.find()) {
                var word = matcher.group();
                if (word.length() >= NAME_PREFIX && !TitleWords.isGeneral(word)) {
                    prefixes.add(word.substring(0, NAME_PREFIX));
                }
            }
        }
        return prefixes;
    }

    /** The words that tell one instrument from another. */
    List<String> specific() {
        return words.stream()
                .filter(word -> !TitleWords.isGeneral(word))
                .sorted()
                .toList();
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

    boolean numbersContradict(Subject other) {
        return !numbers.isEmpty()
                && !other.numbers.isEmpty()
                && numbers.stream().noneMatch(other.numbers::contains);
    }

    /** The western route is not the eastern one, however alike the rest. */
    boolean directionsContradict(Subject other) {
        var mine = directions();
        var others = other.directions();
        return !mine.isEmpty() && !others.isEmpty() && mine.stream().noneMatch(others::contains);
    }

    private Set<String> directions() {
        return words.stream()
                .map(word -> word.replaceFirst("ern$", ""))
                .filter(DIRECTIONS::contains)
                .collect(Collectors.toSet());
    }

    private static double weight(Set<String> words) {
        return words.stream()
                .mapToDouble(word -> TitleWords.isGeneral(word) ? TitleWords.GENERAL_WEIGHT : 1)
                .sum();
    }
}
