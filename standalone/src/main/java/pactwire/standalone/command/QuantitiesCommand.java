package pactwire.standalone.command;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import pactwire.extract.quantity.Quantity;
import pactwire.extract.quantity.QuantityFinder;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

@Command(
        name = "quantities",
        description = "Every number of a text with its unit, range, approximation and change.",
        mixinStandardHelpOptions = true)
final class QuantitiesCommand extends Input {
    /** Loaded when first asked: see {@link ExtractCommand}. */
    private static final class Rules {
        static final QuantityFinder FINDER = new QuantityFinder();
    }

    @Override
    Function<JsonNode, Object> lineWork() {
        return json -> {
            var line = ArticleLine.of(json);
            return Map.of(
                    "id",
                    line.id(),
                    "quantities",
                    find(line).stream().map(QuantitiesCommand::answer).toList());
        };
    }

    private List<Quantity> find(ArticleLine line) {
        return Rules.FINDER.find(line.body());
    }

    private static Map<String, Object> answer(Quantity quantity) {
        return Map.of(
                "value", quantity.value(),
                "unit", quantity.unit().fullName(),
                "change", quantity.change().sign(),
                "concept", quantity.concept(),
                "start", quantity.span().start(),
                "end", quantity.span().end());
    }

    @Override
    void show(ArticleLine line, Terminal terminal) {
        for (Quantity quantity : find(line)) {
            terminal.good("  %s %s %s"
                    .formatted(
                            quantity.change().sign(),
                            Written.value(quantity.value()),
                            quantity.unit().fullName()));
            terminal.quote(line.body()
                    .substring(quantity.span().start(), quantity.span().end()));
        }
        terminal.blank();
    }
}
