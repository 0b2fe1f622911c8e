package pactwire.extract;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import pactwire.contract.access.AccessWiring;
import pactwire.contract.http.ContractPages;
import pactwire.contract.kafka.StageWiring;
import pactwire.contract.kafka.StreamWiring;
import pactwire.extract.reading.ArticleReader;

@SpringBootApplication
@Import({StreamWiring.class, StageWiring.class, ContractPages.class, AccessWiring.class})
public class ExtractApplication {
    /** The service with its own configuration name, so that several services can share one class path. */
    public static SpringApplicationBuilder service() {
        return new SpringApplicationBuilder(ExtractApplication.class).properties("spring.config.name=extract-service");
    }

    /** One for the stream and for those who ask: its models take memory. */
    @Bean
    ArticleReader articleReader() {
        return WarmUp.warmed(ArticleReader.load());
    }

    public static void main(String[] args) {
        service().run(args);
    }
}
