package pactwire.extract.sentence;

import java.util.Locale;
import java.util.stream.IntStream;

/** Knows nothing: every word hangs from the first. */
final class FlatAnalysis implements SentenceAnalysis {
    @Override
    public Reading begin() {
        return (forms, spans, first) -> IntStream.range(0, forms.size())
                .mapToObj(i -> token(forms.get(i), i, spans.start(first + i), spans.end(first + i)))
                .toList();
    }

    private static Token token(String form, int index, int start, int end) {
        String lemma = form.toLowerCase(Locale.ROOT);
        int head = index == 0 ? Token.ROOT : 0;
        return new Token(index, start, end, form, lemma, "", head, index == 0 ? "root" : "dep", EntityType.NONE);
    }
}
