package pactwire.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Log lines of everything in one JVM, as JSON; each in a process of its own, for there is one Logback a JVM. */
class LogFormatIT {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path directory;

    /** Logs what a service would. */
    static final class Logging {
        public static void main(String[] arguments) {
            LogFormat.valueOf(arguments[0]).use();
            var log = LoggerFactory.getLogger("pactwire.contract.kafka.Deliveries");
            log.warn("before any article");
            try (var about = MDC.putCloseable("article", "3f9c")) {
                log.error("dead letter\nof two lines", new IllegalStateException("why"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"ECS, article", "GELF, _article", "LOGSTASH, article"})
    void everyLine_isJson_andNamesTheArticleItIsAbout(String format, String field) throws Exception {
        var lines = errorsOf(Logging.class, Map.of(), format);

        assertThat(lines).hasSize(2).allMatch(JsonNode::isObject);
        assertThat(lines.get(0).has(field)).isFalse();
        assertThat(lines.get(1).path(field).asString()).isEqualTo("3f9c");
        assertThat(lines.get(1).toString()).contains("IllegalStateException");
    }

    @Test
    void formatThatNobodyKnows_isToldBeforeAnythingStarts() throws Exception {
        var process = start(Pactwire.class, Map.of(LogFormat.VARIABLE, "xml"), "up", "--no-seeds", "--data", "d");

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(Files.readString(errors()))
                .contains("LOGGING_STRUCTURED_FORMAT_CONSOLE is one of [ECS, GELF, LOGSTASH], got xml");
        assertThat(directory.resolve("d")).doesNotExist();
    }

    private List<JsonNode> errorsOf(Class<?> program, Map<String, String> environment, String... arguments)
            throws Exception {
        assertThat(start(program, environment, arguments).waitFor()).isZero();
        return Files.readAllLines(errors()).stream().map(JSON::readTree).toList();
    }

    private Path errors() {
        return directory.resolve("errors");
    }

    private Process start(Class<?> program, Map<String, String> environment, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(directory.resolve("out").toFile())
                .redirectError(errors().toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }
}
