package pactwire.extract.sentence;

import java.util.List;

/** Makes tokens of forms: with what was learnt, or flat. Thread-safe; each reading of a text begins its own. */
sealed interface SentenceAnalysis permits LearntAnalysis, FlatAnalysis {
    Reading begin();

    /** One reading of one text, on one thread. */
    interface Reading {
        /** @param first where the sentence's first token stands in {@code spans} */
        List<Token> tokens(List<String> forms, TokenSpans spans, int first);
    }
}
