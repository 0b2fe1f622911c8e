package pactwire.store.agreement;

import io.swagger.v3.oas.annotations.media.Schema;
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

/**
 * What reports of one instrument come to together.
 *
 * @param id of its first report; the ids of its other reports lead to it as well
 * @param title the fullest one that an article gave it
 * @param status how far it has come
 * @param parties all that any report names
 * @param signed when it came about, where a report says so
 * @param attribution who says so, where no report says it in its own name
 * @param articleId where {@code evidence} stands
 * @param evidence of the surest report
 * @param confidence of the surest report
 * @param reportCount how many reports there are
 * @param sources how many publishers they come from, near copies counted once
 * @param firstSeen when the first report was published
 * @param lastSeen when the last one was
 * @param history each status that it had, oldest first
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
        int reportCount,
        int sources,
        @Nullable PublicationDate firstSeen,
        @Nullable PublicationDate lastSeen,
        List<Step> history) {
    public Agreement {
        parties = List.copyOf(parties);
        contexts = List.copyOf(contexts);
        history = List.copyOf(history);
    }

    /**
     * @param date since when, ISO 8601 as exactly as it is known
     * @param report that says so first
     */
    @Schema(name = "AgreementStep")
    public record Step(AgreementStatus status, @Nullable String date, String report) {}
}
