package pactwire.standalone.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import pactwire.contract.CleanArticle;
import pactwire.contract.PublicationDate;
import pactwire.contract.Removed;
import pactwire.ingest.clean.CleaningOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(
        name = "clean",
        description = "The readable part of articles: title, author, date, text, and what was removed.",
        mixinStandardHelpOptions = true)
final class CleanCommand extends CleaningInput {

    @Option(names = "--explain", description = "show what was removed, and by which rule")
    private boolean explain;

    @Override
    Function<JsonNode, Object> lineWork() {
        return json -> {
            var article = ArticleLine.of(json);
            return answer(article, clean(article));
        };
    }

    private static Map<String, Object> answer(ArticleLine line, CleaningOutcome outcome) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", line.id());
        if (outcome instanceof CleaningOutcome.Cleaned cleaned) {
            var article = cleaned.article();
            answer.put("title", article.title());
            answer.put("byline", article.byline());
            answer.put("published", article.published());
            answer.put("language", article.language());
            answer.put("text", article.text());
            answer.put("removed", article.removed());
        } else if (outcome instanceof CleaningOutcome.Rejected rejected) {
            answer.put("rejected", rejected.reason());
            answer.put("detail", rejected.detail());
            answer.put("text", "");
        }
        return answer;
    }

    @Override
    void show(CleanArticle article, Terminal terminal) {
        terminal.heading(article.title().isEmpty() ? "(no title)" : article.title());
        terminal.faint("%s · %s · %s · %d lines removed"
                .formatted(
                        article.byline() == null ? "no author" : article.byline(),
                        dated(article.published()),
                        article.language(),
                        article.removed().size()));
        terminal.blank();
        terminal.line(article.text());
        if (explain) {
            terminal.blank();
            for (Removed removed : article.removed()) {
                terminal.gone("- [%s] %s".formatted(removed.rule(), removed.text()));
            }
        }
    }

    static String dated(@org.jspecify.annotations.Nullable PublicationDate published) {
        return published == null ? "no date" : "%s (%s)".formatted(published.date(), published.basis());
    }
}
