package pactwire.contract.access;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Which request needs which scope, for all services in one table, read from the top. What no line names is read with
 * {@link Scope#READ} and changed with {@link Scope#ADMIN}, so a new endpoint is shut until it gets a line here.
 */
final class AccessRules {
    private static final List<HttpMethod> WRITES = List.of(POST, PUT, PATCH, DELETE);

    private AccessRules() {}

    static void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        // What a request leads to inside the server was decided when it came in.
        requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                // Health without details, and what a person needs to give a key.
                .requestMatchers("/actuator/health/**", "/livez", "/readyz", "/sign-in", "/sign-out")
                .permitAll()
                .requestMatchers(GET, "/page/style/*", "/page/icon.svg")
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasAuthority(Scope.ADMIN.wireName())
                .requestMatchers("/api/*/stream", "/api/*/feed.atom", "/api/webhooks/**")
                .hasAuthority(Scope.SUBSCRIBE.wireName())
                // Trying cleaning and reading keeps nothing.
                .requestMatchers(POST, "/api/clean", "/api/read", "/page/clean", "/page/read")
                .hasAuthority(Scope.READ.wireName());
        // Who imports asks first where the import is.
        requests.requestMatchers(GET, "/api/imports/*").hasAnyAuthority(Scope.INGEST.wireName(), Scope.READ.wireName());
        for (var write : WRITES) {
            requests.requestMatchers(
                            write, "/articles/**", "/api/imports/**", "/api/sources/**", "/page/feed", "/page/sources")
                    .hasAuthority(Scope.INGEST.wireName())
                    .requestMatchers(write, "/**")
                    .hasAuthority(Scope.ADMIN.wireName());
        }
        requests.anyRequest().hasAuthority(Scope.READ.wireName());
    }
}
