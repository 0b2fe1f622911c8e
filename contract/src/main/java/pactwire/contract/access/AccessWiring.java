package pactwire.contract.access;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** How every service guards itself: without state, the same rules and headers everywhere. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
public class AccessWiring {
    /** For answers that are no page. The page sets a policy of its own. */
    private static final String NOTHING_RUNS =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Runs before any bean is made. */
    @Bean
    static BeanFactoryPostProcessor exposureCheck(Environment environment) {
        return beans -> Exposure.check(environment);
    }

    @Bean
    KeyRing keyRing(AccessProperties properties) {
        return new KeyRing(properties.keysPath());
    }

    @Bean
    AccessProblems accessProblems(AccessProperties properties) {
        return new AccessProblems(properties.signIn());
    }

    /** Callers are found by {@link CallerFilter} alone; Spring would else make a user with a password of its own. */
    @Bean
    AuthenticationManager noPasswords() {
        return authentication -> {
            throw new AuthenticationServiceException("callers have keys, not passwords");
        };
    }

    @Bean
    SecurityFilterChain access(HttpSecurity http, KeyRing keys, AccessProperties properties, AccessProblems problems) {
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // CrossSite does it without a token, since there is no session to keep one in.
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AccessWiring::headers)
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeHttpRequests(AccessRules::apply)
                .addFilterBefore(new CallerFilter(keys, properties), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new BodyLimit(properties.largestBody().toBytes()), AuthorizationFilter.class)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING_RUNS))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                // Spring's would forbid all caching; what was given to one key's holder shall not be kept for others.
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter((request, response) -> {
                    if (request.getAttribute(Caller.ATTRIBUTE) instanceof Caller caller
                            && caller.getCredentials() != null
                            && !response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
                        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
                    }
                });
    }
}
