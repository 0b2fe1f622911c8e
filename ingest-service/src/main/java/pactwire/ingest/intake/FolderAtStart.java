package pactwire.ingest.intake;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Feeds the folder named by {@code pactwire.intake.folder} once, at start. */
@Component
@ConditionalOnProperty("pactwire.intake.folder")
class FolderAtStart implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(FolderAtStart.class);

    private final FolderFeeder feeder;
    private final Path folder;

    FolderAtStart(FolderFeeder feeder, IntakeProperties properties) {
        this.feeder = feeder;
        this.folder = Path.of(String.valueOf(properties.folder()));
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (var fed : feeder.feed(folder)) {
            if (fed.problem() == null) {
                log.info("fed {} as {}", fed.file(), fed.articleIds());
            } else {
                log.warn("not fed: {}: {}", fed.file(), fed.problem());
            }
        }
    }
}
