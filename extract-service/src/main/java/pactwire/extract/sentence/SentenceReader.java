package pactwire.extract.sentence;

import java.util.ArrayList;
import java.util.List;
import pactwire.contract.Span;
import pactwire.extract.sentence.learnt.Weights;

/**
 * Reads text into {@link Sentence}s: splits, cuts into tokens, tags, parses and finds names. The same text always reads
 * alike; time and memory grow with the text's length and nothing else. Thread-safe: the weights are shared and never
 * change.
 */
public final class SentenceReader {
    private final Tokenizer tokenizer = new Tokenizer();
    private final SentenceSplitter splitter = new SentenceSplitter();
    private final SentenceAnalysis analysis;

    private SentenceReader(SentenceAnalysis analysis) {
        this.analysis = analysis;
    }

    /** The reader with the shipped weights. They are read once however often this is called. */
    public static SentenceReader load() {
        return Shipped.READER;
    }

    /** A reader without weights: every tag is empty, every tree flat. For cutting text that a teacher is to read. */
    public static SentenceReader untaught() {
        return new SentenceReader(new FlatAnalysis());
    }

    /** A reader with weights that are not the shipped ones, to compare them. */
    public static SentenceReader with(Weights weights) {
        return new SentenceReader(new LearntAnalysis(weights));
    }

    /**
     * @param paragraphs where each paragraph stands in {@code text}, in order
     * @return the sentences in text order; their offsets point into {@code text}
     */
    public List<Sentence> read(String text, List<Span> paragraphs) {
        SentenceAnalysis.Reading reading = analysis.begin();
        List<Sentence> sentences = new ArrayList<>();
        for (int paragraph = 0; paragraph < paragraphs.size(); paragraph++) {
            Span span = paragraphs.get(paragraph);
            TokenSpans spans = tokenizer.tokenize(text, span.start(), span.end());
            for (SentenceSplitter.Range range : splitter.split(text, spans)) {
                sentences.add(sentence(text, spans, range, paragraph, reading));
            }
        }
        return List.copyOf(sentences);
    }

    /** A text that is one paragraph, such as a single sentence. */
    public List<Sentence> read(String text) {
        return text.isEmpty() ? List.of() : read(text, List.of(new Span(0, text.length())));
    }

    private static Sentence sentence(
            String text,
            TokenSpans spans,
            SentenceSplitter.Range range,
            int paragraph,
            SentenceAnalysis.Reading reading) {
        List<String> forms = new ArrayList<>(range.end() - range.first());
        for (int i = range.first(); i < range.end(); i++) {
            forms.add(text.substring(spans.start(i), spans.end(i)));
        }
        List<Token> tokens = reading.tokens(forms, spans, range.first());
        int start = spans.start(range.first());
        return new Sentence(text.substring(start, spans.end(range.end() - 1)), start, paragraph, tokens);
    }

    /** Loaded on first use: whoever never reads never pays for the weights. */
    private static final class Shipped {
        static final SentenceReader READER = with(Weights.shipped());
    }
}
