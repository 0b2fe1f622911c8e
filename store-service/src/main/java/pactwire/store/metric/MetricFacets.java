package pactwire.store.metric;

import java.util.Set;
import java.util.TreeSet;
import pactwire.contract.MetricFound;
import pactwire.store.query.Facet;

/** What figures are filtered by. */
final class MetricFacets {
    private MetricFacets() {}

    static Set<String> of(MetricFound metric) {
        var facets = ofSeries(metric);
        if (metric.period() != null) {
            facets.add(Facet.of("period", metric.period()));
        }
        return facets;
    }

    /** What its series is filtered by: not by periods, of which it has more and more. */
    static Set<String> ofSeries(MetricFound metric) {
        var facets = new TreeSet<String>();
        for (var subject : metric.subjects()) {
            if (subject.id() != null) {
                facets.add(Facet.of("party", subject.id()));
            }
            facets.add(Facet.of("party", subject.name()));
        }
        if (metric.indicator().code() != null) {
            facets.add(Facet.of("indicator", metric.indicator().code()));
        }
        facets.add(Facet.of("indicator", metric.indicator().label()));
        facets.add(Facet.of("unit", metric.unit()));
        facets.add(Facet.of("nature", metric.nature().name()));
        return facets;
    }
}
