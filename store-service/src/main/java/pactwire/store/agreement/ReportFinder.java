package pactwire.store.agreement;

import static pactwire.store.agreement.StoredReports.OF_AGREEMENTS;
import static pactwire.store.agreement.StoredReports.OF_COMPONENTS;
import static pactwire.store.agreement.StoredReports.OF_IDS;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pactwire.store.agreement.StoredReports.Stored;
import pactwire.store.agreement.merge.Merger;
import pactwire.store.agreement.merge.Merger.Group;
import pactwire.store.agreement.merge.Profile;
import pactwire.store.agreement.merge.RecentVerdicts;
import pactwire.store.agreement.merge.Verdict;
import pactwire.store.agreement.merge.WordCard;

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

    /** But for those that an operator told apart. */
    List<Group> group(Components connected) {
        var separations = stored.separations(connected.ids());
        return connected.each().stream()
                .flatMap(component -> Merger.merge(component, separations, verdicts).stream())
                .toList();
    }

    /**
     * Every report that, by one step or more, may be of one agreement with those given, and whoever else carries their components.
     *
     * @param former as they were; they are not stored any more
     * @param current as they are, which seek whatever component they carried before
     */
    Components connected(Collection<Profile> former, Set<String> agreements, Collection<Profile> current) {
        var connected = new Components();
        var frontier = new LinkedHashMap<String, Profile>();
        current.forEach(report -> frontier.put(report.id(), report));
        kept(stored.load(OF_AGREEMENTS, agreements), connected)
                .forEach(report -> frontier.putIfAbsent(report.id(), report));
        neighbours(former, connected).forEach(report -> frontier.putIfAbsent(report.id(), report));
        var together = List.copyOf(current);
        Profile.forEachMeeting(together, (i, j) -> joinIfOne(together.get(i), together.get(j), connected));
        var seekers = new HashSet<>(current);
        var complete = new HashSet<String>();
        while (!frontier.isEmpty()) {
            connected.add(frontier.values());
            var carried = new TreeSet<String>();
            for (var report : frontier.values()) {
                var component = connected.storedComponent(report.id());
                if (component == null) {
                    seekers.add(report);
                } else if (complete.add(component)) {
                    carried.add(component);
                }
            }
            // Whoever carries a component need not seek: none of it is missing.
            connected.add(kept(stored.load(OF_COMPONENTS, carried), connected).stream()
                    .filter(report -> !connected.has(report.id()))
                    .toList());
            frontier.clear();
            neighbours(seekers, connected).forEach(report -> frontier.put(report.id(), report));
            seekers.clear();
        }
        return connected;
    }

    /**
     * Looks only into the blocks around those who seek: looking is symmetric, and what is found need not look back. Whoever is met is
     * read a few hundred at a time, and forgotten unless it is one of them: in a block may lie any number.
     *
     * @return those that were not connected before
     */
    private List<Profile> neighbours(Collection<Profile> seekers, Components connected) {
        if (seekers.isEmpty()) {
            return List.of();
        }
        var neighbours = new ArrayList<Profile>();
        var candidates = candidates(seekers);
        var numbers = List.copyOf(candidates.keySet());
        for (int from = 0; from < numbers.size(); from += READ_AT_A_TIME) {
            var some = numbers.subList(from, Math.min(numbers.size(), from + READ_AT_A_TIME));
            var strangers = new HashMap<String, Candidate>();
            for (var card : stored.cards(some)) {
                var candidate = candidates.get(card.number());
                if (connected.has(card.id())) {
                    candidate
                            .without(card.id())
                            .forEach(seeker -> joinIfOne(seeker, connected.report(card.id()), connected));
                } else if (candidate.isLikely(card.words())) {
                    strangers.put(card.id(), candidate);
                }
            }
            for (var stranger : stored.load(OF_IDS, strangers.keySet())) {
                // Each of them, since those whom it connects are of one component.
                var isOne = false;
                for (var seeker : strangers.get(stranger.profile().id()).seekers()) {
                    isOne |= joinIfOne(seeker, stranger.profile(), connected);
                }
                if (isOne) {
                    neighbours.addAll(kept(List.of(stranger), connected));
                }
            }
        }
        return neighbours;
    }

    private boolean joinIfOne(Profile one, Profile other, Components connected) {
        var verdict = verdicts.of(one, other);
        var mayBeOne = verdict instanceof Verdict.Same || verdict instanceof Verdict.Perhaps;
        if (mayBeOne) {
            connected.join(one, other);
        }
        return mayBeOne;
    }

    /**
     * A report that was not read, and may be one with some who seek by parties and time.
     *
     * @param time see {@link Profile#time64}
     */
    private record Candidate(long time, Set<Profile> seekers) {
        Candidate(long time) {
            this(time, Collections.newSetFromMap(new IdentityHashMap<>()));
        }

        /** Those who seek it, but for itself: it lies in blocks around itself. */
        List<Profile> without(String id) {
            return seekers.stream().filter(seeker -> !seeker.id().equals(id)).toList();
        }

        /** @param words see {@link Profile#words}; null for any */
        boolean isLikely(@Nullable WordCard words) {
            if (words != null) {
                seekers.removeIf(seeker -> !seeker.mayBeOneWith(time, words));
            }
            return !seekers.isEmpty();
        }
    }

    /**
     * Who lies in a block around a seeker and may be one with it by parties and time, by its number. The blocks go as
     * one sorted array, so that PostgreSQL walks its index from one to the next, and the parties' bits as another, of which it finds
     * a block's by its place in the first.
     */
    private Map<Long, Candidate> candidates(Collection<Profile> seekers) {
        var seekersAt = new HashMap<Long, List<Profile>>();
        for (var seeker : seekers) {
            for (var block : seeker.around()) {
                seekersAt.computeIfAbsent(block, each -> new ArrayList<>(1)).add(seeker);
            }
        }
        var candidates = new HashMap<Long, Candidate>();
        if (seekersAt.isEmpty()) {
            return candidates;
        }
        var blocks = seekersAt.keySet().stream().sorted().toArray(Long[]::new);
        database.sql("""
                        select block, report, parties, sole_organisation, time from report_block
                        where block = any(:blocks::bigint[])
                            and (parties = 0 or parties & (:masks::bigint[])[width_bucket(block, :blocks::bigint[])] <> 0)""")
                .param("blocks", blocks)
                .param("masks", masks(blocks, seekersAt))
                // In a block may lie any number.
                .withFetchSize(ROWS_AT_A_TIME)
                .query((ResultSet rs) -> {
                    var number = rs.getLong(2);
                    var time = rs.getLong(5);
                    for (var seeker : seekersAt.get(rs.getLong(1))) {
                        if (seeker.mayMeet(rs.getLong(3), rs.getInt(4), time)) {
                            candidates
                                    .computeIfAbsent(number, each -> new Candidate(time))
                                    .seekers()
                                    .add(seeker);
                        }
                    }
                });
        return candidates;
    }

    private static Long[] masks(Long[] blocks, Map<Long, List<Profile>> seekersAt) {
        return Arrays.stream(blocks)
                .map(block -> seekersAt.get(block).stream()
                        .mapToLong(Profile::partiesMask)
                        .reduce(0, (one, other) -> one | other))
                .toArray(Long[]::new);
    }

    private static List<Profile> kept(List<Stored> reports, Components connected) {
        reports.forEach(report -> connected.assign(report.profile().id(), report.assigned()));
        return reports.stream().map(Stored::profile).toList();
    }
}
