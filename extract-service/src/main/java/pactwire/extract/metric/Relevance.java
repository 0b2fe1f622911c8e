package pactwire.extract.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pactwire.extract.lexicon.Lexicon;
import pactwire.extract.lexicon.ScreenedPattern;
import pactwire.extract.quantity.Quantity;
import pactwire.extract.quantity.Unit;

/** Tells figures that state a fact from numbers in passing: "the two sides", "one of them", "three days later". Immutable. */
final class Relevance {
    private static final BigDecimal SMALL = BigDecimal.valueOf(100);

    private record Rule(
            String name,
            Unit.Kind kind,
            ScreenedPattern before,
            ScreenedPattern written,
            ScreenedPattern after,
            BigDecimal most) {
        boolean rejects(Figure figure) {
            return figure.unit().kind() == kind
                    && figure.value().max().compareTo(most) <= 0
                    && before.isIn(figure.before())
                    && written.isIn(figure.written())
                    && after.begins(figure.after());
        }
    }

    private static final ScreenedPattern STATES_A_VALUE = ScreenedPattern.of(
            "(?i)\\b(?:reached|reaching|to|at|of|totall?ed|totall?ing|reported|exceeded|exceeding|numbered|hit|stood|stands|rose|fell|killed|killing|injured|injuring|wounded|about|around|by|from|compared with|for|than)\\s(?:[a-z]+\\s){0,2}$");

    private static final ScreenedPattern AGE = ScreenedPattern.of("(?i)\\b(?:ages?(?:\\sof)?|aged)\\s(?:[a-z]+\\s)?$");
    private static final ScreenedPattern AGE_GROUP =
            ScreenedPattern.of("\\s(?:and|or)\\s(?:older|over|up|under|younger|above|below)\\b");

    private final List<Rule> rules = new ArrayList<>();

    private Relevance() {
        for (var row : Lexicon.load("metric/in-passing.csv").rows()) {
            for (String kind : row.alternatives("kinds")) {
                rules.add(new Rule(
                        row.get("name"),
                        Unit.Kind.valueOf(kind),
                        ScreenedPattern.of(
                                "(?i)" + (row.get("before").isEmpty() ? "" : "(?:" + row.get("before") + ")\\s*$")),
                        ScreenedPattern.of("(?i)" + row.get("written")),
                        ScreenedPattern.of("(?i)" + row.get("after")),
                        row.get("most").isEmpty() ? BigDecimal.TEN.pow(60) : new BigDecimal(row.get("most"))));
            }
        }
    }

    static Relevance load() {
        return new Relevance();
    }

    /** Why the figure is none to report; empty where it is one. */
    Optional<String> objection(Figure figure) {
        if (figure.rank()) {
            return Optional.empty();
        }
        if (figure.quantity().form() == Quantity.Form.VAGUE) {
            return Optional.of("an order of magnitude");
        }
        if (figure.unit().kind() == Unit.Kind.AGE) {
            return Optional.of("an age in passing");
        }
        if (figure.unit().kind() == Unit.Kind.NONE && !statesValue(figure)) {
            return Optional.of("a bare number");
        }
        return rules.stream()
                .filter(rule -> rule.rejects(figure))
                .map(Rule::name)
                .findFirst();
    }

    private static boolean statesValue(Figure figure) {
        if (AGE_GROUP.begins(figure.after()) || AGE.isIn(figure.before())) {
            return false; // "adults 27 and older"
        }
        boolean telling = figure.value().min().compareTo(SMALL) >= 0
                || figure.value().min().scale() > 0;
        return telling && figure.quantity().form() != Quantity.Form.WORDS || STATES_A_VALUE.isIn(figure.before());
    }
}
