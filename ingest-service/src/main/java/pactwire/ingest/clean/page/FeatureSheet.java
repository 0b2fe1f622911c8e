package pactwire.ingest.clean.page;

import static pactwire.ingest.clean.page.Feature.*;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pactwire.ingest.clean.capture.LineRules;
import pactwire.ingest.clean.page.Region.Holder;
import pactwire.ingest.clean.score.TextShape;

/** The features of every block of a page, in time linear in the page. */
final class FeatureSheet {
    /** A distance that is as good as none. */
    private static final int FAR = 50;

    private static final double MENU_LINK_DENSITY = 0.9;
    private static final int MENU_NEIGHBOURS = 2;

    private static final int COUNT = Feature.values().length;

    private static final Furniture[] ALL_FURNITURE = Furniture.values();
    private static final Holder[] ALL_HOLDERS = Holder.values();

    private static final Feature[] FURNITURE = Arrays.stream(ALL_FURNITURE)
            .map(furniture -> Feature.valueOf("FURNITURE_" + furniture))
            .toArray(Feature[]::new);

    private static final Feature[] HOLDERS = Arrays.stream(ALL_HOLDERS)
            .map(holder -> Feature.valueOf("IN_" + holder))
            .toArray(Feature[]::new);

    /** Blocks whose regions have the same names and tags: the paragraphs of an article are of one make. */
    static final class Make {
        private int blocks;
        private int proseWords;
        private int units;
        private int linkUnits;
        private double scoreWords;
        private double words;

        void score(double probability, int blockWords) {
            scoreWords += probability * blockWords;
            words += blockWords;
        }

        double score() {
            return scoreWords / Math.max(1, words);
        }
    }

    private final Page page;
    private final Worth worth;
    private final LineRules lines;
    private final HintMatcher hints;
    private final Make[] makes;

    /** Lines of links before each block. */
    private final int[] menuLines;

    private final Map<String, Integer> copies = new HashMap<>();
    private final int title;

    FeatureSheet(Page page, Worth worth, LineRules lines, PageHints pageHints) {
        this.page = page;
        this.worth = worth;
        this.lines = lines;
        this.hints = new HintMatcher(pageHints, page.blocks().size());
        this.makes = makes();
        this.menuLines = menuLines();
        this.title = findTitle();
    }

    private Make[] makes() {
        var byName = new HashMap<List<String>, Make>();
        var byRegion = new Make[page.regions().size()];
        var makes = new Make[page.blocks().size()];
        for (Block block : page.blocks()) {
            copies.merge(block.text(), 1, Integer::sum);
            Region region = block.region();
            Make make = byRegion[region.index()];
            if (make == null) {
                Region parent = region.above(1);
                var name = List.of(region.tag(), region.names(), parent.tag(), parent.names());
                make = byName.computeIfAbsent(name, n -> new Make());
                byRegion[region.index()] = make;
            }
            make.blocks++;
            make.proseWords += block.isUnlinkedProse() ? block.words() : 0;
            make.units += block.text().length();
            make.linkUnits += block.linkLength();
            makes[block.index()] = make;
        }
        return makes;
    }

    /** The block that says the headline: the last that does before the best region's prose ends, h1 before others. */
    private int findTitle() {
        int found = -1;
        for (Block block : page.blocks()) {
            if (block.index() >= worth.best().end()) {
                break;
            }
            boolean h1 = block.region().tag().equals("h1");
            boolean mayBe = h1 || found < 0 && !isHopeless(block);
            if (mayBe && (hints.match(block).titleOverlap() > 0.7 || h1 && found < 0)) {
                found = block.index();
            }
        }
        return found;
    }

    /** Amid lines of links, far from the region that is worth most: a page's menus and lists. */
    boolean isHopeless(Block block) {
        int i = block.index();
        int first = Math.max(0, i - MENU_NEIGHBOURS);
        int end = Math.min(makes.length, i + 1 + MENU_NEIGHBOURS);
        return menuLines[end] - menuLines[first] == end - first;
    }

