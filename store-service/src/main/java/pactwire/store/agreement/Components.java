package pactwire.store.agreement;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pactwire.store.agreement.StoredReports.Assigned;
import pactwire.store.agreement.merge.Profile;

/**
 * Reports that may be of one agreement with some others, by one step or more: components of a graph whose edges are pairs that may
 * be one. A stored report carries the id of its component, so that the others of it are known without looking for them. A component
 * may hold reports that are no longer connected, since one that stood between them is gone or was read anew; that costs comparisons,
 * and changes nothing.
 */
final class Components {
    private final Map<String, Profile> reports = new LinkedHashMap<>();
    private final Map<String, Assigned> assigned = new HashMap<>();
    /** Of each report and stored component another that it is connected with; nothing of the one that stands for all of them. */
    private final Map<Node, Node> towards = new HashMap<>();

    private record Node(String id, boolean isComponent) {}

    void add(Collection<Profile> added) {
        added.forEach(report -> reports.put(report.id(), report));
    }

    /** @param as what the report is part of so far */
    void assign(String report, Assigned as) {
        assigned.put(report, as);
        if (as.component() != null) {
            join(new Node(report, false), new Node(as.component(), true));
        }
    }

    /** That two reports may be of one agreement. */
    void join(Profile one, Profile other) {
        join(new Node(one.id(), false), new Node(other.id(), false));
    }

    private void join(Node one, Node other) {
        var from = end(one);
        var to = end(other);
        if (!from.equals(to)) {
            towards.put(from, to);
        }
    }

    private Node end(Node node) {
        var end = node;
        for (var next = towards.get(end); next != null; next = towards.get(end)) {
            end = next;
        }
        if (!end.equals(node)) {
            towards.put(node, end);
        }
        return end;
    }

    /** The reports of each component. */
    Collection<List<Profile>> each() {
        return reports.values().stream()
                .collect(Collectors.groupingBy(
                        report -> end(new Node(report.id(), false)), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    Set<String> ids() {
        return reports.keySet();
    }

    boolean has(String id) {
        return reports.containsKey(id);
    }

    /** One that is {@link #has there}. */
    Profile report(String id) {
        return reports.get(id);
    }

    /** What a report is part of so far; null of one that is new. */
    @Nullable
    Assigned assigned(String report) {
        return assigned.get(report);
    }

    /** Null of a report that is not stored, or was stored before components were. */
    @Nullable
    String storedComponent(String report) {
        var as = assigned.get(report);
        return as == null ? null : as.component();
    }

    /** The component of each report from now on: the one that most of its reports carry already, else a new one. */
    Map<String, String> components() {
        var components = new HashMap<String, String>();
        for (var together : each()) {
            var ids = together.stream().map(Profile::id).toList();
            var component = mostCarried(ids);
            ids.forEach(id -> components.put(id, component));
        }
        return components;
    }

    private String mostCarried(List<String> ids) {
        var carried = new TreeMap<String, Integer>();
        for (var id : ids) {
            var component = storedComponent(id);
            if (component != null) {
                carried.merge(component, 1, Integer::sum);
            }
        }
        return carried.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(ids.get(0));
    }
}
