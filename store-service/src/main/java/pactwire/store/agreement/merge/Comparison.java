package pactwire.store.agreement.merge;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import pactwire.contract.AgreementStatus;
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

    private static final double ALIKE_FOR_YEARS = 0.7;
    private static final double NEARLY_EQUAL = 0.75;
    /** What titles share that speak of other parties, or of other kinds of instrument. */
    private static final double SHARED_OF_OTHERS = 2;

    /** Sums of one contract differ by rounding and by exchange rate, not by more. */
    private static final BigDecimal SUMS_DIFFER = new BigDecimal("1.25");

    /** "$1.7 billion" and "$1.688 billion". */
    private static final BigDecimal SAME_SUM = new BigDecimal("1.02");

    private static final Verdict OTHER_DATES = new Different("other dates");
    private static final Verdict OTHER_PARTIES = new Different("other parties");
    private static final Verdict OTHER_SUBJECTS = new Different("other subjects");
    private static final Verdict NOT_ALIKE_ENOUGH = new Unrelated("subjects not alike enough");
    private static final Verdict A_TITLE_SAYS_NOTHING = new Unrelated("a title says nothing");

    private static final Set<AgreementStatus> UNSIGNED =
            EnumSet.of(AgreementStatus.PLANNED, AgreementStatus.NEGOTIATING, AgreementStatus.CONCLUDED);

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
        // The cheapest question first.
        var timing = Timing.of(first.time(), second.time());
        if (timing == Timing.APART) {
            return OTHER_DATES;
        }
        var parties = PartyRelation.of(first.parties(), second.parties());
        if (parties == PartyRelation.APART) {
            return OTHER_PARTIES;
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
                first.parties().namedByBoth(second.parties()) >= 2,
                sumsAgree(one, other),
                instruments == InstrumentRelation.SAME
                        && comesAbout(one.found().status(), other.found().status()),
                one.found().instrument() != Instrument.OTHER && other.found().instrument() != Instrument.OTHER);
        if (!instruments.isClose() && a.amendsMoreThan(b)) {
            return new Different("one amends the other");
        }
        if (isOneSale(first, second, facts)) {
            return new Same(facts.score(Facts.ALIKE), facts.reason("the same sum between the same two"));
        }
        if (saysNothing(a, facts) || saysNothing(b, facts)) {
            return withoutSubject(first, second, a, b, facts);
        }
        if (isCalledAfterThePlaceOf(first, a, second, b, facts)
                || isCalledAfterThePlaceOf(second, b, first, a, facts)) {
            return new Same(facts.score(Facts.ALIKE), facts.reason("one is called after the place of the other"));
        }
        return a.differInAllButNames(b)
                ? new Different("other subjects, though at one place")
                : a.differsInAllSpecific(b) ? byHints(first, a, second, b, facts) : bySubject(a, b, facts);
    }

    /** A state or a company seldom pays a company the same sum twice in one week; lenders do. */
    private static boolean isOneSale(Profile one, Profile other, Facts facts) {
        return facts.sameSum()
                && one.parties().haveACompany()
                && other.parties().haveACompany()
                && (facts.sameParties() || facts.parties() == PartyRelation.ORGAN_OF_STATE)
                && facts.timing() == Timing.TOGETHER
                && facts.instruments().isClose();
    }

    /** "The Arusha accord" beside an "agreement on elections" signed in Arusha, where the one's sentence speaks of elections. */
    private static boolean isCalledAfterThePlaceOf(
            Profile one, Subject calledSo, Profile other, Subject subject, Facts facts) {
        return facts.sameParties()
                && facts.timing() == Timing.TOGETHER
                && facts.instruments().isClose()
                && Places.areAll(calledSo.specific(), other.report().found())
                && one.toldBeside(other).sharedWeight(subject) >= 1;
    }

    private static boolean saysNothing(Subject subject, Facts facts) {
        return subject.weight() < SAYS_NOTHING
                || facts.oneDealOfTwo() && subject.specific().isEmpty();
    }

    private static Verdict byHints(Profile one, Subject a, Profile other, Subject b, Facts facts) {
        var similarity = a.similarity(b);
        if (facts.mayBeHintedAt()) {
            var hint = Hint.of(one, a, other, b, facts.parties());
            if (hint.isPresent()) {
                return new Perhaps(
                        facts.score(similarity),
                        facts.reason(hint.get().reason() + ", and only one can be meant"),
                        Set.of(one.id(), other.id()));
            }
        }
        return OTHER_SUBJECTS;
    }

    private static Verdict bySubject(Subject a, Subject b, Facts facts) {
        var similarity = a.similarity(b);
        if (similarity < facts.unlike()) {
            return OTHER_SUBJECTS;
        }
        var shared = a.sharedWeight(b) + (a.sameNumbers(b) ? 1 : 0) + (a.isSameName(b) ? 1 : 0);
        return isSame(similarity, shared, facts)
                ? new Same(
                        facts.score(similarity),
                        facts.reason(String.format(Locale.ROOT, "subjects alike by %.2f", similarity)))
                : NOT_ALIKE_ENOUGH;
    }

    private static boolean isSame(double similarity, double shared, Facts facts) {
        if (facts.parties() == PartyRelation.OTHER_LEVEL || facts.parties() == PartyRelation.UNKNOWN) {
            return near(facts.timing())
                    && facts.instruments().isClose()
                    && similarity >= NEARLY_EQUAL
                    && shared >= SHARED_OF_OTHERS;
        }
        if (facts.isLooselyNamed()) {
            return similarity >= facts.alikeThoughLooselyNamed() && shared >= 1;
        }
        if (!facts.instruments().isClose()) {
            return near(facts.timing())
                    && similarity >= NEARLY_EQUAL
                    && shared >= SHARED_OF_OTHERS
                    && facts.sameParties();
        }
        if (!near(facts.timing())) {
            return similarity >= ALIKE_FOR_YEARS
                    && shared >= (facts.comesAbout() ? SAYS_NOTHING : 1)
                    && facts.sameParties();
        }
        return similarity >= facts.alike() && shared >= SAYS_NOTHING;
    }

    /**
     * How much two titles share at the least, as {@link Subject#sharedWeight} counts it with numbers and names, if the two reports may
     * be of one agreement; infinity if they cannot be.
     *
     * @param onOtherLevels whether the parties are {@link PartyRelation#OTHER_LEVEL}
     */
    static double leastShared(boolean onOtherLevels, Timing timing, InstrumentRelation instruments) {
        if (onOtherLevels) {
            return near(timing) && instruments.isClose() ? SHARED_OF_OTHERS : Double.POSITIVE_INFINITY;
        }
        if (timing == Timing.TOGETHER) {
            return instruments.isClose() ? 0 : 1;
        }
        if (instruments.isClose()) {
            return SAYS_NOTHING;
        }
        return near(timing) ? SHARED_OF_OTHERS : Double.POSITIVE_INFINITY;
    }

    private static boolean near(Timing timing) {
        return timing == Timing.TOGETHER || timing == Timing.NEAR;
    }

    /** "A memorandum was signed": the one that another report names, if the sentence speaks of it and no other can be meant. */
    private static Verdict withoutSubject(Profile one, Profile other, Subject a, Subject b, Facts facts) {
        if (!facts.instruments().isClose()) {
            return new Different("other kinds of instrument");
        }
        if (!facts.sameParties() || facts.timing() != Timing.TOGETHER) {
            return A_TITLE_SAYS_NOTHING;
        }
        var told = one.toldBeside(other);
        var toldByOther = other.toldBeside(one);
        var words = told.similarity(toldByOther);
        var silent = saysNothing(a, facts);
        var silentToo = saysNothing(b, facts);
        if (silent && silentToo && words >= Facts.ALIKE) {
            return new Same(facts.score(words), facts.reason("told in like words"));
        }
        var fits = facts.oneDealOfTwo()
                || (!silent || silentToo || told.sharedWeight(b) >= 1) && (silent || toldByOther.sharedWeight(a) >= 1);
        // "A package of documents" is a bundle that stands beside the instruments in it.
        var speaksOfIt = silent != silentToo && (silent ? told.covers(b) : toldByOther.covers(a));
        return fits && (facts.instruments() == InstrumentRelation.SAME || speaksOfIt) && facts.named()
                ? new Perhaps(
                        facts.score(words),
                        facts.reason("a title says nothing, and only one can be meant"),
                        silent && silentToo ? Set.of(one.id(), other.id()) : Set.of(silent ? one.id() : other.id()))
                : A_TITLE_SAYS_NOTHING;
    }

    private static boolean valuesContradict(Report one, Report other) {
        var a = one.found().value();
        var b = other.found().value();
        if (a == null || b == null || !a.currency().equals(b.currency())) {
            return false;
        }
        return differ(a.amount(), b.amount(), SUMS_DIFFER);
    }

    private static boolean sumsAgree(Report one, Report other) {
        var a = one.found().value();
        var b = other.found().value();
        return a != null && b != null && a.currency().equals(b.currency()) && !differ(a.amount(), b.amount(), SAME_SUM);
    }

    /** Of two statuses one of which is the signing: what was planned, negotiated or concluded. */
    private static boolean comesAbout(AgreementStatus one, AgreementStatus other) {
        return one == AgreementStatus.SIGNED && UNSIGNED.contains(other)
                || other == AgreementStatus.SIGNED && UNSIGNED.contains(one);
    }

    private static boolean differ(BigDecimal a, BigDecimal b, BigDecimal byMoreThan) {
        return a.max(b).compareTo(a.min(b).multiply(byMoreThan)) > 0;
    }
}
