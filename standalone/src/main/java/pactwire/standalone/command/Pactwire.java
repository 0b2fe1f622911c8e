package pactwire.standalone.command;

import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./pactwire COMMAND}. Exit codes: 0 done, 1 a fault of ours, 2 something about the call or its input. */
@Command(
        name = "pactwire",
        description = "Reads news articles and publishes what was agreed and what was counted.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            UpCommand.class,
            ReplayCommand.class,
            ImportCommand.class,
            CleanCommand.class,
            ExtractCommand.class,
            QuantitiesCommand.class,
            KeysCommand.class
        })
public final class Pactwire implements Runnable {
    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        // The contexts share this JVM; its one logback.xml serves them all.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Pactwire())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new OneLine());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }
}
