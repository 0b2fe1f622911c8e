package pactwire.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads what {@link Teacher} wrote. Trees are made projective, as an arc-hybrid parser can build no other. */
final class TaughtCorpus {
    private static final int FORM = 0;
    private static final int TAG = 1;
    private static final int HEAD = 2;
    private static final int RELATION = 3;
    private static final int ENTITY = 4;

    private TaughtCorpus() {}

    static List<TaughtSentence> read(Path taught) throws IOException {
        List<TaughtSentence> sentences = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(taught)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isEmpty()) {
                    rows.add(line.split("\t", -1));
                } else if (!rows.isEmpty()) {
                    sentences.add(sentence(rows));
                    rows.clear();
                }
            }
        }
        return sentences;
    }

    private static TaughtSentence sentence(List<String[]> rows) {
        int size = rows.size();
        int[] heads = new int[size + 2];
        for (int i = 1; i <= size; i++) {
            int head = Integer.parseInt(rows.get(i - 1)[HEAD]);
            heads[i] = head == 0 ? size + 1 : head;
        }
        Projectivity.lift(heads, size);
        return new TaughtSentence(
                rows.stream().map(row -> row[FORM]).toList(),
                rows.stream().map(row -> row[TAG]).toList(),
                heads,
                rows.stream().map(row -> row[RELATION]).toList(),
                TeacherNames.simplify(rows.stream().map(row -> row[ENTITY]).toList(), rows));
    }
}
