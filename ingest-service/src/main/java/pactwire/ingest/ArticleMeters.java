package pactwire.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pactwire.contract.ArticleEvent;
import pactwire.contract.ArticleRejected;
import pactwire.contract.ArticleRetracted;
import pactwire.contract.RawArticle;
import pactwire.contract.kafka.Outgoing;

/**
 * Articles by source and what became of them. Over any stretch of time without a replay,
 *
 * <pre>pactwire.articles.fed = Σ pactwire.articles + Σ pactwire.dead.letters{topic=articles.raw.v1} + lag of the cleaning</pre>
 *
 * as long as nobody but the intake writes to the raw topic. Thread-safe.
 */
@Component
public class ArticleMeters {
    /** Sources told apart; with more, the rest are one: a meter must not grow with whatever hosts the world has. */
    static final int SOURCES = 200;

    private static final String OTHER = "other";

    private final Set<String> sources = ConcurrentHashMap.newKeySet();
    private final MeterRegistry registry;

    ArticleMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Kafka has it. */
    public void fed(RawArticle article) {
        registry.counter("pactwire.articles.fed", "source", sourceOf(article)).increment();
    }

    void committed(ArticleEvent raw, List<Outgoing> cleaned) {
        var source = sourceOf((RawArticle) raw);
        for (var out : cleaned) {
            var cleanedTo = out.event();
            registry.counter(
                            "pactwire.articles",
                            "source",
                            source,
                            "outcome",
                            outcomeOf(cleanedTo),
                            "reason",
                            reasonOf(cleanedTo))
                    .increment();
        }
    }

    private static String outcomeOf(ArticleEvent cleaned) {
        if (cleaned instanceof ArticleRejected) {
            return "rejected";
        }
        return cleaned instanceof ArticleRetracted ? "retracted" : "cleaned";
    }

    private static String reasonOf(ArticleEvent cleaned) {
        return cleaned instanceof ArticleRejected rejected ? rejected.reason().toLowerCase(Locale.ROOT) : "none";
    }

    private String sourceOf(RawArticle article) {
        var name = article.sourceName() != null ? article.sourceName() : hostOf(article.url());
        if (sources.contains(name) || (sources.size() < SOURCES && sources.add(name))) {
            return name;
        }
        return OTHER;
    }

    private static String hostOf(@Nullable String url) {
        if (url == null) {
            return "unnamed";
        }
        try {
            var host = URI.create(url).getHost();
            return host == null ? "unnamed" : host;
        } catch (IllegalArgumentException e) {
            return "unnamed";
        }
    }
}
