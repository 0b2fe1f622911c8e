package pactwire.ingest.clean.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import pactwire.contract.Removed;
import pactwire.ingest.clean.capture.LineRules;

/**
 * Finds the article on a page: the page is read as blocks, {@link Worth} says by rule in which region the article seems to
 * stand, {@link FeatureSheet} describes each block, and those that {@link BlockScorer} takes are the article. Thread-safe.
 */
public final class MainTextFinder {
    /** A score that takes less than this of what the rules take has met a page of a kind it never saw. */
    private static final double LEAST_SHARE_OF_RULES = 0.1;

    /** More blocks than any article has; the rules alone keep time and memory within bounds. */
    private static final int MOST_BLOCKS_TO_SCORE = 20_000;

    private static final double MOST_LINKS = 0.6;

    private final LineRules lines = LineRules.load();
    private final BlockScorer scorer = BlockScorer.load();

    /** @param hints what the page says of its text elsewhere */
    public MainText find(Page page, PageHints hints) {
        var worth = new Worth(page);
        if (page.blocks().size() > MOST_BLOCKS_TO_SCORE) {
            return divide(page, worth, byRules(page, worth));
        }
        double[] scores = scorer.scores(page, new FeatureSheet(page, worth, lines, hints));
        return divide(page, worth, taken(page, worth, scores));
    }

    /** For markup that holds the article and little else, such as a feed's: all of it but what is furniture. */
    public MainText all(Page page) {
        var worth = new Worth(page);
        return divide(page, worth, flags(page, block -> isArticle(block, worth)));
    }

    /** Which blocks the scores take. */
    static boolean[] taken(Page page, double[] scores) {
        return taken(page, new Worth(page), scores);
    }

    /** Which blocks the rules take, without any score. */
    static boolean[] byRules(Page page) {
        return byRules(page, new Worth(page));
    }

    private static boolean[] taken(Page page, Worth worth, double[] scores) {
        boolean[] byScore = flags(page, block -> scores[block.index()] > 0);
        boolean[] byRules = byRules(page, worth);
        return words(page, byScore) < LEAST_SHARE_OF_RULES * words(page, byRules) ? byRules : byScore;
    }

    private static boolean[] byRules(Page page, Worth worth) {
        return flags(page, block -> worth.best().contains(block) && isArticle(block, worth));
    }

    private static boolean isArticle(Block block, Worth worth) {
        boolean headline = block.region().tag().equals("h1");
        return worth.furniture(block) == null && block.linkDensity() <= MOST_LINKS && !headline;
    }

    private static boolean[] flags(Page page, Predicate<Block> taken) {
        boolean[] flags = new boolean[page.blocks().size()];
        for (Block block : page.blocks()) {
            flags[block.index()] = taken.test(block);
        }
        return flags;
    }

    private static int words(Page page, boolean[] taken) {
        return page.blocks().stream()
                .filter(b -> taken[b.index()])
                .mapToInt(Block::words)
                .sum();
    }

    private static MainText divide(Page page, Worth worth, boolean[] taken) {
        List<String> paragraphs = new ArrayList<>();
        List<Removed> removed = new ArrayList<>();
        for (Block block : page.blocks()) {
            if (taken[block.index()]) {
                paragraphs.add(block.text());
            } else {
                removed.add(new Removed(block.text(), why(block, worth)));
            }
        }
        return new MainText(paragraphs, removed);
    }

    /** The rule that speaks against a block; {@code score} where only its score does. */
    private static String why(Block block, Worth worth) {
        @Nullable String furniture = worth.furniture(block);
        if (furniture != null) {
            return furniture;
        }
        if (!worth.best().contains(block)) {
            return "outside";
        }
        if (block.region().tag().equals("h1")) {
            return "title";
        }
        return block.linkDensity() > MOST_LINKS ? "links" : "score";
    }
}
