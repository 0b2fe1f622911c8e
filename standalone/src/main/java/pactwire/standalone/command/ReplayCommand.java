package pactwire.standalone.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import pactwire.standalone.Progress;
import pactwire.standalone.Standalone;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "replay",
        description =
                "Cleans and reads again every article ever fed, with today's rules, and rebuilds the store from it."
                        + " The instance must be stopped.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    /** What comes in meanwhile would never let it end. */
    private static final List<String> NO_VISITS = List.of("--pactwire.sources.poll=false");

    @Mixin
    private InstanceOptions instance = new InstanceOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException, TimeoutException {
        instance.shapeLogs();
        var out = spec.commandLine().getOut();
        var log = new StartLog(out);
        var settings = new Standalone.Settings(instance.data(), false, true, instance.ports(), NO_VISITS, log::step);
        try (var standalone = Standalone.start(settings);
                var progress = new Progress(standalone.bootstrapServers())) {
            log.step("replaying");
            progress.awaitStored(UpCommand.PATIENCE, lag -> {
                out.print("\r  replaying   %,d records to go        ".formatted(lag));
                out.flush();
            });
            out.print("\r");
            log.step("");
            log.finish();
            new Summary(standalone).print(out);
        }
        return 0;
    }
}
