package pactwire.store.agreement.merge;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pactwire.contract.Instrument;

/**
 * What the words of a report are, each as a hash of 16 bits, kept beside the report: most reports that are found by two words of their
 * sentences, or weeks apart, have other titles, and need not be read to know that.
 *
 * @param level whether the parties are states alone, others alone, or neither
 * @param names how each party may be spelled
 * @param organisations a word of each party's name, where no party is a state
 * @param told the words of title and sentence, where all parties are states
 * @param specific of the title, without the names of parties
 * @param general likewise
 * @param numbers those in the title, together; 0 for none
 * @param initials of the title; 0 for none that abbreviate it
 */
public record WordCard(
        Instrument instrument,
        Level level,
        short[] names,
        short[] organisations,
        short[] told,
        short[] specific,
        short[] general,
        short numbers,
        short initials) {
    /** To be raised whenever words get other hashes or stems: cards of before say nothing then. */
    private static final byte VERSION = 1;

    private static final int HEADER = 3 * Byte.BYTES + 2 * Short.BYTES;
    private static final short[] NONE = {};
    private static final Hasher64 HASHER = Hashing.komihash5_0();

    /** Whether the parties are states. */
    enum Level {
        STATES,
        OTHERS,
        MIXED
    }

    static WordCard of(Profile report) {
        var parties = report.parties();
        var level = parties.isEmpty()
                ? Level.MIXED
                : parties.onlyStates() ? Level.STATES : parties.noState() ? Level.OTHERS : Level.MIXED;
        var subject = report.subjectAlone();
        return new WordCard(
                report.report().found().instrument(),
                level,
                hashes(parties.names().stream().flatMap(WordCard::spellings)),
                level == Level.OTHERS ? hashes(parties.names().stream().map(WordCard::longestWord)) : NONE,
                level == Level.STATES ? hashes(Stream.of(parties.told().strip().split(" "))) : NONE,
                hashes(subject.specific().stream()),
                hashes(subject.general().stream()),
                subject.numbers().isEmpty() ? 0 : hash(sorted(subject.numbers())),
                subject.hasAnAbbreviation() ? hash(subject.initials()) : 0);
    }

    private static Stream<String> spellings(PartyName name) {
        return Stream.of(name.key(), name.english(), name.brand(), name.initials())
                .filter(spelling -> !spelling.isEmpty())
                .distinct();
    }

    private static String longestWord(PartyName name) {
        return Stream.of(name.key().split(" "))
                .max(Comparator.comparing(String::length))
                .orElseThrow();
    }

    private static String sorted(Collection<TitleNumber> numbers) {
        return numbers.stream().map(TitleNumber::toString).sorted().toList().toString();
    }

    private static short hash(String word) {
        var hash = (short) HASHER.hashCharsToLong(word);
        return hash == 0 ? 1 : hash;
    }

    private static short[] hashes(Stream<String> words) {
        var hashes = words.map(WordCard::hash).toList();
        var array = new short[hashes.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = hashes.get(i);
        }
        return array;
    }

    /** As it is kept; null where a text is so long that it could not be told in its bytes. */
    public byte @Nullable [] bytes() {
        var groups = List.of(names, organisations, told, specific, general);
        if (groups.stream().anyMatch(group -> group.length > Short.MAX_VALUE)) {
            return null;
        }
        var words = groups.stream().mapToInt(group -> 1 + group.length).sum();
        var bytes = ByteBuffer.allocate(HEADER + words * Short.BYTES)
                .put(VERSION)
                .put((byte) instrument.ordinal())
                .put((byte) level.ordinal())
                .putShort(numbers)
                .putShort(initials);
        for (var group : groups) {
            bytes.putShort((short) group.length);
            for (short hash : group) {
                bytes.putShort(hash);
            }
        }
        return bytes.array();
    }

    /** Null where nothing is kept, or by another version. */
    public static @Nullable WordCard of(byte @Nullable [] kept) {
        if (kept == null || kept[0] != VERSION) {
            return null;
        }
        var bytes = ByteBuffer.wrap(kept).position(1);
        var instrument = Instrument.values()[bytes.get()];
        var level = Level.values()[bytes.get()];
        var numbers = bytes.getShort();
        var initials = bytes.getShort();
        return new WordCard(
                instrument,
                level,
                group(bytes),
                group(bytes),
                group(bytes),
                group(bytes),
                group(bytes),
                numbers,
                initials);
    }

    private static short[] group(ByteBuffer bytes) {
        var group = new short[bytes.getShort()];
        for (int i = 0; i < group.length; i++) {
            group[i] = bytes.getShort();
        }
        return group;
    }

    /** False only where {@link Comparison} would tell the two apart, whatever else the reports say. */
    boolean mayBeOneWith(WordCard other, Timing timing) {
        var least = Comparison.leastShared(
                isOnAnotherLevelThan(other), timing, InstrumentRelation.of(instrument, other.instrument));
        return least == 0 || isAbbreviationIn(other) || other.isAbbreviationIn(this) || mostShared(other) >= least;
    }

    /** States in one, organisations in the other, which not both are told of: {@link PartyRelation#OTHER_LEVEL}. */
    private boolean isOnAnotherLevelThan(WordCard other) {
        return (level == Level.STATES && other.level == Level.OTHERS && !tellsOfTwo(other)
                        || level == Level.OTHERS && other.level == Level.STATES && !other.tellsOfTwo(this))
                && inCommon(names, other.names) == 0;
    }

    private boolean tellsOfTwo(WordCard ofOrganisations) {
        return inCommon(ofOrganisations.organisations, told) >= 2;
    }

    private boolean isAbbreviationIn(WordCard other) {
        return initials != 0 && (has(other.specific, initials) || has(other.general, initials));
    }

    /** No less than what {@link Comparison} finds in common of the titles, whatever names it leaves out. */
    private double mostShared(WordCard other) {
        return inCommon(specific, other.specific)
                + inCommon(general, other.general) * TitleWords.GENERAL_WEIGHT
                + (numbers != 0 && numbers == other.numbers ? 1 : 0)
                + (initials != 0 && initials == other.initials ? 1 : 0);
    }

    private static int inCommon(short[] some, short[] others) {
        int common = 0;
        for (short one : some) {
            if (has(others, one)) {
                common++;
            }
        }
        return common;
    }

    private static boolean has(short[] hashes, short hash) {
        for (short one : hashes) {
            if (one == hash) {
                return true;
            }
        }
        return false;
    }
}
