package pactwire.store.metric;

import java.util.List;
import java.util.stream.Collectors;
import pactwire.contract.MetricFound;
import pactwire.store.query.Export.Column;

/** Figures as a table. A range fills both ends; a single number the first. */
final class MetricColumns {
    static final List<Column<MetricFound>> ALL = List.of(
            new Column<>("id", MetricFound::id),
            new Column<>("indicator", metric -> metric.indicator().label()),
            new Column<>("code", metric -> metric.indicator().code()),
            new Column<>("value", metric -> metric.value().min()),
            new Column<>(
                    "max", metric -> metric.value().isRange() ? metric.value().max() : null),
            new Column<>("unit", MetricFound::unit),
            new Column<>("modifier", metric -> metric.modifier().wireName()),
            new Column<>("nature", metric -> metric.nature().wireName()),
            new Column<>(
                    "direction",
                    metric -> metric.direction() == null
                            ? null
                            : metric.direction().wireName()),
            new Column<>("period", MetricFound::period),
            new Column<>(
                    "subjects",
                    metric -> metric.subjects().stream()
                            .map(party -> party.id() != null ? party.id() : party.name())
                            .collect(Collectors.joining("; "))),
            new Column<>("attribution", MetricFound::attribution),
            new Column<>("confidence", MetricFound::confidence),
            new Column<>("articleId", MetricFound::articleId),
            new Column<>("evidence", metric -> metric.evidence().text()));

    private MetricColumns() {}
}
