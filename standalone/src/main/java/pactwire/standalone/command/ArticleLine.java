package pactwire.standalone.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pactwire.contract.ArticleIds;
import pactwire.contract.RawArticle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * One article on a line: {@code {"id", "html" | "text", "url"?, "title"?, "published"?, "clean"?}}.
 *
 * @param id as given, a string or a number
 * @param published ISO 8601 year, year-month or date
 * @param clean the text is clean already
 */
record ArticleLine(
        JsonNode id,
        String mediaType,
        String body,
        @Nullable String url,
        @Nullable String title,
        @Nullable String published,
        boolean clean) {
    /** @throws BadInputException naming the field */
    static ArticleLine of(JsonNode json) {
        var id = json.get("id");
        if (id == null || !id.isValueNode() || id.isNull()) {
            throw new BadInputException("\"id\" is missing");
        }
        var html = string(json, "html");
        var text = string(json, "text");
        if ((html == null) == (text == null)) {
            throw new BadInputException("give either \"html\" or \"text\"");
        }
        var published = string(json, "published");
        if (published != null && !published.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
            throw new BadInputException("\"published\" is no YYYY-MM-DD: " + published);
        }
        boolean clean = json.path("clean").asBoolean(false);
        if (clean && html != null) {
            throw new BadInputException("\"clean\" goes with \"text\"");
        }
        return new ArticleLine(
                id,
                html != null ? "text/html" : "text/plain",
                html != null ? html : text,
                string(json, "url"),
                string(json, "title"),
                published,
                clean);
    }

    /** A file that somebody names on the command line. */
    static ArticleLine file(String name, boolean html, String text) {
        return new ArticleLine(
                StringNode.valueOf(name), html ? "text/html" : "text/plain", text, null, null, null, false);
    }

    RawArticle raw() {
        return new RawArticle(
                ArticleIds.article(url != null ? url : body),
                url,
                mediaType,
                body,
                title,
                published,
                null,
                Instant.EPOCH,
                false);
    }

    private static @Nullable String string(JsonNode json, String field) {
        var value = json.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new BadInputException("\"%s\" is not a string".formatted(field));
        }
        return value.asString();
    }
}
