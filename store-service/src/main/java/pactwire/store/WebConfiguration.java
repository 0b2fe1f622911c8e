package pactwire.store;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import pactwire.contract.EventCodec;
import pactwire.store.query.FilterResolver;
import pactwire.store.query.Format;
import tools.jackson.databind.json.JsonMapper;

/** How answers are made: our JSON conventions, our parameters. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    @Bean
    JsonMapper jsonMapper() {
        return EventCodec.mapperBuilder()
                .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                .build();
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FilterResolver());
    }

    /** Whoever asks again for what did not change gets 304. Answers are held for it, so streams and exports go past it. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
        var filter = new ShallowEtagHeaderFilter() {
            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                var accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
                return request.getRequestURI().endsWith("/stream")
                        || request.getParameter(Format.PARAMETER) != null
                        || Stream.of("csv", "ndjson", "event-stream").anyMatch(accept::contains);
            }
        };
        var registration = new FilterRegistrationBean<ShallowEtagHeaderFilter>(filter);
        registration.addUrlPatterns("/api/*");
        return registration;
    }
}
