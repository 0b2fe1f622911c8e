package pactwire.contract.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why a service did not start, and what to do. */
final class UnguardedAnalyzer extends AbstractFailureAnalyzer<UnguardedException> {
    static final String WHAT_TO_DO =
            "Make a key with './pactwire keys create --name NAME --scopes ingest,read,subscribe"
                    + " --keys FILE' and start with PACTWIRE_KEYS_FILE=FILE, or listen on SERVER_ADDRESS=127.0.0.1.";

    @Override
    protected FailureAnalysis analyze(Throwable root, UnguardedException cause) {
        return new FailureAnalysis(cause.getMessage() + ".", WHAT_TO_DO, cause);
    }
}
