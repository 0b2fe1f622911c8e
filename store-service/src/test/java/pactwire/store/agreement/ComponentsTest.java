package pactwire.store.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pactwire.store.Samples;
import pactwire.store.agreement.StoredReports.Assigned;
import pactwire.store.agreement.merge.Profile;
import pactwire.store.agreement.merge.Report;

class ComponentsTest {
    private final Components components = new Components();
    private final Profile a = report("a");
    private final Profile b = report("b");
    private final Profile c = report("c");
    private final Profile d = report("d");

    @Test
    void newReports_connectedByOneStepOrMore_getOneComponent() {
        components.add(List.of(a, b, c, d));
        components.join(a, b);
        components.join(b, c);

        assertThat(together()).containsExactlyInAnyOrder(Set.of(a.id(), b.id(), c.id()), Set.of(d.id()));
        assertThat(components.components().get(a.id()))
                .isEqualTo(components.components().get(c.id()))
                .isNotEqualTo(components.components().get(d.id()));
    }

    @Test
    void reportsThatCarryOneComponent_areTogetherWithoutAPair() {
        components.assign(a.id(), in("x"));
        components.assign(b.id(), in("x"));
        components.add(List.of(a, b));

        assertThat(together()).containsExactly(Set.of(a.id(), b.id()));
    }

    @Test
    void componentsThatANewReportConnects_becomeTheOneOfMoreReports() {
        components.assign(a.id(), in("x"));
        components.assign(b.id(), in("y"));
        components.assign(c.id(), in("y"));
        components.add(List.of(a, b, c, d));
        components.join(d, a);
        components.join(c, d);

        assertThat(components.components().values()).hasSize(4).containsOnly("y");
    }

    private List<Set<String>> together() {
        return components.each().stream()
                .map(each -> each.stream().map(Profile::id).collect(Collectors.toSet()))
                .toList();
    }

    private static Assigned in(String component) {
        return new Assigned("agreement", null, component);
    }

    private static Profile report(String id) {
        return Profile.of(new Report(
                Samples.agreement(id, "article-" + id, "agreement on rescue at sea", "2024-05-01", Samples.RUSSIA),
                null));
    }
}
