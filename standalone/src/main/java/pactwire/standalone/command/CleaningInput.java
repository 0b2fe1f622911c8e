package pactwire.standalone.command;

import pactwire.contract.CleanArticle;
import pactwire.ingest.clean.ArticleCleaner;
import pactwire.ingest.clean.CleaningOutcome;

/** What {@code clean} and {@code extract} have in common: a file is cleaned before anything is shown of it. */
abstract class CleaningInput extends Input {
    /** Loaded when first asked: see {@link ExtractCommand}. */
    private static final class Rules {
        static final ArticleCleaner CLEANER = ArticleCleaner.anyLanguage();
    }

    static CleaningOutcome clean(ArticleLine line) {
        return Rules.CLEANER.clean(line.raw());
    }

    /** Prints what a readable article says, for a person. */
    abstract void show(CleanArticle article, Terminal terminal);

    @Override
    final void show(ArticleLine line, Terminal terminal) {
        var outcome = clean(line);
        if (outcome instanceof CleaningOutcome.Cleaned cleaned) {
            show(cleaned.article(), terminal);
        } else if (outcome instanceof CleaningOutcome.Rejected rejected) {
            terminal.gone("rejected: %s, %s".formatted(rejected.reason(), rejected.detail()));
        }
        terminal.blank();
    }
}
