package pactwire.extract.quantity;

import java.util.ArrayList;
import java.util.List;
import pactwire.contract.Modifier;

/** "About 160 km (100 miles)": what is hedged in one unit is hedged in the other. */
final class Conversions {
    /** An opening bracket and a space at most. */
    private static final int FARTHEST = 3;

    private Conversions() {}

    static List<Quantity> inheritHedges(String text, List<Quantity> found) {
        var read = new ArrayList<Quantity>(found.size());
        for (Quantity quantity : found) {
            boolean converted = !read.isEmpty() && isConversion(text, read.get(read.size() - 1), quantity);
            read.add(converted ? hedgedLike(read.get(read.size() - 1), quantity) : quantity);
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
}
