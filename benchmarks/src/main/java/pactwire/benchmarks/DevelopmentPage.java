package pactwire.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real page to measure on; the pages are no part of the repository. */
record DevelopmentPage(String url, String html) {
    /** @param folder that holds {@code pages.jsonl.gz} and {@code news.jsonl.gz} */
    static List<DevelopmentPage> all(Path folder) throws IOException {
        var pages = new ArrayList<DevelopmentPage>();
        var json = JsonMapper.builder().build();
        for (String name : List.of("pages.jsonl.gz", "news.jsonl.gz")) {
            var file = new GZIPInputStream(Files.newInputStream(folder.resolve(name)));
            try (var lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    JsonNode page = json.readTree(line);
                    pages.add(new DevelopmentPage(
                            page.get("url").asString(), page.get("html").asString()));
                }
            }
        }
        return pages;
    }
}
