package pactwire.standalone.command;

import java.util.List;
import java.util.stream.Collectors;
import pactwire.contract.FigureValue;
import pactwire.contract.Party;

/** Values as people write them. */
final class Written {
    private Written() {}

    static String value(FigureValue value) {
        return value.isRange()
                ? value.min().toPlainString() + "–" + value.max().toPlainString()
                : value.min().toPlainString();
    }

    static String names(List<Party> parties) {
        return parties.isEmpty()
                ? "(nobody named)"
                : parties.stream().map(Party::name).collect(Collectors.joining(" – "));
    }
}
