package pactwire.ingest.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import pactwire.contract.EventCodec;
import pactwire.ingest.feed.Source.Origin;
import pactwire.ingest.intake.BrokerUnavailableException;
import pactwire.ingest.intake.InvalidSubmissionException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sources that a file names, as YAML or JSON: {@code {"sources": [{"url", "name"?, "interval"?, "fullPages"?, "paused"?}]}}.
 * What it no longer names is deleted; what the API manages is left alone unless the file names it too. Not thread-safe.
 */
final class SourcesFile {
    private static final Logger log = LoggerFactory.getLogger(SourcesFile.class);
    private static final JsonMapper STRICT = EventCodec.mapperBuilder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final @Nullable Path file;
    private final Sources sources;
    private final Clock clock;
    private FileTime loaded = FileTime.fromMillis(0);

    SourcesFile(@Nullable Path file, Sources sources, Clock clock) {
        this.file = file;
        this.sources = sources;
        this.clock = clock;
    }

    private record Listed(List<SourceRequest> sources) {}

    /** @throws BadSourcesFileException naming what is wrong with it; nothing is changed then */
    void load() {
        if (file == null) {
            return;
        }
        try {
            loaded = Files.getLastModifiedTime(file);
            apply(read(Files.readString(file)));
        } catch (IOException | YAMLException | JacksonException | InvalidSubmissionException e) {
            throw new BadSourcesFileException(file, e);
        }
    }

    void reloadIfChanged() {
        try {
            if (file != null && !Files.getLastModifiedTime(file).equals(loaded)) {
                load();
            }
        } catch (IOException | BadSourcesFileException | BrokerUnavailableException e) {
            log.warn("sources stay as they were: {}", e.getMessage());
        }
    }

    private Map<String, Source> read(String text) {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(text);
        var listed = STRICT.convertValue(yaml, Listed.class);
        var byId = new LinkedHashMap<String, Source>();
        for (SourceRequest request :
                listed == null || listed.sources == null ? List.<SourceRequest>of() : listed.sources) {
            var source = request.toSource(Origin.FILE, clock.instant());
            byId.put(source.id(), source);
        }
        return byId;
    }

    private void apply(Map<String, Source> listed) {
        for (Source source : listed.values()) {
            var known = sources.find(source.id());
            var wanted =
                    known.map(before -> source.createdAt(before.createdAt())).orElse(source);
            if (known.isEmpty() || !known.get().equals(wanted)) {
                sources.save(wanted);
            }
        }
        sources.all().stream()
                .filter(source -> source.origin() == Origin.FILE && !listed.containsKey(source.id()))
                .forEach(sources::delete);
    }
}
