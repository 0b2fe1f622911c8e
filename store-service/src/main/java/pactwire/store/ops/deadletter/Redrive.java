package pactwire.store.ops.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pactwire.contract.Topic;
import pactwire.contract.kafka.Deliveries;

/**
 * Sends ordered dead letters to the topics they came from, each exactly once, whenever the process dies.
 *
 * <p>A batch is written down in the database before it is sent. One Kafka transaction then holds its records and, as metadata
 * of a committed offset, its number: whoever goes on learns there which batches were sent, marks their rows, and sends the
 * next. Who was thought dead and is not is fenced by the transactional id.
 */
@Component
class Redrive {
    private static final Logger log = LoggerFactory.getLogger(Redrive.class);
    private static final String NAME = "store-redrive";
    /** Where the number of the last batch that was sent is kept; no records of it are read by this name. */
    private static final TopicPartition MARK = new TopicPartition(Topic.deadLetter(Topic.RAW), 0);
    /** An advisory lock that nothing else in the database takes. */
    private static final long ONE_AT_A_TIME = 7_283_002L;
    /** Headers by which the dead letter tells of its death; the record that goes back is as it was. */
    private static final String OF_ITS_DEATH = "kafka_dlt-";

    private static final long PATIENCE_SECONDS = 30;
    private static final String REDRIVEN_FROM = "redriven-from";

    private final DeadLetters letters;
    private final DeadLetterRecords records;
    private final ProducerFactory<String, byte[]> producers;
    private final KafkaAdmin kafka;
    private final DataSource database;

    Redrive(
            DeadLetters letters,
            DeadLetterRecords records,
            ProducerFactory<String, byte[]> producers,
            KafkaAdmin kafka,
            DataSource database) {
        this.letters = letters;
        this.records = records;
        this.producers = producers;
        this.kafka = kafka;
        this.database = database;
    }

    /** Sends all that is ordered. What an outage interrupts, the next call takes up. */
    @Scheduled(fixedDelayString = "${pactwire.ops.redrive-every:1000}", timeUnit = TimeUnit.MILLISECONDS)
    void sendOrdered() {
        try {
            if (letters.anyOrdered()) {
                alone(this::sendBatches);
            }
        } catch (DataAccessException | SQLException | KafkaException | IllegalStateException e) {
            log.warn("redrive waits: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    /** The lock goes with the connection: a process that dies does not keep it. */
    private void alone(Work work) throws SQLException, InterruptedException {
        try (var connection = database.getConnection()) {
            if (!ask(connection, "select pg_try_advisory_lock(?)")) {
                return;
            }
            try {
                work.run();
            } finally {
                ask(connection, "select pg_advisory_unlock(?)");
            }
        }
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, ONE_AT_A_TIME);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void sendBatches() throws InterruptedException {
        try (var producer = producer()) {
            // Ends what a former process left open; only then is the last batch certain.
            producer.initTransactions();
            // Kafka forgets the mark of a group that is idle for long; all that it told by then is marked here.
            var sent = Math.max(lastSent(), letters.lastRedriven());
            letters.redriven(sent);
            while (send(producer, sent + 1)) {
                sent++;
                letters.redriven(sent);
            }
        }
    }

    /** @return whether there was anything to send */
    private boolean send(Producer<String, byte[]> producer, long batch) {
        var places = letters.batch(batch);
        if (places.isEmpty()) {
            return false;
        }
        var found = records.at(places);
        producer.beginTransaction();
        try {
            places.stream().filter(found::containsKey).forEach(place -> producer.send(asItWas(found.get(place))));
            producer.sendOffsetsToTransaction(
                    Map.of(MARK, new OffsetAndMetadata(0, Long.toString(batch))), new ConsumerGroupMetadata(NAME));
            producer.commitTransaction();
        } catch (KafkaException e) {
            producer.abortTransaction();
            throw e;
        }
        log.info("redrive: batch {}, {} of {} dead letters sent", batch, found.size(), places.size());
        return true;
    }

    /** With its own headers, the letter's id, and the group that gave it up: what another group had at the first time it need not have again. */
    private static ProducerRecord<String, byte[]> asItWas(ConsumerRecord<String, byte[]> letter) {
        var record = new ProducerRecord<>(DeadLetterListener.source(letter), letter.key(), letter.value());
        letter.headers().forEach(header -> {
            if (!header.key().startsWith(OF_ITS_DEATH)) {
                record.headers().add(header);
            }
        });
        record.headers().add(REDRIVEN_FROM, DeadLetterListener.id(letter).getBytes(UTF_8));
        var gaveItUp = letter.headers().lastHeader(KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP);
        record.headers().remove(Deliveries.REDRIVEN_FOR);
        if (gaveItUp != null) {
            record.headers().add(Deliveries.REDRIVEN_FOR, gaveItUp.value());
        }
        return record;
    }

    private long lastSent() throws InterruptedException {
        try (var admin = Admin.create(kafka.getConfigurationProperties())) {
            var mark = admin.listConsumerGroupOffsets(NAME)
                    .partitionsToOffsetAndMetadata()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .get(MARK);
            return mark == null ? 0 : Long.parseLong(mark.metadata());
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("Kafka does not tell which batch was the last", e);
        }
    }

    private Producer<String, byte[]> producer() {
        var settings = new HashMap<>(producers.getConfigurationProperties());
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, NAME);
        return new KafkaProducer<>(settings);
    }
}
