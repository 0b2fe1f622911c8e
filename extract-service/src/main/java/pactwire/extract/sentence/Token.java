package pactwire.extract.sentence;

import static java.util.Objects.requireNonNull;

/**
 * A word, number or mark in a {@link Sentence}.
 *
 * @param index place in the sentence, from 0
 * @param start first UTF-16 unit in the article's text, inclusive
 * @param end one past the last unit
 * @param form as written
 * @param lemma dictionary form, lower case: "signed" is {@code sign}; names keep their letters in lower case
 * @param tag Penn Treebank part of speech such as {@code VBD}; {@code HYPH} for a hyphen between parts of a word
 * @param head index of the word this one depends on, {@link #ROOT} for the head of the sentence
 * @param relation to the head, as ClearNLP names them: {@code nsubj}, {@code dobj}, {@code prep}, {@code pobj}…
 * @param entity what the name names that this word is part of
 */
public record Token(
        int index,
        int start,
        int end,
        String form,
        String lemma,
        String tag,
        int head,
        String relation,
        EntityType entity) {
    /** {@link #head()} of a word that depends on no other. */
    public static final int ROOT = -1;

    public Token {
        requireNonNull(form, "form");
        requireNonNull(lemma, "lemma");
        requireNonNull(tag, "tag");
        requireNonNull(relation, "relation");
        requireNonNull(entity, "entity");
        if (index < 0 || start < 0 || end <= start || head < ROOT || head == index) {
            throw new IllegalArgumentException("token %d at [%d, %d) with head %d".formatted(index, start, end, head));
        }
    }

    public boolean isRoot() {
        return head == ROOT;
    }

    /** {@code VB VBD VBG VBN VBP VBZ}; a modal is not one, see {@code MD}. */
    public boolean isVerb() {
        return tag.startsWith("VB");
    }

    /** {@code NN NNS NNP NNPS}. */
    public boolean isNoun() {
        return tag.startsWith("NN");
    }

    /** {@code NNP NNPS}. */
    public boolean isProperNoun() {
        return tag.startsWith("NNP");
    }

    public boolean hasRelation(String... anyOf) {
        return Sentence.contains(anyOf, relation);
    }

    public boolean hasLemma(String... anyOf) {
        return Sentence.contains(anyOf, lemma);
    }
}
