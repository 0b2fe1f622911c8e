package pactwire.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import pactwire.contract.AgreementFound;
import pactwire.training.AnnotatedText.Told;
import tools.jackson.databind.json.JsonMapper;

/** What texts are read as at several thresholds, and what they tell, as {@code score_events.py} wants both: JSON lines. */
final class Answers {
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final Path folder;
    private final List<AnnotatedText> texts;
    private final Map<Double, List<String>> lines = new TreeMap<>();

    Answers(Path folder, List<AnnotatedText> texts) {
        this.folder = folder;
        this.texts = texts;
    }

    void add(double threshold, AnnotatedText text, int fold, List<AgreementFound> found) {
        var agreements = found.stream().map(Answers::answer).toList();
        lines.computeIfAbsent(threshold, key -> new ArrayList<>())
                .add(mapper.writeValueAsString(Map.of("id", text.id(), "fold", fold, "agreements", agreements)));
    }

    private static Map<String, Object> answer(AgreementFound found) {
        return Map.of(
                "evidence",
                found.evidence().text(),
                "title",
                found.title(),
                "instrument",
                found.instrument().wireName(),
                "status",
                found.status().wireName(),
                "parties",
                found.parties().stream()
                        .map(party -> party.id() == null ? party.name() : party.id())
                        .toList(),
                "confidence",
                found.confidence());
    }

    /** {@code THRESHOLD.jsonl}; {@code gold.jsonl}, and one more of each set of texts. */
    void write() throws IOException {
        for (var ofThreshold : lines.entrySet()) {
            Files.write(folder.resolve(ofThreshold.getKey() + ".jsonl"), ofThreshold.getValue());
        }
        Files.write(folder.resolve("gold.jsonl"), texts.stream().map(this::gold).toList());
        var sets = texts.stream().collect(Collectors.groupingBy(AnnotatedText::set));
        for (var set : sets.entrySet()) {
            Files.write(
                    folder.resolve("gold-" + set.getKey() + ".jsonl"),
                    set.getValue().stream().map(this::gold).toList());
        }
    }

    private String gold(AnnotatedText text) {
        var agreements = text.told().stream()
                .collect(Collectors.groupingBy(Told::agreement, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(passages -> gold(text, passages))
                .toList();
        return mapper.writeValueAsString(Map.of("id", text.id(), "agreements", agreements, "metrics", List.of()));
    }

    private static Map<String, Object> gold(AnnotatedText text, List<Told> passages) {
        var first = passages.get(0);
        var evidence = passages.stream()
                .map(told -> text.text().substring(told.start(), told.end()))
                .toList();
        var gold = new LinkedHashMap<String, Object>();
        gold.put("evidence", evidence.get(0));
        gold.put("alt_evidence", evidence.subList(1, evidence.size()));
        gold.put("instrument", first.instrument().wireName());
        gold.put("status", first.status().wireName());
        gold.put("parties", first.parties());
        gold.put("optional", first.optional());
        return gold;
    }
}
