package pactwire.extract.agreement;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import pactwire.contract.AgreementStatus;
import pactwire.contract.Instrument;

/**
 * What was learnt from annotated texts ({@code docs/models.md}). Immutable and thread-safe.
 *
 * @param triggers dictionary forms of words that told of agreements, and what each most often told of
 * @param sentence whether a sentence tells of an agreement
 * @param trigger whether a word of it is the one that does
 * @param party whether somebody spoken of in it is a party
 * @param find whether what the rules found is an agreement
 * @param threshold least sum of the first three judges' log odds, the surest party's at most 1
 * @param doubt log odds below which a find of the rules is none
 */
public record Judges(
        Map<String, Usual> triggers,
        Judge sentence,
        Judge trigger,
        Judge party,
        Judge find,
        double threshold,
        double doubt) {
    /** "PWJ" and the layout's version. */
    private static final int MAGIC = 0x50574a03;

    /** Log odds 0 of everything. */
    private static final Judge NEUTRAL = Judge.of(new float[0], 0);

    private static final String RESOURCE = "/weights/agreements.bin.gz";

    /** What a word mostly told of. */
    public record Usual(AgreementStatus status, Instrument instrument) {}

    public Judges {
        triggers = Map.copyOf(triggers);
    }

    /** The judges that ship with this jar. */
    public static Judges shipped() {
        try (InputStream in = Judges.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + RESOURCE);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    public static Judges read(InputStream gzipped) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(gzipped, 1 << 16), 1 << 16));
        int magic = in.readInt();
        if (magic != MAGIC) {
            throw new IOException("judges begin with %08x, not %08x".formatted(magic, MAGIC));
        }
        var triggers = new TreeMap<String, Usual>();
        for (int count = in.readInt(); count > 0; count--) {
            triggers.put(
                    in.readUTF(), new Usual(AgreementStatus.valueOf(in.readUTF()), Instrument.valueOf(in.readUTF())));
        }
        double threshold = in.readDouble();
        double doubt = in.readDouble();
        return new Judges(triggers, Judge.read(in), Judge.read(in), Judge.read(in), Judge.read(in), threshold, doubt);
    }

    public void write(OutputStream gzipped) throws IOException {
        var out = new DataOutputStream(new GZIPOutputStream(gzipped, 1 << 16));
        out.writeInt(MAGIC);
        out.writeInt(triggers.size());
        for (var trigger : new TreeMap<>(triggers).entrySet()) {
            out.writeUTF(trigger.getKey());
            out.writeUTF(trigger.getValue().status().name());
            out.writeUTF(trigger.getValue().instrument().name());
        }
        out.writeDouble(threshold);
        out.writeDouble(doubt);
        sentence.write(out);
        trigger.write(out);
        party.write(out);
        find.write(out);
        out.close();
    }

    /** Judges without one of finds: all finds have log odds 0, and none is taken back. */
    public static Judges of(Map<String, Usual> triggers, Judge sentence, Judge trigger, Judge party, double threshold) {
        return new Judges(triggers, sentence, trigger, party, NEUTRAL, threshold, Double.NEGATIVE_INFINITY);
    }

    /** Judges that propose nothing and take nothing back. */
    public static Judges none() {
        return of(Map.of(), NEUTRAL, NEUTRAL, NEUTRAL, Double.POSITIVE_INFINITY);
    }

    public Judges withFinds(Judge newFind, double newDoubt) {
        return new Judges(triggers, sentence, trigger, party, newFind, threshold, newDoubt);
    }

    public Judges withThreshold(double other) {
        return new Judges(triggers, sentence, trigger, party, find, other, doubt);
    }
}
