package pactwire.store.agreement;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementStatus;
import pactwire.store.agreement.Agreement.Step;
import pactwire.store.agreement.merge.Report;

/** How far an agreement has come, from what its reports say and when. */
final class StatusHistory {
    /** From the first word of it to its extension; an article's looser word later on takes nothing back. */
    private static final List<AgreementStatus> FORWARD = List.of(
            AgreementStatus.NEGOTIATING,
            AgreementStatus.PLANNED,
            AgreementStatus.ANNOUNCED,
            AgreementStatus.AGREED,
            AgreementStatus.CONCLUDED,
            AgreementStatus.SIGNED,
            AgreementStatus.RATIFIED,
            AgreementStatus.EXTENDED);

    private static final Set<AgreementStatus> ENDS =
            EnumSet.of(AgreementStatus.SUSPENDED, AgreementStatus.TERMINATED, AgreementStatus.REJECTED);

    private static final Comparator<Step> OLDEST_FIRST = comparing(Step::date, nullsLast(naturalOrder()))
            .thenComparing(step -> FORWARD.indexOf(step.status()))
            .thenComparing(Step::status);

    private StatusHistory() {}

    /** Each status once, with the earliest date that a report gives it. */
    static List<Step> of(List<Report> reports) {
        var steps = new EnumMap<AgreementStatus, Step>(AgreementStatus.class);
        for (var report : reports) {
            var step = new Step(report.found().status(), since(report), report.id());
            steps.merge(step.status(), step, (a, b) -> earlier(b, a) ? b : a);
        }
        var history = new ArrayList<>(steps.values());
        history.sort(OLDEST_FIRST);
        return history;
    }

    private static boolean earlier(Step one, Step other) {
        return one.date() != null && (other.date() == null || one.date().compareTo(other.date()) < 0);
    }

    /** The furthest step forward, unless an end came after it. */
    static Step latest(List<Step> history) {
        var furthest = history.stream()
                .filter(step -> !ENDS.contains(step.status()))
                .max(comparing(step -> FORWARD.indexOf(step.status())));
        var end = history.stream().filter(step -> ENDS.contains(step.status())).reduce((a, b) -> b);
        if (furthest.isEmpty() || end.isEmpty()) {
            return end.or(() -> furthest).orElseThrow();
        }
        return earlier(end.get(), furthest.get()) ? furthest.get() : end.get();
    }

    private static @Nullable String since(Report report) {
        var found = report.found();
        var ahead = found.status() == AgreementStatus.PLANNED || found.status() == AgreementStatus.NEGOTIATING;
        if (found.signed() != null && !ahead) {
            return found.signed().date();
        }
        return report.published() == null ? null : report.published().date();
    }
}
