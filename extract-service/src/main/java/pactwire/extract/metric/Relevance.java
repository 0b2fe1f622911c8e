package pactwire.extract.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import pactwire.extract.lexicon.Lexicon;
import pactwire.extract.quantity.Quantity;
import pactwire.extract.quantity.Unit;

/** Tells figures that state a fact from numbers in passing: "the two sides", "one of them", "three days later". Immutable. */
final class Relevance {
    private static final BigDecimal SMALL = BigDecimal.valueOf(100);

    private record Rule(String name, Unit.Kind kind, Pattern before, Pattern written, Pattern after, BigDecimal most) {
        boolean rejects(Figure figure) {
            return figure.unit().kind() == kind
                    && figure.value().max().compareTo(most) <= 0
                    && before.matcher(figure.before()).find()
                    && written.matcher(figure.written()).find()
                    && after.matcher(figure.after()).lookingAt();
        }
    }

    private static final Pattern STATES_A_VALUE = Pattern.compile(
            "(?i)\\b(?:reached|reaching|to|at|of|totall?ed|totall?ing|reported|exceeded|exceeding|numbered|hit|stood|stands|rose|fell|killed|killing|injured|injuring|wounded|about|around|by|from|compared with|for|than)\\s(?:[a-z]+\\s){0,2}$");

    private static final Pattern AGE = Pattern.compile("(?i)\\b(?:ages?(?:\\sof)?|aged)\\s(?:[a-z]+\\s)?$");
    private static final Pattern AGE_GROUP =
            Pattern.compile("\\s(?:and|or)\\s(?:older|over|up|under|younger|above|below)\\b");

    private final List<Rule> rules = new ArrayList<>();

    private Relevance() {
        for (var row : Lexicon.load("metric/in-passing.csv").rows()) {
            for (String kind : row.alternatives("kinds")) {
                rules.add(new Rule(
                        row.get("name"),
                        Unit.Kind.valueOf(kind),
                        Pattern.compile(
                                "(?i)" + (row.get("before").isEmpty() ? "" : "(?:" + row.get("before") + ")\\s*$")),
                        Pattern.compile("(?i)" + row.get("written")),
                        Pattern.compile("(?i)" + row.get("after")),
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
        if (AGE_GROUP.matcher(figure.after()).lookingAt()
                || AGE.matcher(figure.before()).find()) {
            return false; // "adults 27 and older"
        }
        boolean telling = figure.value().min().compareTo(SMALL) >= 0
                || figure.value().min().scale() > 0;
        return telling && figure.quantity().form() != Quantity.Form.WORDS
                || STATES_A_VALUE.matcher(figure.before()).find();
    }
}
