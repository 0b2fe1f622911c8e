package pactwire.store.agreement.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

        assertThat(joined)
                .containsExactly("Joint Statement on Strengthening Global Strategic Stability in the Modern Age"
                        + " = Joint Statement on Strengthening Global Strategic Stability");
    }

    /** What the seeds tell twice, and nothing else; the first version of a corrected article is left out. */
    @Test
    void agreementsOfTheSeeds_areJoinedWhereTwoArticlesTellOfOne() throws IOException {
        var joined =
                Merger.merge(seeds().stream().map(Profile::of).toList(), Separations.NONE, new RecentVerdicts())
                        .stream()
                        .filter(group -> group.reports().size() > 1)
                        .map(group -> group.reports().stream()
                                .map(report -> report.found().title())
                                .collect(Collectors.toSet()))
                        .toList();

        assertThat(joined)
                .containsExactlyInAnyOrder(
                        Set.of(
                                "contract for the supply of Russian pipeline gas to China",
                                "Purchase and Sales Contract on the East Route Gas Project"),
                        Set.of(
                                "agreement on the development of 5G technologies and the pilot launch of fifth-generation networks",
                                "develop a 5G network in Russia"),
                        Set.of(
                                "Joint Statement on Developing Comprehensive Partnership and Strategic Interaction Entering a New Era",
                                "joint statement on developing comprehensive partnership and strategic interaction entering a new era"),
                        Set.of(
                                "27-year sales and purchase agreement",
                                "agreement for 4 million tonnes of liquefied natural gas a year"),
                        Set.of("Black Sea grain deal", "Black Sea Grain Initiative"),
                        Set.of("Comprehensive Economic Partnership Agreement"));
    }

    private static List<Report> seeds() throws IOException {
        var json = EventCodec.mapperBuilder().build();
        var reports = new ArrayList<Report>();
        try (var files = Files.newDirectoryStream(Path.of("..", "seeds"), "*.expected.json")) {
            for (var file : files) {
                var article = json.readTree(file.toFile());
                if (file.getFileName().toString().startsWith("2022-11-21")) {
                    continue;
                }
                for (var agreement : article.get("agreements")) {
                    reports.add(report(
                            file.getFileName() + "-" + reports.size(),
                            file.getFileName().toString(),
                            article,
                            agreement,
                            text(agreement.get("signed")),
                            value(agreement.get("value"))));
                }
            }
        }
        return reports;
    }

    private static Report report(
            String id, String articleId, JsonNode article, JsonNode agreement, String signed, String value) {
        return ReportRow.report(
                id,
                articleId,
                agreement.get("title").asString(),
                agreement.get("instrument").asString(),
                agreement.get("status").asString(),
                parties(agreement.get("parties")),
                signed,
                text(article.get("published")),
                value,
                agreement.get("evidence").asString().strip());
    }

    private static String value(JsonNode value) {
        return value == null || value.isNull()
                ? ""
                : value.get("amount").asString() + " " + value.get("currency").asString();
    }

    private static List<Report> reports() throws IOException {
        var json = EventCodec.mapperBuilder().build();
        var reports = new ArrayList<Report>();
        for (var file : List.of("seeds/gold.jsonl", "articles/gold.jsonl")) {
            for (String line : Files.readAllLines(EVAL.resolve(file))) {
                var article = json.readTree(line);
                for (var agreement : article.get("agreements")) {
                    var id = article.get("id").asString() + "-" + reports.size();
                    reports.add(report(id, id, article, agreement, text(agreement.get("date")), ""));
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
