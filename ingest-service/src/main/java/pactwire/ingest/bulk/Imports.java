package pactwire.ingest.bulk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.ProducerFactory;
import pactwire.contract.RawArticle;
import pactwire.contract.Topic;
import pactwire.contract.kafka.CloudEventCodec;
import pactwire.ingest.ArticleMeters;
import pactwire.ingest.bulk.Importer.Refused;
import pactwire.ingest.bulk.Importer.Taken;
import pactwire.ingest.intake.BrokerUnavailableException;
import pactwire.ingest.intake.InvalidSubmissionException;
import pactwire.ingest.intake.Lines;
import pactwire.ingest.intake.RawArticlePublisher;
import pactwire.ingest.intake.SubmissionReader;
import pactwire.ingest.intake.SubmissionReader.Label;

/**
 * Imports by their positions in Kafka. A batch's articles and the position behind it are one transaction, whose id is the
 * import's: an importer that was killed, or its service, goes on where it was, and of two that import one file at a time the
 * later one wins. Thread-safe.
 */
public final class Imports implements Importer.Target, DisposableBean {
    /** Imports open at a time; one more closes the one that was longest idle. */
    private static final int MOST_OPEN = 8;

    private final SubmissionReader reader = new SubmissionReader();
    private final ProducerFactory<String, byte[]> producers;
    private final RawArticlePublisher publisher;
    private final CloudEventCodec codec;
    private final ArticleMeters meters;
    private final ImportMeters importMeters;
    private final ImportLog log;
    private final Clock clock;
    private final Map<String, Session> sessions = new LinkedHashMap<>(16, 0.75f, true);

    /** One import that is going on, and nobody else's while its producer is not fenced. */
    private static final class Session {
        private final Producer<String, byte[]> producer;
        private ImportProgress progress;

        Session(Producer<String, byte[]> producer, ImportProgress progress) {
            this.producer = producer;
            this.progress = progress;
        }
    }

    Imports(
            ProducerFactory<String, byte[]> producers,
            RawArticlePublisher publisher,
            CloudEventCodec codec,
            ArticleMeters meters,
            ImportMeters importMeters,
            ImportLog log,
            Clock clock) {
        this.producers = producers;
        this.publisher = publisher;
        this.codec = codec;
        this.meters = meters;
        this.importMeters = importMeters;
        this.log = log;
        this.clock = clock;
    }

    public List<ImportProgress> all() {
        return List.copyOf(log.read().values());
    }

    @Override
    public ImportProgress progress(String id) {
        return log.read().getOrDefault(id, ImportProgress.none(id));
    }

    /**
     * @throws ImportMovedException if the import is not where the batch begins
     * @throws BrokerUnavailableException if it cannot be told whether the batch is in; {@link #progress} tells later
     */
    @Override
    public Taken take(Batch batch) {
        var articles = new ArrayList<RawArticle>();
        var refused = read(batch.ndjson(), articles);
        synchronized (this) {
            try {
                var session = session(batch.id());
                if (session.progress.position() != batch.from()) {
                    throw new ImportMovedException(session.progress, batch.from());
                }
                session.progress = commit(session, batch, articles, refused.size());
                articles.forEach(meters::fed);
                importMeters.moved(session.progress, articles.size(), refused.size());
                if (batch.last()) {
                    close(batch.id());
                }
                return new Taken(session.progress, refused);
            } catch (KafkaException e) {
                // Whatever became of it, the next session will read it in the log.
                close(batch.id());
                throw new BrokerUnavailableException(
                        "Kafka did not confirm the batch at %,d".formatted(batch.from()), e);
            }
        }
    }

    private List<Refused> read(byte[] ndjson, List<RawArticle> articles) {
        var refused = new ArrayList<Refused>();
        var lines = new Lines(new ByteArrayInputStream(ndjson), Records.LARGEST, 0);
        try {
            int number = 0;
            for (var line = lines.next(); line != null; line = lines.next()) {
                number++;
                try {
                    articles.add(publisher.raw(reader.readJson(line, Label.NONE)));
                } catch (InvalidSubmissionException e) {
                    refused.add(new Refused(number, e.field(), String.valueOf(e.getMessage())));
                }
            }
            return refused;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private ImportProgress commit(Session session, Batch batch, List<RawArticle> articles, int refused) {
        var before = session.progress;
        var after = new ImportProgress(
                batch.id(),
                batch.name(),
                batch.size(),
                batch.to(),
                before.articles() + articles.size(),
                before.refused() + refused,
                batch.last(),
                clock.instant());
        session.producer.beginTransaction();
        for (RawArticle article : articles) {
            session.producer.send(codec.encode(Topic.RAW, article, article.fetchedAt()));
        }
        session.producer.send(new ProducerRecord<>(ImportLog.TOPIC, batch.id(), ImportLog.encode(after)));
        session.producer.commitTransaction();
        return after;
    }

    private Session session(String id) {
        var known = sessions.get(id);
        if (known != null) {
            return known;
        }
        if (sessions.size() == MOST_OPEN) {
            close(sessions.keySet().iterator().next());
        }
        var properties = new HashMap<>(producers.getConfigurationProperties());
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "ingest-service-import-" + id);
        var producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            // Read only now: whoever imported before is fenced, and its last word is committed or aborted.
            var session = new Session(producer, progress(id));
            sessions.put(id, session);
            return session;
        } catch (KafkaException e) {
            producer.close(java.time.Duration.ZERO);
            throw e;
        }
    }

    private void close(String id) {
        var session = sessions.remove(id);
        if (session != null) {
            session.producer.close(java.time.Duration.ZERO);
        }
    }

    @Override
    public synchronized void destroy() {
        List.copyOf(sessions.keySet()).forEach(this::close);
    }
}
