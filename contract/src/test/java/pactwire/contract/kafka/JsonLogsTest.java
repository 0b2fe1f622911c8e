package pactwire.contract.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Logs as a collector wants them: all that a service says is JSON, and what it says of an article names the article. */
@ExtendWith(OutputCaptureExtension.class)
class JsonLogsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @AfterEach
    void logPlainlyAgain() {
        // Boot hands its settings to Logback by system properties, and keeps those that are there.
        for (var setting : LoggingSystemProperty.values()) {
            System.clearProperty(setting.getEnvironmentVariableName());
        }
        var logging = LoggingSystem.get(getClass().getClassLoader());
        logging.cleanUp();
        logging.beforeInitialize();
        logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
    }

    @Test
    void everyLine_isJson_andNamesTheArticleItIsAbout(CapturedOutput output) {
        var application = new SpringApplicationBuilder(JsonLogsTest.class).web(WebApplicationType.NONE);
        try (var context = application.run("--logging.structured.format.console=ecs")) {
            buryARecordOf("3f9c");
        }

        var lines = output.toString().lines().map(JSON::readTree).toList();
        assertThat(lines).hasSizeGreaterThan(1).allMatch(JsonNode::isObject);
        assertThat(lines.stream().filter(line -> line.toString().contains("dead letter")))
                .singleElement()
                .satisfies(line -> assertThat(line.path("article").asString()).isEqualTo("3f9c"));
        assertThat(lines.get(0).has("article")).isFalse();
    }

    private static void buryARecordOf(String article) {
        var deliveries = new Deliveries(
                new CloudEventCodec("test", Clock.systemUTC()),
                (record, why) -> {},
                new StreamMeters(new SimpleMeterRegistry(), Clock.systemUTC()),
                new Tracing(OpenTelemetry.noop()));
        deliveries.each(List.of(new ConsumerRecord<>("topic", 0, 0, article, new byte[] {0})), received -> {});
    }
}
