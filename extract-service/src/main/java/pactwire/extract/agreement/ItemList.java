package pactwire.extract.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** Tokens of "have also just been signed". */
    private static final int LONGEST_PASSIVE = 6;

    private static final Pattern MARKER = Pattern.compile("\\d{1,2}[.)]?|\\(?(?:[a-z]|[ivx]{1,4})\\)|[•–—-]");

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
                    && !isOwnPassive(sentence, i, mention)
                    && !isInsideRelative(sentence, i, before.last())) {
                return Link.BROKEN;
            }
        }
        if (isSubject(sentence, mention) || isApposition(sentence, mention)) {
            return Link.NESTED;
        }
        int left = beforeMarker(sentence, mention.first() - 1, before.last());
        if (left <= before.last()) {
            return Link.NESTED;
        }
        boolean numbered = left < mention.first() - 1;
        boolean bare = mention.instrument() == Instrument.PLAN
                && mention.isWeak()
                && mention.isPlural()
                && !Words.isDeterminer(sentence.token(mention.first()))
                && !sentence.token(mention.first()).tag().equals("CD");
        boolean undetermined = mention.strength() == InstrumentMention.Strength.WEAK
                && !mention.isPlural()
                && mention.first() == mention.head();
        boolean tie = mention.strength() == InstrumentMention.Strength.WEAK
                && !mention.isPlural()
                && mention.headToken().hasLemma("partnership", "alliance", "understanding")
                && Character.isLowerCase(sentence.token(mention.first()).form().charAt(0))
                && !Words.isDeterminer(sentence.token(mention.first()));
        if (tie && !before.isWeak()) {
            return Link.NESTED;
        }
        if (mention.isBody() && !before.isBody() || undetermined && !before.isWeak() || bare && !before.isWeak()) {
            return Link.NESTED;
        }
        var word = Words.lower(sentence.token(left));
        if (word.equals(":")
                && !(numbered && before.isPlural())
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

    /** "A protocol was signed today, as well as a memorandum": the verb of both. */
    private static boolean isOwnPassive(Sentence sentence, int be, InstrumentMention mention) {
        int left = mention.first() - 1;
        boolean added = left > 1
                && (Words.lower(sentence.token(left)).equals("as")
                                && Words.lower(sentence.token(left - 1)).equals("well")
                        || Words.lower(sentence.token(left)).equals("with")
                                && Patterns.matches(Words.lower(sentence.token(left - 1)), "along|together"));
        return added
                && sentence.token(be).hasLemma("be", "have")
                && sentence.tokens(be, Math.min(left, be + LONGEST_PASSIVE)).stream()
                        .anyMatch(CueWords::isSigning);
    }

    /** Leftwards over "(i)", "b)", "2." or a dash behind a joint: the mark of an item. */
    private static int beforeMarker(Sentence sentence, int left, int from) {
        int at = left;
        if (at > from + 1 && sentence.token(at).form().equals(")")) {
            at -= sentence.token(at - 2).form().equals("(") ? 3 : 2;
        } else if (at > from && MARKER.matcher(sentence.token(at).form()).matches()) {
            at--;
        }
        boolean marks = at > from && Patterns.matches(sentence.token(at).form(), "[:;,]|and");
        return marks ? at : left;
    }

    /** "…, our partnership is growing" begins a clause of its own. */
    private static boolean isSubject(Sentence sentence, InstrumentMention mention) {
        int next = mention.last() + 1;
        return next < sentence.size()
                && TitleReader.isFiniteVerb(sentence, next)
                && sentence.tokens(next, next + 4).stream().noneMatch(CueWords::isSigning);
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
