package pactwire.contract;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article reports that parties signed, reached, announced, extended, ended … one instrument or joint undertaking.
 *
 * @param id computed from the article and what was found: see {@link ArticleIds}
 * @param title as named in the article
 * @param parties in order of appearance; may be empty where the article names none
 * @param signed when it came about, where stated or resolvable
 * @param attribution who says so, where the article says it of somebody
 * @param plover PLOVER event type, such as {@code AGREE}
 * @param cameo CAMEO code, such as {@code 057}
 * @param confidence share of such findings that are right, 0 to 1
 * @param rules version of the extraction rules
 */
public record AgreementFound(
        String id,
        String articleId,
        String title,
        Instrument instrument,
        AgreementStatus status,
        List<Party> parties,
        List<Context> contexts,
        @Nullable DatedTo signed,
        @Nullable String place,
        @Nullable Money value,
        @Nullable String attribution,
        Evidence evidence,
        String plover,
        @Nullable String cameo,
        double confidence,
        String rules)
        implements ArticleEvent {
    public AgreementFound {
        requireNonNull(id, "id");
        requireNonNull(articleId, "articleId");
        requireNonNull(title, "title");
        requireNonNull(instrument, "instrument");
        requireNonNull(status, "status");
        requireNonNull(evidence, "evidence");
        requireNonNull(plover, "plover");
        requireNonNull(rules, "rules");
        parties = List.copyOf(parties);
        contexts = List.copyOf(contexts);
        Confidence.check(confidence);
    }
}
