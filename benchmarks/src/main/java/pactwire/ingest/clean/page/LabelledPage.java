package pactwire.ingest.clean.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Document;
import pactwire.ingest.clean.capture.LineRules;
import pactwire.ingest.clean.metadata.MetadataReader;
import pactwire.ingest.clean.metadata.PageHead;
import pactwire.ingest.clean.metadata.PageMetadata;
import pactwire.ingest.clean.score.Trees;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page with the answer for each of its blocks: which share of it stands in the gold text. Blocks too short to be told by
 * their words alone count where they stand between the same neighbours as in the gold text.
 */
final class LabelledPage {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SHINGLE = 4;
    private static final int LONG = 6;
    private static final PageReader PAGES = new PageReader();
    private static final MetadataReader METADATA = new MetadataReader();
    private static final LineRules LINES = LineRules.load();

    final String id;
    final String site;
    final String gold;
    final Page page;
    private final PageHints hints;
    final List<Block> blocks;

    /** One row a block; null where the scorer does not look. */
    final float[][] features;

    final float[] labels;
    final float[] weights;

    LabelledPage(String id, String url, String html, String gold) {
        this.id = id;
        this.site = site(url);
        this.gold = gold;
        Document document = PAGES.parse(html, url);
        var head = new PageHead();
        page = PAGES.read(document, head::look);
        PageMetadata stated = METADATA.read(head, url, page::linesAround);
        blocks = page.blocks();
        hints = new PageHints(stated.title(), stated.description(), stated.statedBody());
        features = BlockScorer.rows(page, sheet());
        labels = new float[blocks.size()];
        weights = new float[blocks.size()];
        label();
        weigh();
    }

    /** Host without its first label where it has more than two: pages of one system stay on one side of a split. */
    static String site(String url) {
        String[] labels = URI.create(url.split("[?#]")[0]).getHost().split("\\.");
        int from = Math.max(0, labels.length - (labels[labels.length - 2].length() <= 3 ? 3 : 2));
        return String.join(".", List.of(labels).subList(from, labels.length));
    }

