package pactwire.standalone;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import pactwire.extract.ExtractApplication;
import pactwire.ingest.IngestApplication;
import pactwire.store.StoreApplication;

/** The three services, each its own application in its own context and on its own port, in this JVM. */
final class Services implements AutoCloseable {
    private final Deque<ConfigurableApplicationContext> running = new ArrayDeque<>();
    private final String broker;

    private Services(String broker) {
        this.broker = broker;
    }

    /**
     * Starts in the order against the stream, so that who reads is there before who writes.
     *
     * @param broker host and port of Kafka
     * @param jdbcUrl of PostgreSQL, with user and password
     * @param rebuild empty the store's projections before the first event arrives
     * @param feeding further settings of ingest-service, such as {@code --pactwire.intake.watch=DIR}
     */
    static Services start(String broker, String jdbcUrl, Ports ports, boolean rebuild, List<String> feeding) {
        var services = new Services(broker);
        try {
            services.run(
                    StoreApplication.service(),
                    ports.store(),
                    "--spring.datasource.url=" + jdbcUrl,
                    "--pactwire.page.intake-url=http://localhost:" + ports.ingest(),
                    "--pactwire.page.reader-url=http://localhost:" + ports.extract(),
                    "--pactwire.store.rebuild=" + rebuild);
            services.run(ExtractApplication.service(), ports.extract());
            var ingest = new ArrayList<>(feeding);
            ingest.add("--pactwire.intake.store-url=http://localhost:" + ports.store());
            services.run(IngestApplication.service(), ports.ingest(), ingest.toArray(String[]::new));
            return services;
        } catch (RuntimeException e) {
            services.close();
            throw e;
        }
    }

    ConfigurableApplicationContext ingest() {
        return running.getFirst();
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }

    private void run(SpringApplicationBuilder service, int port, String... further) {
        var arguments = new String[further.length + 3];
        arguments[0] = "--server.port=" + port;
        arguments[1] = "--spring.kafka.bootstrap-servers=" + broker;
        // One management port cannot serve three contexts.
        arguments[2] = "--management.server.port=";
        System.arraycopy(further, 0, arguments, 3, further.length);
        // Whoever started us closes us, in an order that loses nothing.
        running.push(
                service.bannerMode(Banner.Mode.OFF).registerShutdownHook(false).run(arguments));
    }
}
