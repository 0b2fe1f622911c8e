package pactwire.standalone.command;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pactwire.standalone.Ports;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which instance: where it keeps everything and where it listens. */
final class InstanceOptions {
    private static final int LARGEST_BASE = 65_500;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "where everything is kept (default: ${DEFAULT-VALUE})")
    private Path data;

    @Option(
            names = "--port-base",
            paramLabel = "N",
            description = "listen on the six ports after N, for a second instance (default: 8081 to 8084, 9092, 9093)")
    private @Nullable Integer portBase;

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            description =
                    "log lines as JSON: ${COMPLETION-CANDIDATES} (default: $" + LogFormat.VARIABLE + ", else plain)")
    private @Nullable LogFormat logFormat;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    Path data() {
        return data.toAbsolutePath().normalize();
    }

    /** Before anything is logged. */
    void shapeLogs() {
        var format = logFormat == null ? ofEnvironment() : logFormat;
        if (format != null) {
            format.use();
        }
    }

    private @Nullable LogFormat ofEnvironment() {
        var asked = System.getenv(LogFormat.VARIABLE);
        if (asked == null || asked.isBlank()) {
            return null;
        }
        return Stream.of(LogFormat.values())
                .filter(format -> format.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "%s is one of %s, got %s".formatted(LogFormat.VARIABLE, List.of(LogFormat.values()), asked)));
    }

    Ports ports() {
        if (portBase == null) {
            return Ports.STANDARD;
        }
        if (portBase < 1023 || portBase > LARGEST_BASE) {
            throw new ParameterException(
                    spec.commandLine(), "--port-base is from 1023 to %d, got %d".formatted(LARGEST_BASE, portBase));
        }
        return Ports.from(portBase);
    }
}