    private int[] menuLines() {
        Region around = worth.best().above(1);
        int[] sums = new int[page.blocks().size() + 1];
        for (Block block : page.blocks()) {
            boolean menu = block.linkDensity() > MENU_LINK_DENSITY && !around.contains(block);
            sums[block.index() + 1] = sums[block.index()] + (menu ? 1 : 0);
        }
        return sums;
    }

    /** One number a feature, in the order of {@link Feature}. */
    float[] of(Block block) {
        float[] row = new float[COUNT];
        own(row, block);
        place(row, block);
        holders(row, block.region());
        regions(row, block);
        best(row, block);
        neighbours(row, block.index());
        return row;
    }

    /** What the first trees made of the blocks around each. */
    Context context(double[] firstScores) {
        return new Context(page, makes, firstScores);
    }

    private static void set(float[] row, Feature feature, double value) {
        row[feature.ordinal()] = (float) value;
    }

    private static void set(float[] row, Feature feature, boolean value) {
        row[feature.ordinal()] = value ? 1 : 0;
    }

    private void own(float[] row, Block block) {
        TextShape shape = block.shape();
        double words = Math.max(1, shape.words());
        set(row, WORDS, shape.words());
        set(row, LINK_DENSITY, block.linkDensity());
        set(row, LINKED_WORDS, block.linkDensity() * words);
        set(row, ENDS_AS_SENTENCE, shape.endsAsSentence());
        set(row, COMMA_RATE, shape.commas() / words);
        set(row, SENTENCE_ENDS, shape.sentenceEnds());
        set(row, CAPITAL_SHARE, shape.capitals() / words);
        set(row, SMALL_WORD_SHARE, shape.smallWords() / words);
        set(row, DIGIT_RATE, shape.digits() / words);
        set(row, BARS, shape.bars());
        set(row, WORD_LENGTH, block.text().length() / words);
        set(row, KIND, block.kind().ordinal());
        String tag = block.region().tag();
        set(row, HEADING_LEVEL, block.kind() == Block.Kind.HEADING ? tag.charAt(1) - '0' : 0);
        set(row, KNOWN_LINE, lines.effect(block.text(), shape.words()).isPresent());
        set(row, LEGAL_SIGN, block.text().indexOf('©') >= 0 || block.text().indexOf('®') >= 0);
        set(row, REPEATED, copies.get(block.text()));
        HintMatcher.Match match = hints.match(block);
        set(row, TITLE_OVERLAP, match.titleOverlap());
        set(row, IN_STATED_BODY, match.inStatedBody());
        set(row, IN_DESCRIPTION, match.inDescription());
    }

    private void place(float[] row, Block block) {
        int i = block.index();
        double prose = Math.max(1, page.proseWords());
        set(row, POSITION, (double) i / page.blocks().size());
        set(row, PROSE_BEFORE, page.proseWords(0, i) / prose);
        set(row, PROSE_AFTER, page.proseWords(i + 1, page.blocks().size()) / prose);
        set(row, BLOCKS_SINCE_TITLE, title < 0 ? -FAR : Math.max(-FAR, Math.min(2 * FAR, i - title)));
        set(row, PROSE_SINCE_TITLE, title < 0 ? -1 : i > title ? page.proseWords(title, i) / prose : -2);
        set(row, DEPTH, block.region().depth());
    }

    private void holders(float[] row, Region region) {
        for (Holder holder : ALL_HOLDERS) {
            set(row, HOLDERS[holder.ordinal()], region.isWithin(holder));
        }
        for (Furniture furniture : ALL_FURNITURE) {
            set(row, FURNITURE[furniture.ordinal()], region.isWithin(furniture));
        }
        Region furniture = region.outermostFurniture();
        set(row, FURNITURE_PROSE_SHARE, furniture == null ? -1 : page.proseShare(furniture));
        set(row, FURNITURE_DISTANCE, furniture == null ? FAR : region.depth() - furniture.depth());
        Region body = region.articleBody();
        set(row, ARTICLE_BODY_PROSE_SHARE, body == null ? -1 : page.proseShare(body));
        set(row, SUMMARY_NAME, region.isSummary() ? 2 : region.above(1).isSummary() ? 1 : 0);
        set(row, ARTICLE_BODY_DISTANCE, body == null ? FAR : region.depth() - body.depth());
    }

