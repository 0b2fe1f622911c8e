package pactwire.store.agreement.merge;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;

/** How the parties of two reports stand to each other. */
public enum PartyRelation {
    EQUAL,
    /** One report names more of them. */
    WITHIN,
    /** Most are the same. */
    OVERLAPPING,
    /** States in one, only their companies or organisations in the other. */
    OTHER_LEVEL,
    /** A report names none. */
    UNKNOWN,
    /** Other parties, hence another instrument. */
    APART;

    static PartyRelation of(List<Party> one, List<Party> other) {
        var a = keys(one);
        var b = keys(other);
        if (a.isEmpty() || b.isEmpty()) {
            return UNKNOWN;
        }
        if (a.equals(b)) {
            return EQUAL;
        }
        var shared = new HashSet<>(a);
        shared.retainAll(b);
        if (shared.isEmpty()) {
            return onlyStates(one) != onlyStates(other) && noState(one) != noState(other) ? OTHER_LEVEL : APART;
        }
        if (shared.size() == Math.min(a.size(), b.size())) {
            return WITHIN;
        }
        var all = a.size() + b.size() - shared.size();
        return 2 * shared.size() > all || !bothAddStates(one, other, shared) && shared.size() * 3 > all
                ? OVERLAPPING
                : APART;
    }

    /** Who it is, however an article spells it: the code of a state, else the name in lower case. */
    public static String key(Party party) {
        return party.id() != null
                ? party.id()
                : party.name().strip().toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    }

    static Set<String> keys(List<Party> parties) {
        return parties.stream().map(PartyRelation::key).collect(Collectors.toSet());
    }

    private static boolean bothAddStates(List<Party> one, List<Party> other, Set<String> shared) {
        return addsState(one, shared) && addsState(other, shared);
    }

    private static boolean addsState(List<Party> parties, Set<String> shared) {
        return parties.stream().anyMatch(party -> party.kind() == PartyKind.STATE && !shared.contains(key(party)));
    }

    private static boolean onlyStates(List<Party> parties) {
        return parties.stream().allMatch(party -> party.kind() == PartyKind.STATE);
    }

    private static boolean noState(List<Party> parties) {
        return parties.stream().noneMatch(party -> party.kind() == PartyKind.STATE);
    }
}
