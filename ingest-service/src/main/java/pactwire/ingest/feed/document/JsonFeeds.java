package pactwire.ingest.feed.document;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import pactwire.contract.EventCodec;
import pactwire.ingest.clean.metadata.DateText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Feed 1.0 and 1.1: https://www.jsonfeed.org/version/1.1/. */
final class JsonFeeds {
    private static final JsonMapper JSON = EventCodec.mapperBuilder().build();

    FeedDocument read(String text, URI url) throws BadFeedException {
        var items = items(text);
        var entries = new ArrayList<FeedEntry>();
        for (JsonNode item : items) {
            if (item.isObject() && entries.size() < FeedDocument.MOST_ENTRIES) {
                entries.add(entry(item, url));
            }
        }
        Collections.reverse(entries);
        return FeedDocument.of(entries, null);
    }

    private static JsonNode items(String text) throws BadFeedException {
        try {
            var items = JSON.readTree(text).path("items");
            if (!items.isArray()) {
                throw new BadFeedException("JSON without \"items\" is no JSON Feed");
            }
            return items;
        } catch (JacksonException e) {
            throw new BadFeedException("neither XML nor JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static FeedEntry entry(JsonNode item, URI base) {
        return FeedEntry.of(
                string(item, "id"),
                FeedEntry.address(string(item, "url", "external_url"), base),
                Entities.escape(string(item, "title")),
                DateText.find(string(item, "date_published"))
                        .map(LocalDate::toString)
                        .orElse(null),
                authors(item),
                content(item),
                string(item, "date_modified"));
    }

    private static String content(JsonNode item) {
        var html = string(item, "content_html");
        if (!html.isEmpty()) {
            return html;
        }
        return string(item, "content_text", "summary")
                .lines()
                .map(line -> "<p>%s</p>".formatted(Entities.escape(line)))
                .collect(Collectors.joining());
    }

    private static @Nullable String authors(JsonNode item) {
        var names = new ArrayList<String>();
        for (JsonNode author : item.path("authors")) {
            names.add(string(author, "name"));
        }
        names.add(string(item.path("author"), "name"));
        names.removeIf(String::isBlank);
        return names.isEmpty() ? null : String.join(", ", names);
    }

    /** The first of these that is there, else the empty string. Ids are numbers in some feeds. */
    private static String string(JsonNode item, String... fields) {
        for (String field : fields) {
            var value = item.path(field);
            if (value.isString() || value.isNumber()) {
                return value.asString();
            }
        }
        return "";
    }
}