    private void regions(float[] row, Block block) {
        // A <p> says nothing of its neighbours: the first region that tells is what holds it.
        Region parent = block.region().size() == 1 ? block.region().above(1) : block.region();
        Region grandparent = parent.above(1);
        Region third = parent.above(2);
        set(row, PARENT_PROSE_SHARE, page.proseShare(parent));
        set(row, GRANDPARENT_PROSE_SHARE, page.proseShare(grandparent));
        set(row, ABOVE_3_PROSE_SHARE, page.proseShare(third));
        set(row, ABOVE_4_PROSE_SHARE, page.proseShare(parent.above(3)));
        set(row, PARENT_LINK_DENSITY, page.linkDensity(parent));
        set(row, GRANDPARENT_LINK_DENSITY, page.linkDensity(grandparent));
        set(row, ABOVE_3_LINK_DENSITY, page.linkDensity(third));
        set(row, PARENT_BLOCKS, parent.size());
        set(row, GRANDPARENT_BLOCKS, grandparent.size());
        set(row, PARENT_MEAN_WORDS, (double) page.words(parent) / parent.size());
        set(row, GRANDPARENT_MEAN_WORDS, (double) page.words(grandparent) / grandparent.size());
        Make make = makes[block.index()];
        set(row, SAME_MAKE_PROSE_SHARE, make.proseWords / Math.max(1.0, page.proseWords()));
        set(row, SAME_MAKE_BLOCKS, make.blocks);
        set(row, SAME_MAKE_LINK_DENSITY, (double) make.linkUnits / Math.max(1, make.units));
    }

    private void best(float[] row, Block block) {
        Region best = worth.best();
        boolean inside = best.contains(block);
        set(row, IN_BEST, inside);
        set(row, BEST_PROSE_SHARE, page.proseShare(best));
        set(row, LEVELS_BELOW_BEST, inside ? block.region().depth() - best.depth() : -1);
        set(row, POSITION_IN_BEST, (double) (block.index() - best.first()) / Math.max(1, best.size()));
        set(row, BLOCKS_FROM_BEST_END, Math.max(-FAR, Math.min(FAR, best.end() - block.index())));
        Region common = best;
        int levels = 0;
        while (!common.contains(block) && common.parent() != null && levels < FAR) {
            common = common.above(1);
            levels++;
        }
        set(row, LEVELS_TO_BEST, levels);
    }

    private void neighbours(float[] row, int i) {
        List<Block> blocks = page.blocks();
        if (i > 0) {
            Block previous = blocks.get(i - 1);
            set(row, PREVIOUS_WORDS, previous.words());
            set(row, PREVIOUS_LINK_DENSITY, previous.linkDensity());
            set(row, PREVIOUS_IS_PROSE, previous.isUnlinkedProse());
            set(row, PREVIOUS_IS_HEADING, previous.kind() == Block.Kind.HEADING);
            set(row, PREVIOUS_SAME_MAKE, makes[i - 1] == makes[i]);
        }
        if (i + 1 < blocks.size()) {
            Block next = blocks.get(i + 1);
            set(row, NEXT_WORDS, next.words());
            set(row, NEXT_LINK_DENSITY, next.linkDensity());
            set(row, NEXT_IS_PROSE, next.isUnlinkedProse());
            set(row, NEXT_IS_HEADING, next.kind() == Block.Kind.HEADING);
            set(row, NEXT_SAME_MAKE, makes[i + 1] == makes[i]);
        }
        set(row, SECOND_PREVIOUS_IS_PROSE, i > 1 && blocks.get(i - 2).isUnlinkedProse());
        set(
                row,
                SECOND_NEXT_IS_PROSE,
                i + 2 < blocks.size() && blocks.get(i + 2).isUnlinkedProse());
        set(row, PROSE_IN_5_BEFORE, page.proseWords(Math.max(0, i - 5), i));
        set(row, PROSE_IN_5_AFTER, page.proseWords(i + 1 > blocks.size() ? i : i + 1, Math.min(blocks.size(), i + 6)));
    }
}
