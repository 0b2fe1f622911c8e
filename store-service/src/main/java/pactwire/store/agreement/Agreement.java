package pactwire.store.agreement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementStatus;
import pactwire.contract.Context;
import pactwire.contract.DatedTo;
import pactwire.contract.Evidence;
import pactwire.contract.Instrument;
import pactwire.contract.Money;
import pactwire.contract.Party;
import pactwire.contract.PublicationDate;
import pactwire.store.agreement.merge.Report;
import pactwire.store.query.Facet;

/**
 * What reports of one instrument come to together.
 *
 * @param id of its first report; the ids of its other reports lead to it as well
 * @param title the fullest one that an article gave it
 * @param status the latest
 * @param parties all that any report names
 * @param signed when it came about, where a report says so
 * @param articleId where {@code evidence} stands
 * @param evidence of the report that tells most
 * @param confidence of the surest report
 * @param reports how many there are
 * @param sources how many publishers they come from, near copies counted once
 * @param firstSeen when the first report was published
 * @param lastSeen when the last one was
 */
public record Agreement(
        String id,
        String title,
        Instrument instrument,
        AgreementStatus status,
        List<Party> parties,
        List<Context> contexts,
        @Nullable DatedTo signed,
        @Nullable String place,
        @Nullable Money value,
        @Nullable String attribution,
        String articleId,
        Evidence evidence,
        String plover,
        @Nullable String cameo,
        double confidence,
        int reports,
        int sources,
        @Nullable PublicationDate firstSeen,
        @Nullable PublicationDate lastSeen) {
    public Agreement {
        parties = List.copyOf(parties);
        contexts = List.copyOf(contexts);
    }

    static Agreement of(Report report) {
        var found = report.found();
        return new Agreement(
                found.id(),
                found.title(),
                found.instrument(),
                found.status(),
                found.parties(),
                found.contexts(),
                found.signed(),
                found.place(),
                found.value(),
                found.attribution(),
                found.articleId(),
                found.evidence(),
                found.plover(),
                found.cameo(),
                found.confidence(),
                1,
                1,
                report.published(),
                report.published());
    }

    List<String> facets() {
        var facets = new ArrayList<String>();
        for (var party : parties) {
            if (party.id() != null) {
                facets.add(Facet.of("party", party.id()));
            }
            facets.add(Facet.of("party", party.name()));
        }
        facets.add(Facet.of("instrument", instrument.name()));
        facets.add(Facet.of("status", status.name()));
        contexts.forEach(context -> facets.add(Facet.of("context", context.name())));
        return facets.stream().distinct().toList();
    }
}
