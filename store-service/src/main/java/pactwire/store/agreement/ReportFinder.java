package pactwire.store.agreement;

import static pactwire.store.agreement.StoredReports.OF_AGREEMENTS;
import static pactwire.store.agreement.StoredReports.OF_IDS;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
    private static final int READ_AT_A_TIME = 500;
    private static final int ROWS_AT_A_TIME = 2_000;

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
        var frontier = new LinkedHashMap<String, Profile>();
        current.forEach(report -> frontier.put(report.id(), report));
        load(OF_AGREEMENTS, agreements, connected).forEach(report -> frontier.putIfAbsent(report.id(), report));
        neighbours(former, connected).forEach(report -> frontier.putIfAbsent(report.id(), report));
        while (!frontier.isEmpty()) {
            connected.reports().putAll(frontier);
            var next = neighbours(List.copyOf(frontier.values()), connected);
            frontier.clear();
            next.forEach(report -> frontier.put(report.id(), report));
        }
        return connected;
    }

    /**
     * Looks only into the blocks around those who seek: looking is symmetric, and what is found need not look back. Whoever is met is
     * read a few hundred at a time, and forgotten unless it is one of them: in a block may lie any number.
     */
    private List<Profile> neighbours(Collection<Profile> seekers, Connected connected) {
        if (seekers.isEmpty()) {
            return List.of();
        }
        var neighbours = new ArrayList<Profile>();
        var seekersOf = seekersByCandidate(seekers, connected);
        var candidates = List.copyOf(seekersOf.keySet());
        for (int from = 0; from < candidates.size(); from += READ_AT_A_TIME) {
            var some = candidates.subList(from, Math.min(candidates.size(), from + READ_AT_A_TIME));
            for (var candidate : load(OF_IDS, some, connected)) {
                if (seekersOf.get(candidate.id()).stream().anyMatch(seeker -> mayBeOne(seeker, candidate))) {
                    neighbours.add(candidate);
                }
            }
        }
        return neighbours;
    }

    /**
     * Who lies in a block around a seeker, may be one with it by parties and time, and is not connected yet: its id, and those
     * seekers. The blocks go as one sorted array, so that PostgreSQL walks its index from one to the next, and the parties' bits
     * as another, of which it finds a block's by its place in the first.
     */
    private Map<String, Set<Profile>> seekersByCandidate(Collection<Profile> seekers, Connected connected) {
        var seekersAt = new HashMap<Long, List<Profile>>();
        for (var seeker : seekers) {
            for (var block : seeker.around()) {
                seekersAt.computeIfAbsent(block, each -> new ArrayList<>(1)).add(seeker);
            }
        }
        var seekersOf = new HashMap<String, Set<Profile>>();
        if (seekersAt.isEmpty()) {
            return seekersOf;
        }
        var blocks = seekersAt.keySet().stream().sorted().toArray(Long[]::new);
        database.sql("""
                        select block, report_id, parties, time from agreement_block
                        where block = any(:blocks::bigint[])
                            and (parties = 0 or parties & (:masks::bigint[])[width_bucket(block, :blocks::bigint[])] <> 0)""")
                .param("blocks", blocks)
                .param("masks", masks(blocks, seekersAt))
                // In a block may lie any number.
                .withFetchSize(ROWS_AT_A_TIME)
                .query((ResultSet rs) -> {
                    var id = rs.getString(2);
                    if (connected.reports().containsKey(id)) {
                        return;
                    }
                    for (var seeker : seekersAt.get(rs.getLong(1))) {
                        if (seeker.mayMeet(rs.getLong(3), rs.getLong(4))) {
                            seekersOf
                                    .computeIfAbsent(id, each -> Collections.newSetFromMap(new IdentityHashMap<>()))
                                    .add(seeker);
                        }
                    }
                });
        return seekersOf;
    }

    private static Long[] masks(Long[] blocks, Map<Long, List<Profile>> seekersAt) {
        return Arrays.stream(blocks)
                .map(block -> seekersAt.get(block).stream()
                        .mapToLong(Profile::partiesMask)
                        .reduce(0, (one, other) -> one | other))
                .toArray(Long[]::new);
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
