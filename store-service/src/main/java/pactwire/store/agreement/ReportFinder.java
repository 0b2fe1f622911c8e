package pactwire.store.agreement;

import static pactwire.store.agreement.StoredReports.OF_AGREEMENTS;
import static pactwire.store.agreement.StoredReports.OF_IDS;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pactwire.store.agreement.StoredReports.Assigned;
import pactwire.store.agreement.merge.Merger;
import pactwire.store.agreement.merge.Merger.Group;
import pactwire.store.agreement.merge.Profile;
import pactwire.store.agreement.merge.RecentVerdicts;
import pactwire.store.agreement.merge.Verdict;

/** Finds the reports that may be of one agreement, and groups them. Call it inside a transaction. */
@Component
class ReportFinder {
    private final JdbcClient database;
    private final StoredReports stored;
    private final RecentVerdicts verdicts = new RecentVerdicts();

    ReportFinder(JdbcClient database, StoredReports stored) {
        this.database = database;
        this.stored = stored;
    }

    /**
     * Reports that may be of one agreement with some others, by one step or more.
     *
     * @param reports by id
     * @param assigned by id; nothing of reports that are new
     */
    record Connected(Map<String, Profile> reports, Map<String, Assigned> assigned) {
        Connected() {
            this(new LinkedHashMap<>(), new HashMap<>());
        }
    }

    /** But for those that an operator told apart. */
    List<Group> group(Connected connected) {
        var reports = connected.reports();
        return Merger.merge(reports.values(), stored.separations(reports.keySet()), verdicts);
    }

    /** Every report that, by one step or more, may be of one agreement with those given. */
    Connected connected(Collection<Profile> former, Set<String> agreements, Collection<Profile> current) {
        var connected = new Connected();
        // Those that were looked at and are not connected may be met again from another side.
        var met = new HashMap<String, Profile>();
        var frontier = new LinkedHashMap<String, Profile>();
        current.forEach(report -> frontier.put(report.id(), report));
        load(OF_AGREEMENTS, agreements, connected).forEach(report -> frontier.putIfAbsent(report.id(), report));
        neighbours(former, connected, met).forEach(report -> frontier.putIfAbsent(report.id(), report));
        while (!frontier.isEmpty()) {
            connected.reports().putAll(frontier);
            var next = neighbours(List.copyOf(frontier.values()), connected, met);
            frontier.clear();
            next.forEach(report -> frontier.put(report.id(), report));
        }
        return connected;
    }

    /**
     * Looks only into the blocks around those who seek: looking is symmetric, and what is found need not look back.
     *
     * @param met reports that were looked at so far, by id; more are added
     */
    private Collection<Profile> neighbours(Collection<Profile> seekers, Connected connected, Map<String, Profile> met) {
        if (seekers.isEmpty()) {
            return List.of();
        }
        var inBlock = reportsIn(seekers, connected);
        load(OF_IDS, unmet(inBlock, met), connected).forEach(report -> met.put(report.id(), report));
        var neighbours = new LinkedHashMap<String, Profile>();
        for (var seeker : seekers) {
            var candidates = new HashSet<String>();
            seeker.around().forEach(block -> candidates.addAll(inBlock.getOrDefault(block, List.of())));
            candidates.removeAll(neighbours.keySet());
            for (String id : candidates) {
                var candidate = met.get(id);
                if (candidate != null && mayBeOne(seeker, candidate)) {
                    neighbours.put(id, candidate);
                }
            }
        }
        return neighbours.values();
    }

    /** Ids of reports by block, those that are connected already left out. */
    private Map<Long, List<String>> reportsIn(Collection<Profile> seekers, Connected connected) {
        var blocks = new HashSet<Long>();
        seekers.forEach(seeker -> blocks.addAll(seeker.around()));
        var inBlock = new HashMap<Long, List<String>>();
        var ids = new HashMap<String, String>();
        database.sql("select block, report_id from agreement_report_block where block = any(:blocks)")
                .param("blocks", blocks.toArray(Long[]::new))
                .query((ResultSet rs) -> {
                    var id = rs.getString(2);
                    if (!connected.reports().containsKey(id)) {
                        inBlock.computeIfAbsent(rs.getLong(1), block -> new ArrayList<>())
                                .add(ids.computeIfAbsent(id, same -> same));
                    }
                });
        return inBlock;
    }

    private static Set<String> unmet(Map<Long, List<String>> inBlock, Map<String, Profile> met) {
        var unmet = new HashSet<String>();
        inBlock.values().forEach(unmet::addAll);
        unmet.removeAll(met.keySet());
        return unmet;
    }

    private boolean mayBeOne(Profile one, Profile other) {
        var verdict = verdicts.of(one, other);
        return verdict instanceof Verdict.Same || verdict instanceof Verdict.Perhaps;
    }

    private List<Profile> load(String condition, Collection<String> ids, Connected connected) {
        var reports = stored.load(condition, ids);
        reports.forEach(report -> connected.assigned().put(report.profile().id(), report.assigned()));
        return reports.stream().map(StoredReports.Stored::profile).toList();
    }
}
