package pactwire.standalone.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import pactwire.contract.AgreementFound;
import pactwire.contract.CleanArticle;
import pactwire.contract.MetricFound;
import pactwire.contract.Party;
import pactwire.extract.agreement.AgreementTrace.Outcome;
import pactwire.extract.reading.ArticleReader;
import pactwire.extract.reading.Explanation;
import pactwire.extract.reading.Reading;
import pactwire.ingest.clean.CleaningOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(
        name = "extract",
        description = "What articles say was agreed and was counted. Cleans first, unless \"clean\": true.",
        mixinStandardHelpOptions = true)
final class ExtractCommand extends CleaningInput {
    @Option(names = "--explain", description = "show every decision: what was found, what was rejected, by which rule")
    private boolean explain;

    /** Loaded when first asked: every call of the launcher makes every command, and only this one needs its models. */
    private static final class Rules {
        static final ArticleReader READER = ArticleReader.load();
    }

    @Override
    Function<JsonNode, Object> lineWork() {
        return json -> {
            var line = ArticleLine.of(json);
            if (line.clean()) {
                return answer(line, Rules.READER.read(CleanText.of(line)));
            }
            var outcome = clean(line);
            return outcome instanceof CleaningOutcome.Cleaned cleaned
                    ? answer(line, Rules.READER.read(cleaned.article()))
                    : answer(line, (CleaningOutcome.Rejected) outcome);
        };
    }

    private static Map<String, Object> answer(ArticleLine line, Reading reading) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", line.id());
        answer.put(
                "published",
                reading.published() == null ? null : reading.published().date());
        answer.put("text", reading.article().text());
        answer.put("agreements", reading.agreements());
        answer.put("metrics", reading.metrics());
        return answer;
    }

    private static Map<String, Object> answer(ArticleLine line, CleaningOutcome.Rejected rejected) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", line.id());
        answer.put("published", null);
        answer.put("text", "");
        answer.put("agreements", List.of());
        answer.put("metrics", List.of());
        answer.put("rejected", rejected.reason());
        answer.put("detail", rejected.detail());
        return answer;
    }

    @Override
    void show(CleanArticle article, Terminal terminal) {
        var explanation = Rules.READER.explain(article);
        var reading = explanation.reading();
        terminal.line(article.title().isEmpty() ? "(no title)" : article.title());
        terminal.faint(CleanCommand.dated(reading.published()));
        terminal.blank();
        terminal.heading("Agreements (%d)".formatted(reading.agreements().size()));
        reading.agreements().forEach(found -> show(found, terminal));
        terminal.heading("Figures (%d)".formatted(reading.metrics().size()));
        reading.metrics().forEach(found -> show(found, terminal));
        if (explain) {
            explain(explanation, terminal);
        }
    }

    private static void explain(Explanation explanation, Terminal terminal) {
        terminal.blank();
        terminal.heading("Passages that speak of agreements");
        for (var step : explanation.agreements().steps()) {
            decision(
                    terminal, step.outcome() == Outcome.REJECTED, step.outcome().name(), step.rule(), step.passage());
        }
        terminal.heading("Numbers");
        for (var decision : explanation.metrics()) {
            boolean leftOut = decision.found() == null;
            decision(terminal, leftOut, leftOut ? "REJECTED" : "FOUND", decision.rule(), decision.written());
        }
    }

    private static void decision(Terminal terminal, boolean rejected, String outcome, String rule, String passage) {
        var line = "  %-8s  %s".formatted(outcome.toLowerCase(Locale.ROOT), rule);
        if (rejected) {
            terminal.gone(line);
        } else {
            terminal.good(line);
        }
        terminal.quote(passage);
    }

    private static void show(AgreementFound found, Terminal terminal) {
        terminal.good("  %s %s: %s"
                .formatted(found.status().wireName(), found.instrument().wireName(), found.title()));
        terminal.line("    %s%s · %s"
                .formatted(
                        Written.names(found.parties()),
                        found.signed() == null ? "" : " · " + found.signed().date(),
                        found.contexts().stream()
                                .map(context -> context.wireName())
                                .collect(Collectors.joining(", "))));
        terminal.quote(found.evidence().text());
    }

    private static void show(MetricFound found, Terminal terminal) {
        terminal.good("  %s: %s %s%s"
                .formatted(
                        found.indicator().label(),
                        Written.value(found.value()),
                        found.unit(),
                        found.period() == null ? "" : ", " + found.period()));
        terminal.line("    %s %s%s"
                .formatted(found.modifier().wireName(), found.nature().wireName(), aboutWhom(found.subjects())));
        terminal.quote(found.evidence().text());
    }

    private static String aboutWhom(List<Party> subjects) {
        return subjects.isEmpty() ? "" : " · " + Written.names(subjects);
    }
}
