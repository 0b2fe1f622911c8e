package pactwire.store.agreement.merge;

import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementFound;
import pactwire.contract.PublicationDate;

/**
 * One article's word of an agreement.
 *
 * @param published when the article was, as its last reading told
 */
public record Report(AgreementFound found, @Nullable PublicationDate published) {
    public String id() {
        return found.id();
    }

    /** When the agreement came about, where the report says so. */
    @Nullable
    Days stated() {
        return found.signed() == null ? null : days(found.signed().date());
    }

    @Nullable
    Days publishedOn() {
        return published == null ? null : days(published.date());
    }

    /** When what the report tells came to be so: as stated, but a plan is told before it comes about. */
    @Nullable
    Days since() {
        var stated = Stage.of(found.status()) == Stage.BEFORE ? null : stated();
        return stated == null ? publishedOn() : stated;
    }

    private static @Nullable Days days(String date) {
        try {
            return Days.of(date);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
