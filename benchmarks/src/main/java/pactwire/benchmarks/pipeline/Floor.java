package pactwire.benchmarks.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jsoup.Jsoup;
import org.postgresql.PGConnection;
import pactwire.contract.Topic;

/**
 * What the same articles take at the least, with nothing understood of them: their pages parsed by jsoup, their records
 * written and read once by the plain Kafka client, their rows put into tables without indexes by COPY. All of it in
 * processor time of every process that takes part.
 */
final class Floor {
    private static final List<String> TABLES =
            List.of("article", "reading", "agreement_report", "agreement", "metric", "series", "change");

    /** The first is for the compiler. */
    private static final int ROUNDS = 3;

    private final BenchedSystem system;

    Floor(BenchedSystem system) {
        this.system = system;
    }

    /** Milliseconds of processor time an article. */
    record Costs(double parsing, double kafka, double copying) {
        double sum() {
            return parsing + kafka + copying;
        }
    }

    /** @param articles how many were fed and stored, numbers 0 to {@code articles} */
    Costs measure(Variations variations, long articles) throws IOException, SQLException {
        return new Costs(parsing(variations, Math.min(articles, 500)), kafka() / articles, copying() / articles);
    }

    private static double parsing(Variations variations, long articles) {
        var thread = ManagementFactory.getThreadMXBean();
        double millis = 0;
        for (int round = 0; round < ROUNDS; round++) {
            millis = 0;
            for (long i = 0; i < articles; i++) {
                var page = variations.page(i);
                var start = thread.getCurrentThreadCpuTime();
                Jsoup.parse(page);
                millis += (thread.getCurrentThreadCpuTime() - start) / 1e6;
            }
        }
        return millis / articles;
    }

    private double kafka() {
        var records = read(Topic.ALL.stream().toList());
        try (var admin = Admin.create(Map.of("bootstrap.servers", system.bootstrapServers()))) {
            admin.createTopics(
                    List.of(new NewTopic("floor", 3, (short) 1).configs(Map.of("max.message.bytes", "33554432"))));
        }
        double millis = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var before = system.cpu().get(Part.BROKER) + ProcessUse.ownCpuSeconds();
            write(records);
            read(List.of("floor"));
            millis = (system.cpu().get(Part.BROKER) + ProcessUse.ownCpuSeconds() - before) * 1000;
        }
        // Each round reads what the rounds before it wrote as well.
        return millis * 2 / (ROUNDS + 1);
    }

    private List<ConsumerRecord<byte[], byte[]>> read(List<String> topics) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", system.bootstrapServers(), "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    private void write(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                system.bootstrapServers(),
                "compression.type",
                "zstd",
                "linger.ms",
                5,
                "max.request.size",
                33_554_432);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            records.forEach(record ->
                    producer.send(new ProducerRecord<>("floor", null, record.key(), record.value(), record.headers())));
        }
    }

    private double copying() throws SQLException, IOException {
        double millis = 0;
        try (var database = DriverManager.getConnection(system.jdbcUrl())) {
            for (var table : TABLES) {
                var rows = new ByteArrayOutputStream();
                database.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy %s to stdout (format binary)".formatted(table), rows);
                millis += copied(database, table, rows.toByteArray());
            }
        }
        return millis;
    }

    private double copied(Connection database, String table, byte[] rows) throws SQLException, IOException {
        double millis = 0;
        for (int round = 0; round < ROUNDS; round++) {
            try (var statement = database.createStatement()) {
                statement.execute("drop table if exists floor");
                statement.execute("create table floor (like %s)".formatted(table));
            }
            var before = system.cpu().get(Part.DATABASE) + ProcessUse.ownCpuSeconds();
            database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy floor from stdin (format binary)", new ByteArrayInputStream(rows));
            millis = (system.cpu().get(Part.DATABASE) + ProcessUse.ownCpuSeconds() - before) * 1000;
        }
        return millis;
    }
}
