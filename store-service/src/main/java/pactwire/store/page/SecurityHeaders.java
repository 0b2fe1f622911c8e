package pactwire.store.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nothing from elsewhere, nothing inline. Articles are shown as text, never as markup; should one get through all the
 * same, it may neither run nor call out.
 */
@Component
class SecurityHeaders extends OncePerRequestFilter {
    private static final List<String> SWAGGER = List.of("/docs", "/swagger-ui");

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types lit-html");

    /** The one page with a form that is sent without a script. */
    private static final String SIGN_IN_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "img-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    /** Swagger UI styles itself inline and draws from data addresses; it is not our page. */
    private static final String SWAGGER_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", policyOf(request.getRequestURI()));
        chain.doFilter(request, response);
    }

    private static String policyOf(String path) {
        if (SWAGGER.stream().anyMatch(path::startsWith)) {
            return SWAGGER_POLICY;
        }
        return path.equals("/sign-in") ? SIGN_IN_POLICY : POLICY;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return true;
    }
}
