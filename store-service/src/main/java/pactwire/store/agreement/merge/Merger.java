package pactwire.store.agreement.merge;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pactwire.store.agreement.merge.Verdict.Different;
import pactwire.store.agreement.merge.Verdict.Perhaps;
import pactwire.store.agreement.merge.Verdict.Same;

/**
 * Reports into agreements: the surest pairs first, and never two reports into one agreement that must not be. The outcome
 * depends on the set of reports alone. Not thread-safe.
 */
public final class Merger {
    private final Separations separations;
    private final List<Report> reports;
    private final List<Profile> profiles;
    private final RecentVerdicts verdicts;
    private final List<Joint> sure = new ArrayList<>();
    private final List<Joint> perhaps = new ArrayList<>();
    /** Of each report, the lowest member of its group. */
    private final int[] group;

    private final Map<Integer, List<Integer>> members = new HashMap<>();
    private final Map<Integer, Joint> joinedBy = new HashMap<>();

    /**
     * Two reports, by index, and why they are one.
     *
     * @param vague ids of those that must not be meant to be part of another agreement as well
     */
    private record Joint(int one, int other, double score, String reason, Set<String> vague) {}

    /**
     * Why a report is part of an agreement.
     *
     * @param with the report that it was joined to
     */
    public record Joined(String with, double score, String reason) {}

    /**
     * Reports of one agreement.
     *
     * @param reports first told first; the first one names the agreement
     * @param joined by report; nothing for the first
     */
    public record Group(List<Report> reports, Map<String, Joined> joined) {
        public String id() {
            return reports.get(0).id();
        }
    }

    private Merger(Collection<Profile> profiles, Separations separations, RecentVerdicts verdicts) {
        this.separations = separations;
        this.verdicts = verdicts;
        this.profiles =
                profiles.stream().sorted(comparing(Profile::report, FIRST_TOLD)).toList();
        this.reports = this.profiles.stream().map(Profile::report).toList();
        this.group = new int[profiles.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            members.put(i, new ArrayList<>(List.of(i)));
        }
    }

    private static final Comparator<Joint> SUREST_FIRST =
            comparing(Joint::score).reversed().thenComparing(Joint::one).thenComparing(Joint::other);
    private static final Comparator<Report> FIRST_TOLD = comparing(Merger::told).thenComparing(Report::id);

    private static LocalDate told(Report report) {
        var published = report.publishedOn();
        return published == null ? LocalDate.MAX : published.first();
    }

    /** In the order of publication; what is not dated comes last. */
    public static List<Report> firstToldFirst(List<Report> reports) {
        return reports.stream().sorted(FIRST_TOLD).toList();
    }

    /**
     * @param reports each of which is compared with each other: those of one component
     * @param verdicts of earlier comparisons; the outcome does not depend on them
     * @return each report in exactly one group
     */
    public static List<Group> merge(Collection<Profile> reports, Separations separations, RecentVerdicts verdicts) {
        var merger = new Merger(reports, separations, verdicts);
        Profile.forEachMeeting(merger.profiles, merger::compare);
        merger.joinSure();
        merger.joinWhereOnlyOneIsMeant();
        return merger.groups();
    }

    private void compare(int i, int j) {
        var verdict = verdict(i, j);
        if (verdict instanceof Same same) {
            sure.add(new Joint(i, j, same.score(), same.reason(), Set.of()));
        } else if (verdict instanceof Perhaps maybe) {
            perhaps.add(new Joint(i, j, maybe.score(), maybe.reason(), maybe.vague()));
        }
    }

    private Verdict verdict(int i, int j) {
        return separations.apart(reports.get(i), reports.get(j))
                ? new Different("an operator told them apart")
                : verdicts.of(profiles.get(i), profiles.get(j));
    }

    private void joinSure() {
        sure.sort(SUREST_FIRST);
        sure.forEach(this::join);
    }

    /** Decided for all groups as they stand, and joined after, so that none profits from coming first. */
    private void joinWhereOnlyOneIsMeant() {
        var meant = new HashMap<Integer, Set<Integer>>();
        perhaps.sort(SUREST_FIRST);
        for (var joint : perhaps) {
            if (mayJoin(joint)) {
                meant.computeIfAbsent(group[joint.one()], g -> new HashSet<>()).add(group[joint.other()]);
                meant.computeIfAbsent(group[joint.other()], g -> new HashSet<>())
                        .add(group[joint.one()]);
            }
        }
        var certain = perhaps.stream()
                .filter(joint -> saysEnough(joint, joint.one(), meant) && saysEnough(joint, joint.other(), meant))
                .toList();
        certain.forEach(this::join);
    }

    /** Or no other agreement can be meant by it. */
    private boolean saysEnough(Joint joint, int report, Map<Integer, Set<Integer>> meant) {
        return !joint.vague().contains(reports.get(report).id())
                || meant.getOrDefault(group[report], Set.of()).size() == 1;
    }

    private boolean mayJoin(Joint joint) {
        var one = members.get(group[joint.one()]);
        var other = members.get(group[joint.other()]);
        return one != other
                && one.stream().noneMatch(i -> other.stream().anyMatch(j -> verdict(i, j) instanceof Different));
    }

    private void join(Joint joint) {
        if (!mayJoin(joint)) {
            return;
        }
        int kept = Math.min(group[joint.one()], group[joint.other()]);
        int gone = Math.max(group[joint.one()], group[joint.other()]);
        joinedBy.put(gone, joint);
        var moved = members.remove(gone);
        moved.forEach(i -> group[i] = kept);
        members.get(kept).addAll(moved);
    }

    private List<Group> groups() {
        return members.values().stream()
                .map(indices -> {
                    var sorted = indices.stream().sorted().toList();
                    var joined = new HashMap<String, Joined>();
                    sorted.forEach(i -> {
                        var why = joined(i);
                        if (why != null) {
                            joined.put(reports.get(i).id(), why);
                        }
                    });
                    return new Group(sorted.stream().map(reports::get).toList(), Map.copyOf(joined));
                })
                .sorted(comparing(Group::id))
                .toList();
    }

    /** A group that was joined is remembered under its first report, which only the very first never is. */
    private @Nullable Joined joined(int index) {
        var joint = joinedBy.get(index);
        if (joint == null) {
            return null;
        }
        var with = joint.one() == index ? joint.other() : joint.one();
        return new Joined(reports.get(with).id(), joint.score(), joint.reason());
    }
}
