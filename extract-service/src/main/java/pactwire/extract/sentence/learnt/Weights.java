package pactwire.extract.sentence.learnt;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * All that was learnt, as one gzipped file. Immutable and thread-safe; a reading brings its own {@link Scratch}.
 *
 * <p>Layout, big-endian: the magic number, then tagger, arc parser, labeller and name finder, each its names (count,
 * then modified UTF-8 strings) and its table.
 */
public record Weights(Tagger tagger, ArcParser arcs, Labeller labeller, NameFinder names) {
    /** "PWW" and the layout's version. */
    private static final int MAGIC = 0x50575702;

    private static final String RESOURCE = "/weights/english.bin.gz";

    /** The weights that ship with this jar; {@code docs/models.md} says how they were made. */
    public static Weights shipped() {
        try (InputStream in = Weights.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + RESOURCE);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    public static Weights read(InputStream gzipped) throws IOException {
        DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(gzipped, 1 << 16), 1 << 16));
        int magic = in.readInt();
        if (magic != MAGIC) {
            throw new IOException("weights begin with %08x, not %08x".formatted(magic, MAGIC));
        }
        return new Weights(Tagger.read(in), new ArcParser(MoveTable.read(in)), Labeller.read(in), NameFinder.read(in));
    }

    public void write(OutputStream gzipped) throws IOException {
        DataOutputStream out = new DataOutputStream(new GZIPOutputStream(gzipped, 1 << 16));
        out.writeInt(MAGIC);
        tagger.write(out);
        arcs.table().write(out);
        labeller.write(out);
        names.write(out);
        out.close();
    }

    /** For {@link Labeller#label}: a new one for each reading. */
    public Siblings siblings() {
        return siblings(tagger.tags());
    }

    public static Siblings siblings(List<String> tags) {
        boolean[] auxiliary = new boolean[tags.size()];
        for (int i = 0; i < auxiliary.length; i++) {
            auxiliary[i] = tags.get(i).equals("MD")
                    || tags.get(i).equals("TO")
                    || tags.get(i).startsWith("VB");
        }
        return new Siblings(auxiliary, tags.indexOf(","));
    }

    /** Tags, parses, labels and finds names; the answers stand in {@code scratch}. */
    public void read(List<String> forms, Scratch scratch, Siblings siblings) {
        scratch.words.set(forms);
        tagger.tag(scratch.words, scratch);
        arcs.parse(scratch.state, scratch);
        labeller.label(scratch.words, scratch.tree, siblings, scratch);
        names.find(scratch.words, scratch);
    }

    static void writeNames(DataOutputStream out, List<String> names) throws IOException {
        out.writeInt(names.size());
        for (String name : names) {
            out.writeUTF(name);
        }
    }

    static List<String> readNames(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> names = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            names.add(in.readUTF());
        }
        return names;
    }
}
