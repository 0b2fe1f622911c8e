package pactwire.store.agreement.merge;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pactwire.contract.Party;

/** A report with what comparing it needs, worked out once: most reports are compared with many. Not thread-safe. */
public final class Profile {
    private static final AtomicLong MADE = new AtomicLong();
    private static final Pattern KIND_OF_INSTRUMENT = Pattern.compile(
            "\\b(?:(?:agreement|memorandum|contract|treaty|protocol|deal|pact|accord|convention|declaration|statement|plan|"
                    + "programme|concession|loan)(s)?|(memoranda|treaties))\\b",
            Pattern.CASE_INSENSITIVE);

    private final long number = MADE.incrementAndGet();
    private final Report report;
    private final Parties parties;
    private final Set<String> prefixes;
    /** What the title says, without the report's own parties. */
    private final Subject subject;

    private final TimeCard time;
    // What not every comparison needs, worked out at its first use.
    private @Nullable Subject told;
    private @Nullable Boolean tellsOfOneInstrument;
    private @Nullable Subject partyWords;
    private @Nullable PartyCard card;
    private @Nullable WordCard words;
    // In order. Of a set of boxed numbers most of a profile's memory would be.
    private long @Nullable [] lies;
    private long @Nullable [] around;

    private Profile(Report report) {
        this.report = report;
        this.parties = Parties.of(report.found());
        this.prefixes = Subject.prefixes(report.found().parties());
        this.subject = Subject.of(report.found()).without(prefixes);
        this.time = TimeCard.of(report);
    }

    public static Profile of(Report report) {
        return new Profile(report);
    }

    public Report report() {
        return report;
    }

    /** Another for each profile, from 1, so that what was worked out about two of them can be found again. */
    long number() {
        return number;
    }

    public String id() {
        return report.id();
    }

    /** The blocks that the report lies in, in order. */
    public long[] lies() {
        if (lies == null) {
            lies = sorted(Blocks.of(this));
        }
        return lies;
    }

    /** The blocks in which reports like this one may lie, in order. */
    public long[] around() {
        if (around == null) {
            around = sorted(Blocks.around(this));
        }
        return around;
    }

    private static long[] sorted(Set<Long> blocks) {
        return blocks.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    /** The parties, as they are kept beside each block, so that {@link #mayMeet} can be asked of a report that was not read. */
    public long parties64() {
        return partyCard().value();
    }

    /** The only party that is no state, if there is one such, kept likewise. */
    public int soleOrganisation() {
        return partyCard().soleOrganisation();
    }

    /** The time, kept likewise. */
    public long time64() {
        return time.value();
    }

    /** Bits of which another's parties have at least one, or none at all, if {@link #mayMeet} is true of it. */
    public long partiesMask() {
        return partyCard().mask();
    }

    /** Whether a report of such {@link #parties64}, {@link #soleOrganisation} and {@link #time64} may be of the same agreement. */
    public boolean mayMeet(long parties, int soleOrganisation, long time) {
        return this.time.mayMeet(time) && partyCard().mayMeet(parties, soleOrganisation);
    }

    /** The words, kept beside the report, so that {@link #mayBeOneWith} can be asked of one that was not read. */
    public WordCard words() {
        if (words == null) {
            words = WordCard.of(this);
        }
        return words;
    }

    /** Whether a report of such {@link #time64} and {@link #words} may be of the same agreement. */
    public boolean mayBeOneWith(long time, WordCard words) {
        return words().mayBeOneWith(words, this.time.timing(time));
    }

    private PartyCard partyCard() {
        if (card == null) {
            card = PartyCard.of(parties);
        }
        return card;
    }

    TimeCard time() {
        return time;
    }

    /** What the title says, without the report's own parties. */
    Subject subjectAlone() {
        return subject;
    }

    /** What the sentence says. */
    Subject told() {
        if (told == null) {
            told = Subject.of(report.found().evidence().text());
        }
        return told;
    }

    Parties parties() {
        return parties;
    }

    /** What the title says, without the parties of both. */
    Subject subjectBeside(Profile other) {
        return subjectWithout(other).inTheWordsOf(other.subjectWithout(this));
    }

    private Subject subjectWithout(Profile other) {
        return prefixes.equals(other.prefixes) ? subjectAlone() : subjectAlone().without(other.prefixes);
    }

    /** What the sentence says, without the parties of both. */
    Subject toldBeside(Profile other) {
        return told().without(prefixes).without(other.prefixes);
    }

    /** Whether the sentence tells of one instrument alone and has a specific word of the other's title, the names of parties aside. */
    boolean tellsInWordsOf(Subject title, Profile other) {
        return tellsOfOneInstrument()
                && title.specific().stream()
                        .anyMatch(word -> told().has(word)
                                && !partyWords().has(word)
                                && !other.partyWords().has(word));
    }

    /** "Signed an agreement on A", but not "signed agreements on A and B", nor "a protocol to the agreement on A". */
    private boolean tellsOfOneInstrument() {
        if (tellsOfOneInstrument == null) {
            var kinds = KIND_OF_INSTRUMENT
                    .matcher(report.found().evidence().text())
                    .results()
                    .limit(2)
                    .toList();
            tellsOfOneInstrument = kinds.size() == 1
                    && kinds.get(0).group(1) == null
                    && kinds.get(0).group(2) == null;
        }
        return tellsOfOneInstrument;
    }

    private Subject partyWords() {
        if (partyWords == null) {
            partyWords = Subject.of(
                    report.found().parties().stream().map(Party::name).collect(Collectors.joining(" ")));
        }
        return partyWords;
    }

    /** Whether the other lies in a block around this one, and may be of the same agreement by parties and time. */
    public boolean meets(Profile other) {
        return mayMeet(other.parties64(), other.soleOrganisation(), other.time64())
                && haveOneInCommon(around(), other.lies());
    }

    /** Hands over the places of each two that meet, the one that seeks first. */
    public static void forEachMeeting(List<Profile> profiles, BiConsumer<Integer, Integer> places) {
        for (int i = 0; i < profiles.size(); i++) {
            for (int j = i + 1; j < profiles.size(); j++) {
                if (profiles.get(i).meets(profiles.get(j))) {
                    places.accept(i, j);
                }
            }
        }
    }

    private static boolean haveOneInCommon(long[] some, long[] more) {
        for (int i = 0, j = 0; i < some.length && j < more.length; ) {
            if (some[i] == more[j]) {
                return true;
            }
            if (some[i] < more[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }
}
