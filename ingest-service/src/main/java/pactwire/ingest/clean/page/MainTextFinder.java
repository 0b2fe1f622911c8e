package pactwire.ingest.clean.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
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

    private static final double MOST_LINKS = 0.6;

    private final PageReader pages = new PageReader();
    private final LineRules lines = LineRules.load();
    private final BlockScorer scorer = BlockScorer.load();

    /** @param document parsed; it is read and never changed */
    public MainText find(Document document, PageHints hints) {
        Page page = pages.read(document);
        var worth = new Worth(page);
        double[] scores = scorer.scores(page, new FeatureSheet(page, worth, lines, hints));
        Predicate<Block> byScore = block -> scores[block.index()] > 0;
        Predicate<Block> byRule = block -> worth.best().contains(block) && isArticle(block, worth);
        boolean lost = words(page, byScore) < LEAST_SHARE_OF_RULES * words(page, byRule);
        return divide(page, worth, lost ? byRule : byScore);
    }

    /** For markup that holds the article and little else, such as a feed's: all of it but what is furniture. */
    public MainText all(Document document) {
        Page page = pages.read(document);
        var worth = new Worth(page);
        return divide(page, worth, block -> isArticle(block, worth));
    }

    private static boolean isArticle(Block block, Worth worth) {
        boolean headline = block.region().tag().equals("h1");
        return worth.furniture(block) == null && block.linkDensity() <= MOST_LINKS && !headline;
    }

    private static int words(Page page, Predicate<Block> taken) {
        return page.blocks().stream().filter(taken).mapToInt(Block::words).sum();
    }

    private static MainText divide(Page page, Worth worth, Predicate<Block> taken) {
        List<String> paragraphs = new ArrayList<>();
        List<Removed> removed = new ArrayList<>();
        for (Block block : page.blocks()) {
            if (taken.test(block)) {
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
