package pactwire.store.agreement.merge;

import java.math.BigDecimal;
import java.util.Locale;
import pactwire.contract.Instrument;
import pactwire.store.agreement.merge.Verdict.Different;
import pactwire.store.agreement.merge.Verdict.Perhaps;
import pactwire.store.agreement.merge.Verdict.Same;
import pactwire.store.agreement.merge.Verdict.Unrelated;

/**
 * Whether two reports are of one agreement. Symmetric. Parties, dates, kind and subject must all allow it; the subject
 * decides. Thresholds were set on the pairs in {@code merge/pairs.csv} of the tests.
 */
public final class Comparison {
    /** Weight below which a title says nothing of its subject: "memorandum", "joint statement". */
    private static final double SAYS_NOTHING = 0.55;

    private static final double ALIKE = 0.55;
    private static final double UNLIKE = 0.35;
    private static final double UNLIKE_BUT_ONE_DEAL = 0.2;
    private static final double ALIKE_FOR_YEARS = 0.7;
    private static final double NEARLY_EQUAL = 0.75;
    /** Sums of one contract differ by rounding and by exchange rate, not by more. */
    private static final BigDecimal SUMS_DIFFER = new BigDecimal("1.25");

    private Comparison() {}

    public static Verdict of(Report one, Report other) {
        return of(Profile.of(one), Profile.of(other));
    }

    public static Verdict of(Profile first, Profile second) {
        var one = first.report();
        var other = second.report();
        if (one.found().articleId().equals(other.found().articleId())) {
            return new Different("one article tells them apart");
        }
        var parties = PartyRelation.of(first.parties(), second.parties());
        if (parties == PartyRelation.APART) {
            return new Different("other parties");
        }
        var timing = Timing.of(first, second);
        if (timing == Timing.APART) {
            return new Different("other dates");
        }
        if (valuesContradict(one, other)) {
            return new Different("other sums");
        }
        var a = first.subjectBeside(second);
        var b = second.subjectBeside(first);
        if (a.numbersContradict(b) || a.directionsContradict(b)) {
            return new Different("other numbers or directions in their titles");
        }
        var instruments =
                InstrumentRelation.of(one.found().instrument(), other.found().instrument());
        var facts = new Facts(
                parties,
                timing,
                instruments,
                first.parties().namedByBoth(second.parties()).size() >= 2);
        if (instruments == InstrumentRelation.APART && a.amendsMoreThan(b)) {
            return new Different("one amends the other");
        }
        return saysNothing(a, facts) || saysNothing(b, facts)
                ? withoutSubject(first, second, a, b, facts)
                : bySubject(a, b, facts);
    }

    /** @param sameNames of two or more companies or organisations, as parties or in the sentences */
    private record Facts(PartyRelation parties, Timing timing, InstrumentRelation instruments, boolean sameNames) {
        boolean sameParties() {
            return parties == PartyRelation.EQUAL
                    || parties == PartyRelation.WITHIN
                    || parties == PartyRelation.NAMED_BY_BOTH;
        }

        /** Two companies seldom sign twice in one week, and newspapers seldom name a deal alike. */
        boolean oneDealOfTwo() {
            return sameNames && timing == Timing.TOGETHER && instruments != InstrumentRelation.APART;
        }

        double unlike() {
            return oneDealOfTwo() && instruments == InstrumentRelation.SAME ? UNLIKE_BUT_ONE_DEAL : UNLIKE;
        }

        double score(double similarity) {
            return 0.7 * similarity
                    + (parties == PartyRelation.EQUAL ? 0.1 : 0)
                    + (timing == Timing.TOGETHER ? 0.1 : 0)
                    + (instruments == InstrumentRelation.SAME ? 0.1 : 0);
        }

        String reason(String subject) {
            return String.format(
                            Locale.ROOT,
                            "%s; parties %s, dates %s, instruments %s",
                            subject,
                            parties,
                            timing,
                            instruments)
                    .toLowerCase(Locale.ROOT)
                    .replace('_', ' ');
        }
    }

    private static boolean saysNothing(Subject subject, Facts facts) {
        return subject.weight() < SAYS_NOTHING
                || facts.oneDealOfTwo() && subject.specific().isEmpty();
    }

    private static Verdict bySubject(Subject a, Subject b, Facts facts) {
        var similarity = a.similarity(b);
        var shared = a.sharedWeight(b) + (a.sameNumbers(b) ? 1 : 0) + (a.isSameName(b) ? 1 : 0);
        var reason = facts.reason(String.format(Locale.ROOT, "subjects alike by %.2f", similarity));
        if (similarity < facts.unlike() || a.differsInAllSpecific(b)) {
            return new Different(String.format(Locale.ROOT, "other subjects: alike by %.2f", similarity));
        }
        return isSame(similarity, shared, facts) ? new Same(facts.score(similarity), reason) : new Unrelated(reason);
    }

    private static boolean isSame(double similarity, double shared, Facts facts) {
        if (facts.parties() == PartyRelation.OTHER_LEVEL || facts.parties() == PartyRelation.UNKNOWN) {
            return near(facts.timing())
                    && facts.instruments() != InstrumentRelation.APART
                    && similarity >= NEARLY_EQUAL
                    && shared >= 2;
        }
        if (facts.instruments() == InstrumentRelation.APART) {
            return near(facts.timing()) && similarity >= NEARLY_EQUAL && shared >= 2 && facts.sameParties();
        }
        if (!near(facts.timing())) {
            return similarity >= ALIKE_FOR_YEARS && shared >= 1 && facts.sameParties();
        }
        var enough = facts.oneDealOfTwo() ? facts.unlike() : ALIKE;
        return similarity >= enough && shared >= SAYS_NOTHING;
    }

    private static boolean near(Timing timing) {
        return timing == Timing.TOGETHER || timing == Timing.NEAR;
    }

    /** "A memorandum was signed": the one that another report names, if the sentence speaks of it and no other can be meant. */
    private static Verdict withoutSubject(Profile one, Profile other, Subject a, Subject b, Facts facts) {
        if (facts.instruments() == InstrumentRelation.APART) {
            return new Different("other kinds of instrument");
        }
        if (!facts.sameParties() || facts.timing() != Timing.TOGETHER) {
            return new Unrelated(facts.reason("a title says nothing"));
        }
        var told = one.toldBeside(other);
        var toldByOther = other.toldBeside(one);
        var words = told.similarity(toldByOther);
        var silent = saysNothing(a, facts);
        var silentToo = saysNothing(b, facts);
        if (silent && silentToo && words >= ALIKE) {
            return new Same(facts.score(words), facts.reason("told in like words"));
        }
        var fits = facts.oneDealOfTwo()
                || (!silent || silentToo || told.sharedWeight(b) >= 1) && (silent || toldByOther.sharedWeight(a) >= 1);
        // "A package of documents" is a bundle that stands beside the instruments in it.
        return fits
                        && facts.instruments() == InstrumentRelation.SAME
                        && one.report().found().instrument() != Instrument.OTHER
                ? new Perhaps(facts.score(words), facts.reason("a title says nothing, and only one can be meant"))
                : new Unrelated(facts.reason("a title says nothing"));
    }

    private static boolean valuesContradict(Report one, Report other) {
        var a = one.found().value();
        var b = other.found().value();
        if (a == null || b == null || !a.currency().equals(b.currency())) {
            return false;
        }
        var larger = a.amount().max(b.amount());
        var smaller = a.amount().min(b.amount());
        return larger.compareTo(smaller.multiply(SUMS_DIFFER)) > 0;
    }
}
