package pactwire.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import pactwire.contract.AgreementStatus;
import pactwire.contract.Instrument;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code agreements/annotations.tsv}: the corpus's texts by their lines, ours from {@code agreements/written.jsonl}. */
final class AnnotatedTexts {
    private static final Pattern BLANK_LINES = Pattern.compile("\n[ \t\u00a0]*\n\\s*");

    /** Column in which a passage starts. */
    private static final int START = 5;

    /** Kinds that annotators named and events do not tell apart. */
    private static final Set<String> NOT_TOLD_APART = Set.of("partnership", "communique");

    private AnnotatedTexts() {}

    private record Source(String title, List<String> paragraphs) {}

    private record Row(String text, int from, int to, List<String> cells) {}

    /** In the table's order. */
    static List<AnnotatedText> read(Path corpus) throws IOException {
        var rows = rows();
        var sources = sources(corpus, rows.keySet());
        var texts = new ArrayList<AnnotatedText>();
        rows.forEach((id, ofText) -> {
            var source = sources.get(id);
            var first = ofText.get(0);
            var text = String.join("\n\n", source.paragraphs().subList(first.from(), first.to()));
            var told = ofText.stream()
                    .filter(row -> !row.cells().get(START).isEmpty())
                    .map(AnnotatedTexts::told)
                    .toList();
            texts.add(new AnnotatedText(id, first.cells().get(1), source.title(), text, told));
        });
        return texts;
    }

    /** JSON lines with {@code text}, whose first line is the title; without annotations. */
    static List<AnnotatedText> ruled(Path file) throws IOException {
        var mapper = JsonMapper.builder().build();
        var texts = new ArrayList<AnnotatedText>();
        for (String line : Files.readAllLines(file)) {
            var json = mapper.readTree(line);
            var paragraphs = source("", json.path("text").asString()).paragraphs();
            texts.add(new AnnotatedText(
                    json.path("id").asString(),
                    "ruled",
                    paragraphs.get(0),
                    String.join("\n\n", paragraphs),
                    List.of()));
        }
        return texts;
    }

    private static AnnotatedText.Told told(Row row) {
        var cells = row.cells();
        return new AnnotatedText.Told(
                Integer.parseInt(cells.get(START - 1)),
                Integer.parseInt(cells.get(START)),
                Integer.parseInt(cells.get(START + 1)),
                cells.get(START + 2).isEmpty() ? null : Integer.valueOf(cells.get(START + 2)),
                AgreementStatus.valueOf(cells.get(START + 3).toUpperCase(Locale.ROOT)),
                instrument(cells.get(START + 4)),
                Set.of(Arrays.stream(cells.get(START + 5).split("\\|"))
                        .distinct()
                        .toArray(String[]::new)),
                !cells.get(START + 6).isEmpty());
    }

    private static Instrument instrument(String annotated) {
        return NOT_TOLD_APART.contains(annotated)
                ? Instrument.OTHER
                : Instrument.valueOf(annotated.toUpperCase(Locale.ROOT));
    }

    private static Map<String, List<Row>> rows() throws IOException {
        var rows = new LinkedHashMap<String, List<Row>>();
        try (var in = reader("/agreements/annotations.tsv")) {
            in.lines()
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)))
                    .forEach(cells -> rows.computeIfAbsent(cells.get(0), id -> new ArrayList<>())
                            .add(new Row(
                                    cells.get(0),
                                    Integer.parseInt(cells.get(2)),
                                    Integer.parseInt(cells.get(3)),
                                    cells)));
        }
        return rows;
    }

    private static Map<String, Source> sources(Path corpus, Set<String> ids) throws IOException {
        var mapper = JsonMapper.builder().build();
        var sources = new HashMap<String, Source>();
        try (var in = reader("/agreements/written.jsonl")) {
            for (String line : in.lines().toList()) {
                var json = mapper.readTree(line);
                sources.put(
                        json.path("id").asString(),
                        source(json.path("title").asString(), json.path("text").asString()));
            }
        }
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(corpus)), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine(), number++) {
                if (ids.contains(String.valueOf(number))) {
                    var json = mapper.readTree(line);
                    sources.put(
                            String.valueOf(number),
                            source(
                                    json.path("title").asString(),
                                    json.path("text").asString()));
                }
            }
        }
        return sources;
    }

    private static Source source(String title, String text) {
        var paragraphs = Arrays.stream(BLANK_LINES.split(text.replace("\r", "")))
                .map(AnnotatedTexts::trimmed)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
        return new Source(title, paragraphs);
    }

    /** Also of no-break spaces. */
    private static String trimmed(String paragraph) {
        int start = 0;
        int end = paragraph.length();
        while (start < end && isBlank(paragraph.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(paragraph.charAt(end - 1))) {
            end--;
        }
        return paragraph.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static BufferedReader reader(String resource) {
        var in = Objects.requireNonNull(AnnotatedTexts.class.getResourceAsStream(resource), resource);
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
