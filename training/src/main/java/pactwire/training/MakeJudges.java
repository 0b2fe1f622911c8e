package pactwire.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pactwire.extract.agreement.AgreementExtractor;
import pactwire.extract.agreement.Judges;
import pactwire.extract.entity.ArticleEntities;
import pactwire.extract.entity.EntityFinder;
import pactwire.extract.sentence.ArticleText;
import pactwire.extract.sentence.SentenceReader;
import pactwire.extract.time.ArticleDateFinder;

/**
 * {@code MakeJudges CORPUS OUT RULED...}: learns the judges of agreements and writes them, or, where OUT is a folder, what each
 * fifth of the annotated texts is read as by judges that learnt from the other four, one file for each threshold.
 *
 * <p>RULED are texts of which the rules read all that there is: the first column of a table, or JSON lines with {@code text}.
 */
public final class MakeJudges {
    private static final int FOLDS = 5;
    private static final double THRESHOLD = 2.5;
    private static final double DOUBT = -0.5;

    /** The first proposes nothing: what the rules find, with parties completed, less what is taken back. */
    private static final double[] THRESHOLDS = {99, 1, 1.5, 2, THRESHOLD, 3, 4};

    /** Words in a row that two texts share by chance never. */
    private static final int SHINGLE = 15;

    private static final int SHARED = 30;

    private record Read(AnnotatedText text, ArticleText article, ArticleEntities entities) {}

    private final SentenceReader reader = SentenceReader.load();
    private final EntityFinder entities = EntityFinder.load();
    private final ArticleDateFinder dates = new ArticleDateFinder();
    private final AgreementExtractor extractor = AgreementExtractor.load(Judges.none());

    public static void main(String[] args) throws IOException {
        var making = new MakeJudges();
        var texts =
                AnnotatedTexts.read(Path.of(args[0])).stream().map(making::read).toList();
        var ruled = new ArrayList<Read>();
        for (String file : Arrays.asList(args).subList(2, args.length)) {
            ruled.addAll(making.ruled(Path.of(file)));
        }
        System.err.printf("%d annotated texts, %d that the rules read%n", texts.size(), ruled.size());
        var out = Path.of(args[1]);
        if (Files.isDirectory(out)) {
            making.crossValidate(texts, ruled, out);
            return;
        }
        try (var stream = Files.newOutputStream(out)) {
            making.learn(making.see(texts), making.see(ruled)).write(stream);
        }
        System.err.printf("%d bytes%n", Files.size(out));
    }

    private Read read(AnnotatedText text) {
        var article = text.read(reader);
        return new Read(text, article, entities.find(article));
    }

    /** A text that was read, and what the judges of sentences, words and parties see of it. */
    private record SeenText(Read read, JudgeTraining.Seen seen) {}

    private List<SeenText> see(List<Read> texts) {
        return texts.stream()
                .map(read -> new SeenText(
                        read,
                        new JudgeTraining.Seen(
                                read.text(),
                                extractor.passages(read.article(), read.entities(), dates.find(read.article())))))
                .toList();
    }

    /** The judge of finds learns last: the judge of parties completes some. */
    private Judges learn(List<SeenText> texts, List<SeenText> ruled) {
        var judges = JudgeTraining.train(
                texts.stream().map(SeenText::seen).toList(),
                ruled.stream().map(SeenText::seen).toList(),
                THRESHOLD);
        var completing = AgreementExtractor.load(judges);
        return judges.withFinds(JudgeTraining.trainFinds(found(texts, completing), found(ruled, completing)), DOUBT);
    }

    private List<JudgeTraining.Found> found(List<SeenText> texts, AgreementExtractor completing) {
        return texts.stream()
                .map(SeenText::read)
                .map(read -> new JudgeTraining.Found(
                        read.text(), completing.finds(read.article(), read.entities(), dates.find(read.article()))))
                .toList();
    }

    private List<Read> ruled(Path file) throws IOException {
        var texts = file.toString().endsWith(".jsonl")
                ? AnnotatedTexts.ruled(file)
                : firstColumn(Files.readString(file)).stream()
                        .map(text -> new AnnotatedText(text, "ruled", "", text, List.of()))
                        .toList();
        return texts.stream().map(this::read).toList();
    }

    private static List<String> firstColumn(String table) {
        var first = new ArrayList<String>();
        var cell = new StringBuilder();
        int column = 0;
        boolean quoted = false;
        for (char letter : table.toCharArray()) {
            if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && (letter == ',' || letter == '\n')) {
                if (column == 0 && !cell.toString().isBlank()) {
                    first.add(cell.toString().strip());
                }
                column = letter == ',' ? column + 1 : 0;
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        return first.subList(1, first.size());
    }

    private void crossValidate(List<Read> texts, List<Read> ruledTexts, Path folder) throws IOException {
        var answers = new Answers(folder, texts.stream().map(Read::text).toList());
        var seen = see(texts);
        var ruled = see(ruledTexts);
        var folds = folds(texts.stream().map(read -> read.text().text()).toList());
        for (int fold = 0; fold < FOLDS; fold++) {
            var learnt = new ArrayList<SeenText>();
            for (int i = 0; i < seen.size(); i++) {
                if (folds[i] != fold) {
                    learnt.add(seen.get(i));
                }
            }
            var judges = learn(learnt, ruled);
            for (double threshold : THRESHOLDS) {
                var judged = AgreementExtractor.load(judges.withThreshold(threshold));
                for (int i = 0; i < texts.size(); i++) {
                    if (folds[i] == fold) {
                        var read = texts.get(i);
                        var found = judged.extract(read.article(), read.entities(), dates.find(read.article()));
                        answers.add(threshold, read.text(), fold, found);
                    }
                }
            }
        }
        answers.write();
    }

    /** By turns; texts that share whole paragraphs go together, also by way of a third. */
    static int[] folds(List<String> texts) {
        var owners = new HashMap<String, Set<Integer>>();
        var kin = new int[texts.size()];
        Arrays.setAll(kin, i -> i);
        for (int i = 0; i < texts.size(); i++) {
            var words = texts.get(i).split("\\s+");
            var shared = new HashMap<Integer, Integer>();
            for (int at = 0; at + SHINGLE <= words.length; at++) {
                var shingle = String.join(" ", Arrays.asList(words).subList(at, at + SHINGLE));
                var before = owners.computeIfAbsent(shingle, key -> new HashSet<>());
                before.forEach(owner -> shared.merge(owner, 1, Integer::sum));
                before.add(i);
            }
            shared.remove(i);
            for (var with : shared.entrySet()) {
                if (with.getValue() >= SHARED) {
                    kin[first(kin, i)] = first(kin, with.getKey());
                }
            }
        }
        var folds = new int[texts.size()];
        int next = 0;
        for (int i = 0; i < folds.length; i++) {
            folds[i] = first(kin, i) == i ? next++ % FOLDS : -1;
        }
        for (int i = 0; i < folds.length; i++) {
            folds[i] = folds[first(kin, i)];
        }
        return folds;
    }

    /** The text that stands for all that are kin to one. */
    private static int first(int[] kin, int text) {
        int at = text;
        while (kin[at] != at) {
            at = kin[at];
        }
        return at;
    }
}
