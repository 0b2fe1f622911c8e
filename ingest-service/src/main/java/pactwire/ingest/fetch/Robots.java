package pactwire.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.FilteredHostException;

/**
 * What each site allows us (RFC 9309): its robots.txt, kept for a day. A site without one allows all; one whose robots.txt
 * cannot be read for the moment allows nothing for the moment. Thread-safe.
 */
final class Robots {
    /** RFC 9309, 2.4: not longer than 24 hours. */
    private static final Duration KEPT = Duration.ofHours(24);

    private static final Duration KEPT_WHERE_UNREADABLE = Duration.ofMinutes(10);
    private static final int SITES = 5_000;
    /** Kept to the letter up to here: at an hour a page, a day's news would take a month. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final WebClient web;
    private final Clock clock;
    private final int maxRedirects;
    private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    private final Map<String, Site> sites = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Site> eldest) {
            return size() > SITES;
        }
    };

    /** @param why the rules could not be read, where they could not */
    private record Site(BaseRobotRules rules, @Nullable String why, Instant until) {}

    Robots(WebClient web, FetchProperties properties, Clock clock) {
        this.web = web;
        this.clock = clock;
        this.maxRedirects = properties.maxRedirects();
    }

    /**
     * @throws IOException if the site cannot be asked for the moment
     * @throws FilteredHostException if its address is not public
     */
    boolean allows(URI url) throws IOException {
        var site = known(url);
        if (site.why != null) {
            throw new IOException("robots.txt of %s cannot be read: %s".formatted(url.getRawAuthority(), site.why));
        }
        return site.rules.isAllowed(url.toString());
    }

    /** What the site last asked for; zero where it did not, or was not asked yet. */
    Duration pause(URI url) {
        synchronized (sites) {
            var site = sites.get(siteOf(url));
            long delay = site == null ? BaseRobotRules.UNSET_CRAWL_DELAY : site.rules.getCrawlDelay();
            return delay <= 0
                    ? Duration.ZERO
                    : delay > LONGEST_PAUSE.toMillis() ? LONGEST_PAUSE : Duration.ofMillis(delay);
        }
    }

    private Site known(URI url) {
        var name = siteOf(url);
        synchronized (sites) {
            var known = sites.get(name);
            if (known != null && clock.instant().isBefore(known.until)) {
                return known;
            }
        }
        var site = read(URI.create(name + "/robots.txt"));
        synchronized (sites) {
            sites.put(name, site);
        }
        return site;
    }

    private Site read(URI robotsTxt) {
        var url = robotsTxt;
        try {
            for (int hops = 0; hops <= maxRedirects; hops++) {
                var answer = web.get(url, Validators.NONE);
                if (!answer.isRedirect()) {
                    return answered(robotsTxt, answer);
                }
                url = answer.redirectedFrom(url);
            }
            return nothingForbidden();
        } catch (BoundedBody.TooLargeException e) {
            return nothingForbidden();
        } catch (FilteredHostException e) {
            if (url.equals(robotsTxt)) {
                throw e;
            }
            return unreadable("redirected to what is no public address");
        } catch (IOException | IllegalArgumentException e) {
            return unreadable(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private Site answered(URI robotsTxt, Answer answer) {
        if (answer.status() == 200) {
            var type = answer.header("content-type");
            // The parser reads its settings while parsing.
            synchronized (parser) {
                var rules = parser.parseContent(
                        robotsTxt.toString(),
                        answer.body(),
                        type == null ? "text/plain" : type,
                        List.of(FetchProperties.ROBOT));
                return new Site(rules, null, clock.instant().plus(KEPT));
            }
        }
        // RFC 9309, 2.3.1.3: what is not there forbids nothing; 429 is no such answer.
        return answer.status() == 429 || answer.status() >= 500
                ? unreadable("answered " + answer.status())
                : nothingForbidden();
    }

    private Site nothingForbidden() {
        return new Site(parser.failedFetch(404), null, clock.instant().plus(KEPT));
    }

    private Site unreadable(String why) {
        return new Site(parser.failedFetch(503), why, clock.instant().plus(KEPT_WHERE_UNREADABLE));
    }

    private static String siteOf(URI url) {
        return "%s://%s".formatted(url.getScheme(), url.getRawAuthority());
    }
}
