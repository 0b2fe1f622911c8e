package pactwire.store.agreement.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pactwire.contract.EventCodec;
import tools.jackson.databind.JsonNode;

/**
 * The gold agreements of the development articles, each taken as an article's only report: what one article tells apart
 * must stay apart even without knowing that. Read from beside the repository; skipped where that is absent.
 */
class MergeOfRealArticlesTest {
    private static final Path EVAL = Path.of("..", "..", "shared", "eval");

    @Test
    void instrumentsThatOneArticleTellsApart_stayApart() throws IOException {
        assumeTrue(Files.exists(EVAL), "no ../shared/eval here: merging is not measured on real articles");
        int pairs = 0;
        var joined = new ArrayList<String>();
        var all = reports();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                pairs++;
                if (MergeRulesTest.joined(all.get(i), all.get(j))) {
                    joined.add(all.get(i).found().title() + " = "
                            + all.get(j).found().title());
                }
            }
        }
        System.out.printf(
                "merging: %d reports of development articles, %d pairs, %d joined:%n",
                all.size(), pairs, joined.size());
        joined.forEach(System.out::println);

        assertThat(joined).hasSizeLessThan(pairs / 500);
    }

    private static List<Report> reports() throws IOException {
        var json = EventCodec.mapperBuilder().build();
        var reports = new ArrayList<Report>();
        for (var file : List.of("seeds/gold.jsonl", "articles/gold.jsonl")) {
            for (String line : Files.readAllLines(EVAL.resolve(file))) {
                var article = json.readTree(line);
                for (var agreement : article.get("agreements")) {
                    var id = article.get("id").asString() + "-" + reports.size();
                    reports.add(ReportRow.report(
                            id,
                            id,
                            agreement.get("title").asString(),
                            agreement.get("instrument").asString(),
                            agreement.get("status").asString(),
                            parties(agreement.get("parties")),
                            text(agreement.get("date")),
                            text(article.get("published")),
                            "",
                            agreement.get("evidence").asString().strip()));
                }
            }
        }
        return reports;
    }

    private static String parties(JsonNode parties) {
        return parties.valueStream()
                .map(JsonNode::asString)
                .map(party -> ReportRow.isState(party) ? party : "o:" + party)
                .collect(Collectors.joining(";"));
    }

    private static String text(JsonNode node) {
        return node == null || node.isNull() ? "" : node.asString();
    }
}
