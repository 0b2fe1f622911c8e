package pactwire.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.http.client.FilteredHostException;

/**
 * Fetches a document as a guest does: asks robots.txt at every step of the way, follows a few redirects, takes no more than
 * the limits and says who we are. Never throws for what a server does. Thread-safe.
 */
public final class Fetcher implements AutoCloseable {
    private final WebClient web;
    private final Robots robots;
    private final FetchProperties properties;
    private final Clock clock;

    public Fetcher(FetchProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
        this.web = new WebClient(properties);
        this.robots = new Robots(web, properties, clock);
    }

    /** How long to leave a host alone after a request to it. */
    public Duration pauseAfter(URI url) {
        var asked = robots.pause(url);
        return asked.compareTo(properties.pause()) > 0 ? asked : properties.pause();
    }

    /** @param known of the version we have; {@link Validators#NONE} to be sent whatever there is */
    public Fetched fetch(URI url, Validators known) {
        var at = url;
        try {
            for (int hops = 0; hops <= properties.maxRedirects(); hops++) {
                if (!isWebAddress(at)) {
                    return new Fetched.Refused("'%s' is no http or https address".formatted(at));
                }
                if (!robots.allows(at)) {
                    return new Fetched.Refused("robots.txt forbids " + at);
                }
                var answer = web.get(at, known);
                if (!answer.isRedirect()) {
                    return outcome(at, answer);
                }
                at = answer.redirectedFrom(at);
            }
            return new Fetched.Refused("redirected more than %d times".formatted(properties.maxRedirects()));
        } catch (FilteredHostException e) {
            return new Fetched.Refused("'%s' is not a public address".formatted(at.getHost()));
        } catch (BoundedBody.TooLargeException e) {
            return new Fetched.Refused("%s is %s".formatted(at, e.getMessage()));
        } catch (IOException e) {
            return new Fetched.Failed("%s: %s".formatted(e.getClass().getSimpleName(), e.getMessage()), null);
        } catch (IllegalArgumentException e) {
            return new Fetched.Refused("redirected to what is no address: " + e.getMessage());
        }
    }

    private Fetched outcome(URI url, Answer answer) {
        return switch (answer.status()) {
            case 200 ->
                new Fetched.Document(
                        url, answer.body(), answer.header("content-type"), answer.validators(), answer.freshFor());
            case 304 -> new Fetched.NotModified(answer.freshFor());
            case 410 -> new Fetched.Gone();
            case 408, 425, 429 -> failed(answer);
            default ->
                answer.status() >= 500
                        ? failed(answer)
                        : new Fetched.Refused("%s answered %d".formatted(url, answer.status()));
        };
    }

    private Fetched failed(Answer answer) {
        return new Fetched.Failed("answered " + answer.status(), answer.retryAfter(clock));
    }

    private static boolean isWebAddress(URI url) {
        return ("https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme()))
                && url.getHost() != null
                && url.getUserInfo() == null;
    }

    @Override
    public void close() throws IOException {
        web.close();
    }
}
