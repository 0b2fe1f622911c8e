package pactwire.ingest;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import pactwire.contract.access.AccessWiring;
import pactwire.contract.http.ContractPages;
import pactwire.contract.kafka.StageWiring;
import pactwire.contract.kafka.StreamWiring;
import pactwire.ingest.clean.ArticleCleaner;

@SpringBootApplication
@ConfigurationPropertiesScan
@Import({StreamWiring.class, StageWiring.class, ContractPages.class, AccessWiring.class})
public class IngestApplication {
    /** The service with its own configuration name, so that several services can share one class path. */
    public static SpringApplicationBuilder service() {
        return new SpringApplicationBuilder(IngestApplication.class).properties("spring.config.name=ingest-service");
    }

    /** One for the stream and for those who ask: its models take memory. */
    @Bean
    ArticleCleaner articleCleaner() {
        return ArticleCleaner.english();
    }

    public static void main(String[] args) {
        service().run(args);
    }
}
