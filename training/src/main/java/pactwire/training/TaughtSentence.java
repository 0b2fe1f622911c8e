package pactwire.training;

import java.util.List;

/**
 * A sentence and what the teacher says of it.
 *
 * @param tags Penn Treebank, one for each form
 * @param heads by position from 1, entry 0 unused; {@code forms.size() + 1} is the root
 * @param relations one for each form
 * @param names one for each form: {@code O}, {@code B-PERSON}, {@code I-PERSON}…
 */
record TaughtSentence(List<String> forms, List<String> tags, int[] heads, List<String> relations, List<String> names) {
    int size() {
        return forms.size();
    }

    TaughtSentence withForms(List<String> other) {
        return new TaughtSentence(other, tags, heads, relations, names);
    }
}
