package pactwire.store.agreement.merge;

/** How the parties of two reports stand to each other. */
enum PartyRelation {
    EQUAL,
    /** One report names more of them. */
    WITHIN,
    /** Most are the same. */
    OVERLAPPING,
    /** Both sentences name the same companies, though one report takes a company for its state. */
    NAMED_BY_BOTH,
    /** A state in one, its ministry or company in the other; all else the same. */
    ORGAN_OF_STATE,
    /** States in one, only their companies or organisations in the other. */
    OTHER_LEVEL,
    /** A report names none. */
    UNKNOWN,
    /** Other parties, hence another instrument. */
    APART;

    static PartyRelation of(Parties one, Parties other) {
        if (one.isEmpty() || other.isEmpty()) {
            return UNKNOWN;
        }
        var shared = shared(one, other);
        if (shared == one.size() && shared == other.size()) {
            return EQUAL;
        }
        if (namedByBoth(one, other)) {
            return NAMED_BY_BOTH;
        }
        if (shared > 0 && organs(one, other) + organs(other, one) + shared >= Math.min(one.size(), other.size())) {
            return shared == Math.min(one.size(), other.size()) ? WITHIN : ORGAN_OF_STATE;
        }
        if (shared == 0) {
            return onOtherLevels(one, other) ? OTHER_LEVEL : APART;
        }
        if (shared == Math.min(one.size(), other.size())) {
            return WITHIN;
        }
        var all = one.size() + other.size() - shared;
        var bothAddStates = one.bringsAStateTo(other) && other.bringsAStateTo(one);
        return 2 * shared > all || !bothAddStates && shared * 3 > all ? OVERLAPPING : APART;
    }

    /** A report may name one party twice, by a short and by a long name. */
    private static int shared(Parties one, Parties other) {
        return Math.min(among(one, other), among(other, one));
    }

    private static int among(Parties one, Parties other) {
        int shared = 0;
        for (var name : one.names()) {
            if (other.has(name)) {
                shared++;
            }
        }
        return shared;
    }

    /** How many of its parties only act for a state that is a party of the other. */
    private static long organs(Parties one, Parties other) {
        return one.names().stream()
                .filter(name -> !other.has(name))
                .filter(name -> other.names().stream().anyMatch(state -> name.isOrganOf(state) && !one.has(state)))
                .count();
    }

    private static boolean namedByBoth(Parties one, Parties other) {
        return one.namedByBoth(other) >= 2 && onlyTakenForStates(one, other) && onlyTakenForStates(other, one);
    }

    /** Each company that the other does not count as a party, it mentions, and has a state in its place. */
    private static boolean onlyTakenForStates(Parties one, Parties other) {
        return one.names().stream()
                .filter(name -> !name.isState() && !other.has(name))
                .allMatch(name -> other.mentions(name) && other.bringsAStateTo(one));
    }

    private static boolean onOtherLevels(Parties one, Parties other) {
        return one.onlyStates() && other.noState() || one.noState() && other.onlyStates();
    }
}
