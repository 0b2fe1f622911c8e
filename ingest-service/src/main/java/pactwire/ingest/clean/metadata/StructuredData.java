package pactwire.ingest.clean.metadata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The article that a page describes in JSON-LD (schema.org). Blocks that cannot be read are passed over, as browsers and
 * search engines do.
 */
public final class StructuredData {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private static final int LARGEST_BLOCK = 2_000_000;
    private static final int MOST_NODES = 5_000;

    private static final Set<String> ARTICLE_TYPES = Set.of(
            "article",
            "newsarticle",
            "blogposting",
            "reportagenewsarticle",
            "analysisnewsarticle",
            "opinionnewsarticle",
            "backgroundnewsarticle",
            "reviewnewsarticle",
            "advertisercontentarticle",
            "techarticle",
            "scholarlyarticle",
            "report",
            "liveblogposting",
            "socialmediaposting",
            "satiricalarticle",
            "medicalwebpage",
            "review",
            "claimreview");

    /** Longest value that is looked for in what cannot be read. UTF-16 units. */
    private static final int LONGEST_STRAY = 60;

    private static final Set<String> PAGE_TYPES = Set.of("webpage", "itempage", "videoobject");

    private final List<JsonNode> nodes;

    /** Those of the nodes that are articles, and those that are pages. */
    private final List<JsonNode> articles;

    private final List<JsonNode> pages;

    /** Blocks that cannot be read. */
    private final List<String> malformed;

    private StructuredData(List<JsonNode> nodes, List<String> malformed) {
        this.nodes = nodes;
        this.articles = nodes.stream().filter(n -> isA(n, ARTICLE_TYPES)).toList();
        this.pages = nodes.stream().filter(n -> isA(n, PAGE_TYPES)).toList();
        this.malformed = malformed;
    }

    /** Reads every {@code <script type="application/ld+json">}. */
    public static StructuredData of(Iterable<Element> scripts) {
        var found = new ArrayList<JsonNode>();
        var malformed = new ArrayList<String>();
        for (Element script : scripts) {
            read(script.data(), found, malformed);
        }
        return new StructuredData(found, malformed);
    }

    private static void read(String data, List<JsonNode> found, List<String> malformed) {
        if (data.length() > LARGEST_BLOCK) {
            return;
        }
        Deque<JsonNode> open = new ArrayDeque<>();
        try {
            open.add(JSON.readTree(strip(data)));
        } catch (JacksonException e) {
            // Malformed JSON-LD is common on the web; what is in it is believed only where nothing else is said.
            malformed.add(data);
            return;
        }
        while (!open.isEmpty() && found.size() < MOST_NODES) {
            JsonNode node = open.poll();
            if (node.isObject()) {
                found.add(node);
                node.values().stream().filter(JsonNode::isContainer).forEach(open::add);
            } else if (node.isArray()) {
                node.values().forEach(open::add);
            }
        }
    }

    /** Some systems wrap the block in an HTML comment or CDATA. */
    private static String strip(String data) {
        String text = data.strip();
        for (String wrap : List.of("<!--", "//<![CDATA[", "<![CDATA[", "/*<![CDATA[*/")) {
            if (text.startsWith(wrap)) {
                text = text.substring(wrap.length());
            }
        }
        for (String wrap : List.of("-->", "//]]>", "]]>", "/*]]>*/")) {
            if (text.endsWith(wrap)) {
                text = text.substring(0, text.length() - wrap.length());
            }
        }
        return text;
    }

    /** The first article, in page order, outermost first. */
    public Optional<JsonNode> article() {
        return articles.stream().findFirst();
    }

    /** The first node that states {@code property} as a non-empty string, articles first, then pages. */
    public Optional<String> text(String property) {
        for (List<JsonNode> nodesOfAKind : List.of(articles, pages)) {
            for (JsonNode node : nodesOfAKind) {
                String text = node.path(property).asString("").strip();
                if (!text.isEmpty()) {
                    return Optional.of(text);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * What stands as {@code property} in a block that cannot be read, or on nodes of whatever kind that all say the same.
     */
    public Optional<String> strayText(String property) {
        var found = new LinkedHashSet<String>();
        for (JsonNode node : nodes) {
            String text = node.path(property).asString("").strip();
            if (!text.isEmpty()) {
                found.add(text);
            }
        }
        String start = "\"" + property + "\"";
        for (String block : malformed) {
            for (int at = block.indexOf(start); at >= 0; at = block.indexOf(start, at + 1)) {
                int open = block.indexOf('"', at + start.length());
                int close = open < 0 ? -1 : block.indexOf('"', open + 1);
                if (close > open && close - open <= LONGEST_STRAY) {
                    found.add(block.substring(open + 1, close));
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /** Names of the article's authors, as stated. */
    public List<String> authors() {
        for (JsonNode node : articles) {
            var names = names(node.path("author"));
            if (names.isEmpty()) {
                names = names(node.path("creator"));
            }
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    /** Name of the article's publisher. */
    public Optional<String> publisher() {
        return article().flatMap(a -> names(a.path("publisher")).stream().findFirst());
    }

    private List<String> names(JsonNode node) {
        var names = new ArrayList<String>();
        if (node.isString()) {
            names.add(node.asString());
        } else if (node.isArray()) {
            node.values().forEach(n -> names.addAll(names(n)));
        } else if (node.isObject()) {
            JsonNode name = node.path("name");
            if (name.isString()) {
                names.add(name.asString());
            } else if (name.isArray()) {
                name.values().stream().filter(JsonNode::isString).forEach(n -> names.add(n.asString()));
            } else {
                named(node.path("@id").asString("")).ifPresent(names::add);
            }
        }
        names.removeIf(String::isBlank);
        return names;
    }

    /** Follows a reference by {@code @id} to the node that has the name. */
    private Optional<String> named(String id) {
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return nodes.stream()
                .filter(n ->
                        n.path("@id").asString("").equals(id) && n.path("name").isString())
                .map(n -> n.path("name").asString())
                .findFirst();
    }

    private static boolean isA(JsonNode node, Set<String> types) {
        JsonNode type = node.path("@type");
        if (type.isMissingNode()) {
            return false;
        }
        if (type.isArray()) {
            return type.values().stream().anyMatch(t -> types.contains(typeName(t)));
        }
        return types.contains(typeName(type));
    }

    private static String typeName(JsonNode type) {
        String name = type.asString("").toLowerCase(java.util.Locale.ROOT);
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
