package pactwire.extract.quantity;

import java.util.ArrayList;
import java.util.List;
import pactwire.contract.Modifier;
import pactwire.extract.lexicon.ScreenedPattern;

/** What one quantity says for its neighbour. */
final class Conversions {
    /** An opening bracket and a space at most. */
    private static final int FARTHEST = 3;

    private static final ScreenedPattern FROM =
            ScreenedPattern.of("\\s+from\\s+(?:about\\s+|around\\s+|nearly\\s+|over\\s+|some\\s+|an?\\s+)?");

    private static final ScreenedPattern BY =
            ScreenedPattern.of("[^.;:]*\\bby\\s+(?:about\\s+|around\\s+|nearly\\s+|over\\s+|some\\s+)?");
    private static final ScreenedPattern OF_THAT = ScreenedPattern.of("\\s+of\\s+(?:that|it|this|which|those)\\b");
    private static final int FARTHEST_WHOLE = 120;
    private static final ScreenedPattern OF_THE = ScreenedPattern.of("\\s+of\\s+(?:the|its|their|a)\\s+");

    private Conversions() {}

    /**
     * "About 160 km (100 miles)": what is hedged in one unit is hedged in the other. "To zero from two percent": what is said of
     * where it came from holds for where it went.
     */
    static List<Quantity> inherit(String text, List<Quantity> found) {
        var read = new ArrayList<Quantity>(found.size());
        for (int i = 0; i < found.size(); i++) {
            Quantity quantity = found.get(i);
            if (i > 0 && isConversion(text, read.get(i - 1), quantity)) {
                quantity = hedgedLike(read.get(i - 1), quantity);
            }
            if (i > 0 && quantity.direction() == null && isByLike(text, read.get(i - 1), quantity)) {
                quantity = movingLike(read.get(i - 1), quantity);
            }
            if (i + 1 < found.size()
                    && quantity.unit().kind() == Unit.Kind.NONE
                    && isTo(text, quantity, found.get(i + 1))) {
                quantity = countingLike(found.get(i + 1), quantity);
            }
            if (i > 0 && quantity.unit().kind() == Unit.Kind.NONE && isPartOf(text, read.get(i - 1), quantity)) {
                quantity = countingLike(read.get(i - 1), quantity);
            }
            read.add(quantity);
        }
        return List.copyOf(read);
    }

    private static boolean isConversion(String text, Quantity one, Quantity other) {
        int gap = other.span().start() - one.span().end();
        if (gap < 1
                || gap > FARTHEST
                || other.modifier() != Modifier.EXACT
                || one.unit().kind() != other.unit().kind()) {
            return false;
        }
        String between = text.substring(one.span().end(), other.span().start()).strip();
        boolean otherUnit = !one.unit().name().equals(other.unit().name());
        return otherUnit
                && (between.equals("(") || between.equals("/"))
                && one.unit().kind() != Unit.Kind.COUNT;
    }

    private static boolean isTo(String text, Quantity to, Quantity from) {
        int gap = from.span().start() - to.span().end();
        if (gap < 5 || gap > 20) {
            return false;
        }
        String between = text.substring(to.span().end(), from.span().start());
        // "raised 280 million of the 1.5 billion shekels"
        return FROM.fits(between) || OF_THE.fits(between) && from.unit().kind() == Unit.Kind.MONEY;
    }

    /** "Of the $13 billion more than 4 billion of that will go to aid". */
    private static boolean isPartOf(String text, Quantity whole, Quantity part) {
        boolean money = whole.unit().kind() == Unit.Kind.MONEY
                && part.value().min().compareTo(whole.value().max()) <= 0;
        int gap = part.span().start() - whole.span().end();
        return money && gap < FARTHEST_WHOLE && OF_THAT.begins(text, part.span().end());
    }

    /** "Shares of Ross were down 2.3%, Burlington by 2.6%". */
    private static boolean isByLike(String text, Quantity one, Quantity other) {
        int gap = other.span().start() - one.span().end();
        boolean near = one.direction() != null
                && gap > 3
                && gap < 60
                && one.unit().name().equals(other.unit().name());
        return near && BY.fits(text.substring(one.span().end(), other.span().start()));
    }

    private static Quantity movingLike(Quantity one, Quantity other) {
        return new Quantity(
                other.span(),
                other.value(),
                other.unit(),
                other.modifier(),
                one.direction(),
                other.concept(),
                other.form(),
                other.ends());
    }

    private static Quantity hedgedLike(Quantity one, Quantity other) {
        return new Quantity(
                other.span(),
                other.value(),
                other.unit(),
                one.modifier(),
                one.direction(),
                other.concept(),
                other.form(),
                other.ends());
    }

    private static Quantity countingLike(Quantity one, Quantity other) {
        return new Quantity(
                other.span(),
                other.value(),
                one.unit(),
                other.modifier(),
                other.direction(),
                other.concept(),
                other.form(),
                other.ends());
    }
}
