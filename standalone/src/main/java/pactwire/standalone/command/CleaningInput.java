package pactwire.standalone.command;

import pactwire.contract.CleanArticle;
import pactwire.ingest.clean.ArticleCleaner;
import pactwire.ingest.clean.CleaningOutcome;

/** What {@code clean} and {@code extract} have in common: a file is cleaned before anything is shown of it. */
abstract class CleaningInput extends Input {
    final ArticleCleaner cleaner = ArticleCleaner.anyLanguage();

    /** Prints what a readable article says, for a person. */
    abstract void show(CleanArticle article, Terminal terminal);

    @Override
    final void show(ArticleLine line, Terminal terminal) {
        var outcome = cleaner.clean(line.raw());
        if (outcome instanceof CleaningOutcome.Cleaned cleaned) {
            show(cleaned.article(), terminal);
        } else if (outcome instanceof CleaningOutcome.Rejected rejected) {
            terminal.gone("rejected: %s, %s".formatted(rejected.reason(), rejected.detail()));
        }
        terminal.blank();
    }
}
