package pactwire.store.agreement;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementFound;
import pactwire.contract.AgreementStatus;
import pactwire.contract.Context;
import pactwire.contract.DatedTo;
import pactwire.contract.Party;
import pactwire.contract.PublicationDate;
import pactwire.store.agreement.merge.Merger.Group;
import pactwire.store.agreement.merge.PartyName;
import pactwire.store.agreement.merge.Report;

/** Many reports told as one agreement. The same reports always tell the same. */
final class AgreementOfReports {
    /** UTF-16 units; beyond it a title is a sentence that lost its way. */
    private static final int LONGEST_TITLE = 300;

    private static final Comparator<Report> SUREST = comparing(
                    (Report report) -> report.found().confidence())
            .thenComparing(comparing(Report::id).reversed());

    private AgreementOfReports() {}

    static Agreement of(Group group, int sources) {
        var reports = group.reports();
        var history = StatusHistory.of(reports);
        var latest = StatusHistory.latest(history);
        var surest = reports.stream().max(SUREST).orElseThrow().found();
        var decisive = reports.stream()
                .filter(report -> report.id().equals(latest.report()))
                .findFirst()
                .orElseThrow()
                .found();
        return new Agreement(
                group.id(),
                title(reports),
                mostSaid(reports, AgreementFound::instrument),
                latest.status(),
                parties(reports),
                contexts(reports),
                signed(reports),
                firstSaid(reports, AgreementFound::place),
                firstSaid(reports, AgreementFound::value),
                reports.stream().allMatch(report -> report.found().attribution() != null)
                        ? reports.get(0).found().attribution()
                        : null,
                surest.articleId(),
                surest.evidence(),
                decisive.plover(),
                decisive.cameo(),
                surest.confidence(),
                reports.size(),
                sources,
                published(reports).min(comparing(PublicationDate::earliest)).orElse(null),
                published(reports).max(comparing(PublicationDate::earliest)).orElse(null),
                history);
    }

    /** Reports come first told first, so that the first of equals is the earliest. */
    private static String title(List<Report> reports) {
        return reports.stream()
                .map(report -> report.found().title())
                .filter(title -> title.length() <= LONGEST_TITLE)
                .reduce((a, b) -> b.length() > a.length() ? b : a)
                .orElseGet(() -> reports.get(0).found().title());
    }

    private static List<Party> parties(List<Report> reports) {
        var parties = new LinkedHashMap<String, Party>();
        reports.forEach(report -> report.found()
                .parties()
                .forEach(party -> parties.putIfAbsent(PartyName.of(party).english(), party)));
        return List.copyOf(parties.values());
    }

    private static List<Context> contexts(List<Report> reports) {
        var contexts = reports.stream()
                .flatMap(report -> report.found().contexts().stream())
                .distinct()
                .toList();
        return contexts.size() < 2
                ? contexts
                : contexts.stream().filter(context -> context != Context.OTHER).toList();
    }

    /** The date that most reports give, of those that tell of the thing done; a plan's date only where there is no other. */
    private static @Nullable DatedTo signed(List<Report> reports) {
        var done = reports.stream()
                .filter(report -> report.found().status() != AgreementStatus.PLANNED)
                .toList();
        var stated = firstSaid(done, AgreementFound::signed) == null ? reports : done;
        return stated.stream().anyMatch(report -> report.found().signed() != null)
                ? mostSaid(
                        stated.stream()
                                .filter(report -> report.found().signed() != null)
                                .toList(),
                        AgreementFound::signed)
                : null;
    }

    private static <T> T mostSaid(List<Report> reports, Function<AgreementFound, T> what) {
        Map<T, Long> counts = reports.stream()
                .collect(Collectors.groupingBy(
                        report -> what.apply(report.found()), LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .orElseThrow()
                .getKey();
    }

    private static <T> @Nullable T firstSaid(List<Report> reports, Function<AgreementFound, @Nullable T> what) {
        return reports.stream()
                .map(report -> what.apply(report.found()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static java.util.stream.Stream<PublicationDate> published(List<Report> reports) {
        return reports.stream().map(Report::published).filter(Objects::nonNull);
    }
}
