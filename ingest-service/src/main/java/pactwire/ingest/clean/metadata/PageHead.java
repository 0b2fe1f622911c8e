package pactwire.ingest.clean.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The elements of a page that carry metadata, gathered while somebody walks over its tree. */
public final class PageHead {
    /** Of a kind; what counts stands early. */
    private static final int MOST_ELEMENTS = 100;

    private static final int MOST_DATE_LINES = 3;
    private static final int LONGEST_DATE_LINE = 40;

    private final Map<String, List<String>> metas = new LinkedHashMap<>();
    private final List<Element> jsonLd = new ArrayList<>();
    private final List<Element> headings = new ArrayList<>();
    private final List<String> dateLines = new ArrayList<>();
    private final List<Element> times = new ArrayList<>();
    private final List<Element> authors = new ArrayList<>();
    private final List<Element> bylines = new ArrayList<>();
    private String canonical = "";
    private String title = "";

    /** @param element the next one of the page */
    public void look(Element element) {
        switch (element.normalName()) {
            case "meta" -> meta(element);
            case "link" -> {
                if (canonical.isEmpty() && element.attr("rel").equalsIgnoreCase("canonical")) {
                    canonical = address(element.attr("href").strip(), element);
                }
            }
            case "title" -> {
                if (title.isEmpty()) {
                    title = element.text().strip();
                }
            }
            case "script" -> {
                if (element.attr("type").toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
                    add(jsonLd, element);
                }
            }
            case "h1" -> add(headings, element);
            case "time" -> add(times, element);
            default -> {
                if (element.attributesSize() > 0) {
                    property(element, element.attributes());
                }
                if (!headings.isEmpty() && dateLines.size() < MOST_DATE_LINES) {
                    dateLine(element);
                }
            }
        }
    }

    private static String address(String stated, Element element) {
        return stated.startsWith("https://") ? stated : element.absUrl("href");
    }

    private static void add(List<Element> elements, Element element) {
        if (elements.size() < MOST_ELEMENTS) {
            elements.add(element);
        }
    }

    /** Where names, days and counts stand in a row of elements, a line of text runs them together. */
    private void dateLine(Element element) {
        if (element.childNodeSize() == 1 && element.childNode(0) instanceof TextNode text) {
            String line = text.getWholeText();
            if (line.length() <= LONGEST_DATE_LINE && DateText.find(line).isPresent()) {
                dateLines.add(line.strip());
            }
        }
    }

    private void property(Element element, Attributes attributes) {
        String property = attributes.get("itemprop");
        if (property.equals("datePublished") || property.equals("dateCreated")) {
            add(times, element);
        } else if (property.equals("author") || attributes.get("rel").equals("author")) {
            add(authors, element);
        } else if (isBylineName(attributes.get("class")) || isBylineName(attributes.get("id"))) {
            add(bylines, element);
        }
    }

    private static boolean isBylineName(String names) {
        return names.contains("yline") || names.contains("uthor");
    }

    private void meta(Element element) {
        String content = element.attr("content").strip();
        if (content.isEmpty()) {
            return;
        }
        for (String key : List.of("property", "name", "itemprop")) {
            String name = element.attr(key).toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && metas.size() < MOST_ELEMENTS * 10) {
                metas.computeIfAbsent(name, n -> new ArrayList<>()).add(content);
            }
        }
    }

    /** The first non-empty value among names, in the order of {@code names}. */
    Optional<String> meta(String... names) {
        for (String name : names) {
            var values = metas.get(name);
            if (values != null) {
                return Optional.of(values.get(0));
            }
        }
        return Optional.empty();
    }

    List<String> metas(String name) {
        return metas.getOrDefault(name, List.of());
    }

    /** In small letters, in page order. */
    Set<String> metaNames() {
        return metas.keySet();
    }

    /** Whether 5/6/2019 means the sixth of May here; empty where the page does not say which English it writes. */
    Optional<Boolean> monthFirst() {
        return meta("og:locale", "language", "dc.language")
                .map(stated -> stated.toLowerCase(Locale.ROOT).replace('_', '-'))
                .filter(locale -> !locale.equals("en") && !locale.equals("english"))
                .map(locale -> locale.equals("en-us"));
    }

    List<Element> jsonLd() {
        return jsonLd;
    }

    List<Element> headings() {
        return headings;
    }

    List<Element> times() {
        return times;
    }

    /** Texts of the first elements after the headline that hold a day and little else. */
    List<String> dateLines() {
        return dateLines;
    }

    /** Elements that are marked as the author. */
    List<Element> authors() {
        return authors;
    }

    /** Elements that are named as an author line. */
    List<Element> bylines() {
        return bylines;
    }

    String canonical() {
        return canonical;
    }

    String title() {
        return title;
    }
}
