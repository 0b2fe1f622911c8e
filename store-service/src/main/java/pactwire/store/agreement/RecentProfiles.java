package pactwire.store.agreement;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementFound;
import pactwire.contract.ArticleRead;
import pactwire.store.agreement.merge.Profile;
import pactwire.store.agreement.merge.Report;
import tools.jackson.databind.json.JsonMapper;

/**
 * Profiles of stored reports. What is told now is compared with what was told of late again and again, and fetching and reading
 * a report's JSON takes longer than comparing it. A profile is remembered for as long as the rows it comes from say the same.
 * Thread-safe; the profiles are for whose turn it is.
 */
final class RecentProfiles {
    /** Some kilobytes each. */
    private static final int MOST = 4_000;

    private static final Hasher64 HASHER = Hashing.komihash5_0();

    private final JsonMapper json;
    private final Map<String, Remembered> recent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
            return size() > MOST;
        }
    };

    RecentProfiles(JsonMapper json) {
        this.json = json;
    }

    /**
     * @param version of the rows
     * @param from hash of what they say
     */
    private record Remembered(String version, long from, Profile profile) {}

    /** Null where it is not remembered, or the rows may say something else by now. */
    @Nullable
    Profile known(String id, String version) {
        synchronized (recent) {
            var known = recent.get(id);
            return known != null && known.version().equals(version) ? known.profile() : null;
        }
    }

    /**
     * The one that is remembered, if rows of another version say the same.
     *
     * @param document {@link AgreementFound} as JSON
     * @param reading {@link ArticleRead} as JSON, of the same article
     */
    Profile of(String id, String version, String document, @Nullable String reading) {
        var from = HASHER.hashStream()
                .putString(document)
                .putString(reading == null ? "" : reading)
                .getAsLong();
        synchronized (recent) {
            var known = recent.get(id);
            var profile = known != null && known.from() == from ? known.profile() : profile(json, document, reading);
            recent.put(id, new Remembered(version, from, profile));
            return profile;
        }
    }

    /**
     * @param document {@link AgreementFound} as JSON
     * @param reading {@link ArticleRead} as JSON, of the same article
     */
    static Profile profile(JsonMapper json, String document, @Nullable String reading) {
        return Profile.of(new Report(
                json.readValue(document, AgreementFound.class),
                reading == null
                        ? null
                        : json.readValue(reading, ArticleRead.class).published()));
    }
}
