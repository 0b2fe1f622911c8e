package pactwire.store.agreement;

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
}
