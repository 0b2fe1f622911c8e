package pactwire.extract.sentence;

import java.util.ArrayList;
import java.util.List;
import pactwire.extract.sentence.learnt.Scratch;
import pactwire.extract.sentence.learnt.Siblings;
import pactwire.extract.sentence.learnt.Weights;

/** Tags, trees, relations and names by the learnt {@link Weights}, dictionary forms by {@link Lemmatizer}. */
final class LearntAnalysis implements SentenceAnalysis {
    private final Weights weights;
    private final List<EntityType> entities;
    private final Lemmatizer lemmatizer = new Lemmatizer();

    LearntAnalysis(Weights weights) {
        this.weights = weights;
        this.entities = weights.names().outcomes().stream()
                .map(outcome -> outcome.length() > 2 ? EntityType.valueOf(outcome.substring(2)) : EntityType.NONE)
                .toList();
    }

    @Override
    public Reading begin() {
        Scratch scratch = new Scratch();
        Siblings siblings = weights.siblings();
        return (forms, spans, first) -> {
            weights.read(forms, scratch, siblings);
            List<Token> tokens = new ArrayList<>(forms.size());
            for (int i = 0; i < forms.size(); i++) {
                tokens.add(token(forms, i, spans.start(first + i), spans.end(first + i), scratch));
            }
            return tokens;
        };
    }

    private Token token(List<String> forms, int index, int start, int end, Scratch scratch) {
        int position = index + 1;
        String form = forms.get(index);
        String tag = weights.tagger().tags().get(scratch.words.tag(position));
        int head = scratch.tree.head(position);
        return new Token(
                index,
                start,
                end,
                form,
                lemmatizer.lemma(form, tag),
                tag,
                head > forms.size() ? Token.ROOT : head - 1,
                weights.labeller().labels().get(scratch.tree.label(position)),
                entities.get(scratch.name(position)));
    }
}