    static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(r -> r.group())
                .toList();
    }

    private static List<String> shingles(List<String> words) {
        var shingles = new ArrayList<String>();
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            shingles.add(String.join(" ", words.subList(i, i + SHINGLE)));
        }
        return shingles;
    }

    private void label() {
        List<String> goldWords = words(gold);
        var position = new HashMap<String, Integer>();
        List<String> goldShingles = shingles(goldWords);
        for (int i = goldShingles.size() - 1; i >= 0; i--) {
            position.put(goldShingles.get(i), i);
        }
        int[] starts = new int[blocks.size()];
        int[] ends = new int[blocks.size()];
        Set<String> seen = new HashSet<>();
        for (Block block : blocks) {
            starts[block.index()] = -1;
            List<String> words = words(block.text());
            List<String> shingles = shingles(words);
            if (words.size() >= LONG && seen.add(block.text())) {
                List<Integer> shared = shingles.stream()
                        .filter(position::containsKey)
                        .map(position::get)
                        .toList();
                float share = (float) shared.size() / shingles.size();
                labels[block.index()] = share;
                if (share > 0.6) {
                    starts[block.index()] = shared.get(0);
                    ends[block.index()] = shared.get(shared.size() - 1) + SHINGLE;
                }
            }
        }
        shortBlocks(goldWords, starts, ends);
    }

    /** @param starts where each long block stands in the gold text, in words, or -1 */
    private void shortBlocks(List<String> goldWords, int[] starts, int[] ends) {
        String goldText = " " + String.join(" ", goldWords) + " ";
        int[] offset = new int[goldWords.size() + 1];
        for (int i = 0; i < goldWords.size(); i++) {
            offset[i + 1] = offset[i] + goldWords.get(i).length() + 1;
        }
        for (Block block : blocks) {
            List<String> words = words(block.text());
            int i = block.index();
            if (words.isEmpty() || starts[i] >= 0 || (words.size() >= LONG && labels[i] > 0)) {
                continue;
            }
            int before = 0;
            for (int j = i - 1; j >= 0; j--) {
                if (starts[j] >= 0) {
                    before = ends[j];
                    break;
                }
            }
            int after = goldWords.size();
            for (int j = i + 1; j < blocks.size(); j++) {
                if (starts[j] >= 0) {
                    after = starts[j];
                    break;
                }
            }
            if (before < after) {
                String window = goldText.substring(offset[before], Math.min(goldText.length(), offset[after] + 1));
                labels[i] = window.contains(" " + String.join(" ", words) + " ") ? 1 : 0;
            }
        }
    }

    /** Blocks weigh what they cost the page's score: their words in proportion to the article's. */
    private void weigh() {
        double article = Math.max(120, words(gold).size());
        double all = 0;
        for (Block block : blocks) {
            double weight = 0.002 + Math.min(words(block.text()).size(), 400) / article;
            // A heading that is lost costs the shingles around it, too.
            weight += block.kind() == Block.Kind.HEADING ? 4 / article : 0;
            weights[block.index()] = (float) weight;
            all += weight;
        }
        double scale = Math.min(1, 3 / all);
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= (float) scale;
        }
    }

    /** Which of {@code parts} a page falls into, all pages of one site into the same. */
    int part(int parts, int salt) {
        return Math.floorMod(site.hashCode() * 31 + salt, parts);
    }

    private FeatureSheet sheet() {
        return new FeatureSheet(page, new Worth(page), LINES, hints);
    }

    /** The rows with what the first trees made of the blocks around each; null where the second trees do not look. */
    float[][] withContext(Trees first) {
        float[][] rows = features.clone();
        for (int i = 0; i < rows.length; i++) {
            rows[i] = rows[i] == null ? null : rows[i].clone();
        }
        BlockScorer.addContext(rows, sheet(), BlockScorer.scores(first, rows));
        return rows;
    }

    double[] scores(BlockScorer scorer) {
        return scorer.scores(page, sheet());
    }

    boolean[] byLabels() {
        boolean[] taken = new boolean[labels.length];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = labels[i] > 0.5;
        }
        return taken;
    }

    boolean[] byRules() {
        return MainTextFinder.byRules(page);
    }

    boolean[] taken(double[] scores) {
        return MainTextFinder.taken(page, scores);
    }

    /** Shares of shared four-word shingles. */
    record Score(double precision, double recall) {
        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }

        /** Precision and recall as means over pages, F1 of the two. */
        static Score mean(List<LabelledPage> pages, Function<LabelledPage, boolean[]> taken) {
            List<Score> scores =
                    pages.stream().map(p -> p.score(taken.apply(p))).toList();
            return new Score(
                    scores.stream()
                            .mapToDouble(Score::precision)
                            .filter(p -> p >= 0)
                            .average()
                            .orElse(0),
                    scores.stream().mapToDouble(Score::recall).average().orElse(0));
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "F1 %.4f (P %.4f R %.4f)", f1(), precision, recall);
        }
    }

    /** @return a precision of -1 where nothing is taken */
    Score score(boolean[] taken) {
        Map<String, Integer> goldCounts = counts(gold);
        Map<String, Integer> counts = counts(text(taken));
        int shared = 0;
        for (var entry : counts.entrySet()) {
            shared += Math.min(entry.getValue(), goldCounts.getOrDefault(entry.getKey(), 0));
        }
        int found = counts.values().stream().mapToInt(Integer::intValue).sum();
        int wanted = goldCounts.values().stream().mapToInt(Integer::intValue).sum();
        return new Score(found == 0 ? -1 : (double) shared / found, (double) shared / wanted);
    }

    private String text(boolean[] taken) {
        return blocks.stream().filter(b -> taken[b.index()]).map(Block::text).collect(Collectors.joining("\n\n"));
    }

    /** What was taken and what was not, for {@code score_cleaning.py} and for reading. */
    static void write(Path folder, List<LabelledPage> pages, String name, Map<LabelledPage, boolean[]> taken)
            throws IOException {
        try (var out = Files.newBufferedWriter(folder.resolve(name))) {
            for (LabelledPage page : pages) {
                var line = JSON.createObjectNode();
                line.put("id", page.id).put("text", page.text(taken.get(page)));
                var removed = line.putArray("removed");
                for (Block block : page.blocks) {
                    if (!taken.get(page)[block.index()]) {
                        Region region = block.region();
                        removed.addObject().put("text", block.text()).put("rule", region.tag() + "." + region.names());
                    }
                }
                out.write(JSON.writeValueAsString(line));
                out.newLine();
            }
        }
    }

    /** All development pages: of the public benchmark, then of news. */
    static List<LabelledPage> readAll(Path folder) throws IOException {
        var all = new ArrayList<>(read(folder.resolve("pages.jsonl.gz"), folder.resolve("gold.jsonl")));
        all.addAll(read(folder.resolve("news.jsonl.gz"), folder.resolve("news_gold.jsonl")));
        return all;
    }

    /** Pages with their gold answers. */
    static List<LabelledPage> read(Path pages, Path gold) throws IOException {
        Map<String, String> answers = new HashMap<>();
        for (String line : Files.readAllLines(gold)) {
            JsonNode row = JSON.readTree(line);
            answers.put(row.get("id").asString(), row.get("text").asString());
        }
        List<LabelledPage> read = new ArrayList<>();
        try (var in =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(pages)), UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode row = JSON.readTree(line);
                String id = row.get("id").asString();
                read.add(new LabelledPage(
                        id, row.get("url").asString(), row.get("html").asString(), answers.get(id)));
            }
        }
        return read;
    }

    private static Map<String, Integer> counts(String text) {
        var counts = new HashMap<String, Integer>();
        List<String> words = WORD.matcher(text).results().map(r -> r.group()).toList();
        for (int i = 0; i < words.size() && (i == 0 || i + SHINGLE <= words.size()); i++) {
            counts.merge(String.join(" ", words.subList(i, Math.min(words.size(), i + SHINGLE))), 1, Integer::sum);
        }
        return counts;
    }
}
