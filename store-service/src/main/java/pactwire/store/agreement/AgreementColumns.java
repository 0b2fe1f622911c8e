package pactwire.store.agreement;

import java.util.List;
import java.util.stream.Collectors;
import pactwire.contract.Party;
import pactwire.store.query.Export.Column;

/** Agreements as a table. */
final class AgreementColumns {
    static final List<Column<Agreement>> ALL = List.of(
            new Column<>("id", Agreement::id),
            new Column<>("title", Agreement::title),
            new Column<>("instrument", agreement -> agreement.instrument().wireName()),
            new Column<>("status", agreement -> agreement.status().wireName()),
            new Column<>("parties", agreement -> parties(agreement.parties())),
            new Column<>(
                    "contexts",
                    agreement -> agreement.contexts().stream()
                            .map(context -> context.wireName())
                            .collect(Collectors.joining("; "))),
            new Column<>(
                    "signed",
                    agreement -> agreement.signed() == null
                            ? null
                            : agreement.signed().date()),
            new Column<>("place", Agreement::place),
            new Column<>(
                    "amount",
                    agreement ->
                            agreement.value() == null ? null : agreement.value().amount()),
            new Column<>(
                    "currency",
                    agreement ->
                            agreement.value() == null ? null : agreement.value().currency()),
            new Column<>(
                    "firstSeen",
                    agreement -> agreement.firstSeen() == null
                            ? null
                            : agreement.firstSeen().date()),
            new Column<>(
                    "lastSeen",
                    agreement -> agreement.lastSeen() == null
                            ? null
                            : agreement.lastSeen().date()),
            new Column<>("reports", Agreement::reportCount),
            new Column<>("sources", Agreement::sources),
            new Column<>("confidence", Agreement::confidence),
            new Column<>("articleId", Agreement::articleId),
            new Column<>("evidence", agreement -> agreement.evidence().text()));

    private AgreementColumns() {}

    /** States by code, all others by name. */
    private static String parties(List<Party> parties) {
        return parties.stream()
                .map(party -> party.id() != null ? party.id() : party.name())
                .collect(Collectors.joining("; "));
    }
}
