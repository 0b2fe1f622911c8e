package pactwire.extract.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pactwire.contract.Nature;
import pactwire.extract.lexicon.ScreenedPattern;
import pactwire.extract.quantity.Unit;

/** Knows which facts an article has told already, so that one told twice is found once. Made for one article. */
final class RepeatedFigures {
    private record Told(Figure figure, Nature nature, String qualifiers) {}

    private static final ScreenedPattern NEXT_WORD = ScreenedPattern.of("\\s(?:of\\s)?([\\p{L}]+)");

    private final Map<String, List<Told>> told = new HashMap<>();

    /** Whether the same fact was told before; else it is known from now on. */
    boolean isRepeated(Figure figure, Nature nature) {
        var now = new Told(figure, nature, qualifiers(figure));
        var alike = told.computeIfAbsent(key(figure), key -> new ArrayList<>());
        boolean repeated = alike.stream().anyMatch(before -> isSame(before, now));
        if (!repeated && alike.size() < 50) {
            alike.add(now);
        }
        return repeated;
    }

    private static String key(Figure figure) {
        var value = switch (figure.unit().name()) {
            case "decade" -> figure.value().min().multiply(BigDecimal.TEN);
            case "century" -> figure.value().min().multiply(BigDecimal.valueOf(100));
            default -> figure.value().min();
        };
        String name = figure.unit().name();
        String unit = name.equals("decade") || name.equals("century")
                ? "years"
                : figure.unit().code();
        return value.stripTrailingZeros().toPlainString() + " "
                + figure.value().max().subtract(figure.value().min()).toPlainString() + " " + unit;
    }

    private static boolean isSame(Told before, Told now) {
        if (before.nature() != now.nature()
                || before.figure().sentence() == now.figure().sentence()) {
            return false;
        }
        if (now.figure().unit().kind() == Unit.Kind.COUNT && !now.figure().rank()) {
            return agree(before.qualifiers(), now.qualifiers());
        }
        return now.figure().unit().kind() != Unit.Kind.DURATION || agree(before.qualifiers(), now.qualifiers());
    }

    private static boolean agree(String before, String now) {
        return before.isEmpty() || now.isEmpty() || before.equals(now);
    }

    /** "British" in "six British flights", "term" in "a five-year term". */
    private static String qualifiers(Figure figure) {
        if (figure.unit().kind() == Unit.Kind.DURATION) {
            var next = NEXT_WORD.matcher(figure.after());
            return next.lookingAt() ? next.group(1).toLowerCase(Locale.ROOT) : "";
        }
        String name = figure.unit().name();
        int last = name.lastIndexOf(' ');
        return last < 0 ? "" : name.substring(0, last).toLowerCase(Locale.ROOT);
    }
}
