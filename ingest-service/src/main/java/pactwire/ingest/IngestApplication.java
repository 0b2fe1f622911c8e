package pactwire.ingest;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;
import pactwire.contract.access.AccessWiring;
import pactwire.contract.http.ContractPages;
import pactwire.contract.kafka.StageWiring;
import pactwire.contract.kafka.StreamWiring;

@SpringBootApplication
@ConfigurationPropertiesScan
@Import({StreamWiring.class, StageWiring.class, ContractPages.class, AccessWiring.class})
public class IngestApplication {
    /** The service with its own configuration name, so that several services can share one class path. */
    public static SpringApplicationBuilder service() {
        return new SpringApplicationBuilder(IngestApplication.class).properties("spring.config.name=ingest-service");
    }

    public static void main(String[] args) {
        service().run(args);
    }
}
