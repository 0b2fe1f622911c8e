package pactwire.store;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The analyst's page at {@code /}, from a folder of its own on the class path: what lies in {@code static/} there would be
 * served by every service that shares it.
 */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/**")
                .addResourceLocations("classpath:/page/")
                .setCacheControl(CacheControl.noCache());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    /** @param ingest where the page may send articles to: the intake's address, or nothing */
    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders(@Value("${pactwire.page.ingest:}") String ingest) {
        return new FilterRegistrationBean<>(new SecurityHeaders(ingest));
    }

    /** Nothing from elsewhere, nothing inline. */
    static final class SecurityHeaders extends OncePerRequestFilter {
        /** Swagger UI styles itself inline; it is not our page. */
        private static final List<String> SWAGGER = List.of("/docs", "/swagger-ui");

        private final String policy;

        SecurityHeaders(String ingest) {
            policy =
                    "default-src 'self'; connect-src 'self' %s; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
                            .formatted(ingest)
                            .replace(" ;", ";");
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, jakarta.servlet.ServletException {
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Referrer-Policy", "no-referrer");
            if (SWAGGER.stream().noneMatch(request.getRequestURI()::startsWith)) {
                response.setHeader("Content-Security-Policy", policy);
            }
            chain.doFilter(request, response);
        }

        @Override
        protected boolean shouldNotFilterAsyncDispatch() {
            return true;
        }
    }
}
