package pactwire.store.page;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The page's own files and its libraries. They live outside the places that every Spring application serves by itself, so
 * that in one JVM only the store shows them.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PageProperties.class)
class PageFiles implements WebMvcConfigurer {
    /** Libraries change with a release; until then a browser need not ask. */
    private static final Duration LIBRARY_AGE = Duration.ofHours(1);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/page/**")
                .addResourceLocations("classpath:/page/")
                .setCacheControl(CacheControl.noCache());
        // The chain finds /webjars/lit-html/lit-html.js without its version.
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(CacheControl.maxAge(LIBRARY_AGE))
                .resourceChain(true);
    }
}
