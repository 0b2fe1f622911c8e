package pactwire.extract.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import pactwire.contract.Instrument;
import pactwire.extract.lexicon.Patterns;
import pactwire.extract.sentence.Sentence;

/**
 * Which instruments of a sentence are items of one list: "a statement on A and a protocol on B", "documents, including X and
 * Y". An instrument inside another's name ("a protocol amending the agreement on …") is none.
 */
final class ItemList {
    /**
     * @param opened whether "including", "such as" or "ranging from" led to it: what stands before it is then its heap
     */
    record Item(InstrumentMention mention, boolean opened) {}

    private static final Set<String> JOINTS = Set.of("and", "or", ",", ";", "plus", "&");
    private static final Set<String> OPENERS =
            Set.of("including", "include", "includes", "included", "namely", ":", "from", "notably");

    private ItemList() {}

    /** The items after the first one, in text order. */
    static List<Item> of(InstrumentMention first, List<InstrumentMention> all) {
        var items = new ArrayList<Item>();
        var before = first;
        boolean nested = false;
        for (InstrumentMention mention : all) {
            if (mention.head() <= first.head() || mention.strength() == InstrumentMention.Strength.NO) {
                continue;
            }
            var link = link(before, mention);
            if (link == Link.BROKEN) {
                break;
            }
            nested |= link == Link.NESTED && mention.strength() == InstrumentMention.Strength.STRONG;
            if (nested && link == Link.JOINED && mention.isWeak()) {
                continue;
            }
            if (link != Link.NESTED) {
                items.add(new Item(mention, link == Link.OPENED));
                before = mention;
            }
        }
        return items;
    }

    /** Index of the last token that an item's name may reach: the word before the next item. */
    static int limit(InstrumentMention mention, List<Item> items) {
        for (Item item : items) {
            if (item.mention().first() > mention.last()) {
                return item.mention().first() - 1;
            }
        }
        return mention.sentence().size() - 1;
    }

    private enum Link {
        JOINED,
        OPENED,
        NESTED,
        BROKEN
    }

    private static Link link(InstrumentMention before, InstrumentMention mention) {
        var sentence = mention.sentence();
        if (mention.first() > before.last() + 1
                && Words.lower(sentence.token(mention.first() - 1)).equals("including")) {
            return Link.OPENED;
        }
        for (int i = before.last() + 1; i < mention.first(); i++) {
            if (TitleReader.isFiniteVerb(sentence, i)
                    && !isOpener(sentence, i)
                    && !isInsideRelative(sentence, i, before.last())) {
                return Link.BROKEN;
            }
        }
        if (isSubject(sentence, mention) || isApposition(sentence, mention)) {
            return Link.NESTED;
        }
        int left = mention.first() - 1;
        if (left <= before.last()) {
            return Link.NESTED;
        }
        boolean bare = mention.instrument() == Instrument.PLAN
                && mention.isWeak()
                && mention.isPlural()
                && !Words.isDeterminer(sentence.token(mention.first()))
                && !sentence.token(mention.first()).tag().equals("CD");
        boolean undetermined = mention.strength() == InstrumentMention.Strength.WEAK
                && !mention.isPlural()
                && mention.first() == mention.head();
        if (mention.isBody() && !before.isBody() || undetermined && !before.isWeak() || bare && !before.isWeak()) {
            return Link.NESTED;
        }
        var word = Words.lower(sentence.token(left));
        if (word.equals(":")
                && Character.isUpperCase(sentence.token(mention.first()).form().charAt(0))) {
            return Link.NESTED;
        }
        if (isOpener(sentence, left)
                || word.equals("as") && Words.lower(sentence.token(left - 1)).equals("such")
                || word.equals("them") && Patterns.matches(Words.lower(sentence.token(left - 1)), "among|amongst")) {
            return Link.OPENED;
        }
        boolean joined = JOINTS.contains(word)
                || word.equals("as") && Words.lower(sentence.token(left - 1)).equals("well")
                || word.equals("with") && Patterns.matches(Words.lower(sentence.token(left - 1)), "along|together")
                || word.equals("to") && Words.lower(sentence.token(left - 1)).equals(",");
        return joined ? Link.JOINED : Link.NESTED;
    }

    /** "…, our partnership is growing" begins a clause of its own. */
    private static boolean isSubject(Sentence sentence, InstrumentMention mention) {
        int next = mention.last() + 1;
        return next < sentence.size()
                && TitleReader.isFiniteVerb(sentence, next)
                && sentence.tokens().subList(next, Math.min(sentence.size(), next + 4)).stream()
                        .noneMatch(CueWords::isSigning);
    }

    /** "…, its first contract abroad" says more of the one before. */
    private static boolean isApposition(Sentence sentence, InstrumentMention mention) {
        int left = mention.first() - 1;
        return left >= 0
                && sentence.token(left).form().equals(",")
                && (Patterns.matches(Words.lower(sentence.token(mention.first())), "its|their|his|her|our|my")
                        || mention.isWeak() && mention.headToken().hasRelation("appos"));
    }

    private static boolean isOpener(Sentence sentence, int index) {
        return OPENERS.contains(Words.lower(sentence.token(index)));
    }

    private static boolean isInsideRelative(Sentence sentence, int index, int from) {
        for (int i = index - 1; i > from && i >= index - 3; i--) {
            if (sentence.token(i).tag().startsWith("W")) {
                return true;
            }
        }
        return false;
    }
}
