package pactwire.store.agreement.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pactwire.contract.AgreementFound;
import pactwire.contract.PartyKind;

/**
 * The parties of a report.
 *
 * @param told the words it is told in, in lower case, with a space around each: they may name whom the reading missed
 */
record Parties(List<PartyName> names, String told) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}&]+");

    static Parties of(AgreementFound found) {
        var names = found.parties().stream().map(PartyName::of).distinct().toList();
        var told = found.title() + " " + found.evidence().text();
        return new Parties(
                names,
                BETWEEN_WORDS.matcher(" " + told.toLowerCase(Locale.ROOT) + " ").replaceAll(" "));
    }

    Set<String> keys() {
        return names.stream().map(PartyName::key).collect(Collectors.toSet());
    }

    /** Pairs of the first parties, each by all that a name may be found by. */
    List<String> pairsToFind(int mostParties) {
        var finders = names.stream()
                .sorted(Comparator.comparing(PartyName::key))
                .limit(mostParties)
                .map(PartyName::finders)
                .toList();
        var pairs = new ArrayList<String>();
        for (int i = 0; i < finders.size(); i++) {
            for (int j = i + 1; j < finders.size(); j++) {
                for (String one : finders.get(i)) {
                    for (String other : finders.get(j)) {
                        pairs.add(
                                one.compareTo(other) < 0
                                        ? one + Blocks.BETWEEN_TWO + other
                                        : other + Blocks.BETWEEN_TWO + one);
                    }
                }
            }
        }
        return pairs;
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    int size() {
        return names.size();
    }

    boolean has(PartyName name) {
        // Not a stream: asked for each party at each comparison.
        for (var own : names) {
            if (name.isSameAs(own)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is one of the parties, or at least named beside them. */
    boolean mentions(PartyName name) {
        return has(name) || !name.isState() && told.contains(" " + name.key() + " ");
    }

    /** How many companies and organisations are a party of one of the two and named by both; under two names a company is one. */
    int namedByBoth(Parties other) {
        if (onlyStates() && other.onlyStates()) {
            return 0;
        }
        var named = new ArrayList<PartyName>();
        Stream.concat(names.stream(), other.names.stream())
                .filter(name -> !name.isState() && mentions(name) && other.mentions(name))
                // A short name may be the same as two that are not the same: first it, whichever side is asked.
                .sorted(Comparator.comparing(PartyName::key).thenComparing(PartyName::initials))
                .filter(name -> named.stream().noneMatch(name::isSameAs))
                .forEach(named::add);
        return named.size();
    }

    boolean onlyStates() {
        for (var name : names) {
            if (!name.isState()) {
                return false;
            }
        }
        return true;
    }

    boolean haveACompany() {
        return names.stream().anyMatch(name -> name.kind() == PartyKind.COMPANY);
    }

    boolean noState() {
        return names.stream().noneMatch(PartyName::isState);
    }

    boolean bringsAStateTo(Parties other) {
        return names.stream().anyMatch(name -> name.isState() && !other.has(name));
    }
}
