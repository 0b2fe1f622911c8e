package pactwire.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code TeachCorpus CORPUS OUT SENTENCES PATTERNS}: lets the teacher read a sample of the corpus and sentences filled
 * from {@link AgencyPatterns}, and keeps what it says.
 */
public final class TeachCorpus {
    private static final long SEED = 20_261_121;

    private TeachCorpus() {}

    public static void main(String[] args) throws Exception {
        List<List<String>> sentences =
                new ArrayList<>(CorpusSentences.read(Path.of(args[0]), Integer.parseInt(args[2]), SEED));
        sentences.addAll(CorpusSentences.cut(AgencyPatterns.fill(Integer.parseInt(args[3]), SEED)));
        System.err.printf(
                "%d sentences, %d tokens%n",
                sentences.size(), sentences.stream().mapToInt(List::size).sum());
        new Teacher().teach(sentences, Path.of(args[1]));
    }
}
