package pactwire.ingest.intake;

import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps intake within its configured rate: what is over it is told to come back, and when. */
@Configuration(proxyBeanMethods = false)
class RequestRate implements WebMvcConfigurer, HandlerInterceptor {
    private final Bucket bucket;

    RequestRate(IntakeProperties properties) {
        long perSecond = properties.requestsPerSecond();
        bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/articles/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (bucket.tryConsume(1)) {
            return true;
        }
        var problem = new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS);
        problem.setDetail("more requests a second than this service takes");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
        throw problem;
    }
}
