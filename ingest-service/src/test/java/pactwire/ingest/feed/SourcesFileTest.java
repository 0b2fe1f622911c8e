package pactwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pactwire.ingest.feed.Source.Origin;

class SourcesFileTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private Path path;
    private long records;
    private Sources sources;
    private SourcesFile file;

    @BeforeEach
    void start() {
        path = folder.resolve("sources.yml");
        var properties = new SourceProperties(null, true, HOUR, HOUR, HOUR, HOUR, 1);
        sources = new Sources((host, key, value) -> records++, properties);
        file = new SourcesFile(path, sources, NOON);
    }

    @Test
    void yaml_namesSources() throws IOException {
        Files.writeString(path, """
                sources:
                  - url: https://News.example/rss#top
                    name: Example News
                    interval: PT30M
                  - url: https://gov.example/sitemap.xml
                    fullPages: false
                    paused: true
                """);
        file.load();

        assertThat(sources.all()).extracting(Source::label).containsExactly("Example News", "gov.example/sitemap.xml");
        assertThat(sources.all().get(0).url()).hasToString("https://news.example/rss");
        assertThat(sources.all().get(0).interval()).isEqualTo(Duration.ofMinutes(30));
        assertThat(sources.all().get(1).paused()).isTrue();
        assertThat(sources.all()).extracting(Source::origin).containsOnly(Origin.FILE);
    }

    @Test
    void whatTheFileNoLongerNames_isDeleted_andWhatTheApiManagesStays() throws IOException {
        var byApi = new SourceRequest("https://api.example/rss", null, null, null, null)
                .toSource(Origin.API, NOON.instant());
        sources.save(byApi);
        Files.writeString(
                path, "{\"sources\": [{\"url\": \"https://a.example/\"}, {\"url\": \"https://b.example/\"}]}");
        file.load();
        long before = records;
        file.load();
        assertThat(records).as("nothing is written where nothing changed").isEqualTo(before);

        Files.writeString(path, "sources:\n- url: https://b.example/\n");
        Files.setLastModifiedTime(path, FileTime.from(Instant.EPOCH));
        file.reloadIfChanged();

        assertThat(sources.all()).extracting(Source::label).containsExactly("api.example/rss", "b.example/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sources: [{url: 'ftp://x'}]", "sources: [{url: 'https://a.example/', intervall: PT1H}]", "sources: 3",
                "sources: [{name: x}]", "sources: [", "sources: [{url: !!java.net.URL ['https://a.example/']}]"
            })
    void fileThatIsWrong_isNamed_andChangesNothing(String text) throws IOException {
        Files.writeString(path, text);

        assertThatThrownBy(file::load)
                .isInstanceOf(BadSourcesFileException.class)
                .hasMessageContaining("sources.yml");
        assertThat(sources.all()).isEmpty();
        assertThat(records).isZero();
    }
}
