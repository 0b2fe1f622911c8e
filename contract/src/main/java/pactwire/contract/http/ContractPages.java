package pactwire.contract.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The published contract at {@code /contract/asyncapi.yml} and {@code /contract/schema/*.json}. */
@Configuration(proxyBeanMethods = false)
public class ContractPages implements WebMvcConfigurer {
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/contract/**")
                .addResourceLocations("classpath:/contract/")
                .setCacheControl(CacheControl.noCache());
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer.mediaType("yml", MediaType.valueOf("application/yaml"));
    }
}
