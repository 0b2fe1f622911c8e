package pactwire.extract.sentence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pactwire.contract.Span;

/**
 * One sentence with its dependency tree. Immutable and safe to share between threads.
 *
 * <p>In "Russia and China signed a treaty", {@code signed} is the {@link #root()}, {@code child(signed, "nsubj")} is
 * {@code Russia}, {@code conjuncts(Russia)} is {@code [Russia, China]} and {@code child(signed, "dobj")} is
 * {@code treaty}.
 */
public final class Sentence {
    private final String text;
    private final int start;
    private final int paragraph;
    private final List<Token> tokens;
    private final int[] childStart;
    private final int[] childIndex;

    /**
     * @param text the sentence as written, from its first token to its last
     * @param start where {@code text} begins in the article, in UTF-16 units
     * @param paragraph which of the article's paragraphs it stands in, from 0
     * @param tokens in order and not empty; every head lies within the sentence
     */
    public Sentence(String text, int start, int paragraph, List<Token> tokens) {
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("a sentence at %d has no tokens".formatted(start));
        }
        this.text = text;
        this.start = start;
        this.paragraph = paragraph;
        this.tokens = List.copyOf(tokens);
        this.childStart = new int[tokens.size() + 1];
        this.childIndex = new int[tokens.size()];
        indexChildren();
    }

    private void indexChildren() {
        for (Token token : tokens) {
            if (!token.isRoot()) {
                childStart[token.head() + 1]++;
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            childStart[i + 1] += childStart[i];
        }
        int[] next = Arrays.copyOf(childStart, tokens.size());
        for (Token token : tokens) {
            if (!token.isRoot()) {
                childIndex[next[token.head()]++] = token.index();
            }
        }
    }

    /** First UTF-16 unit in the article's text. */
    public int start() {
        return start;
    }

    /** One past the last unit in the article's text. */
    public int end() {
        return start + text.length();
    }

    public int paragraph() {
        return paragraph;
    }

    public String text() {
        return text;
    }

    /** The article's words from {@code span.start()} to {@code span.end()}, both within this sentence. */
    public String text(Span span) {
        return text.substring(span.start() - start, span.end() - start);
    }

    public List<Token> tokens() {
        return tokens;
    }

    /**
     * @param from index of the first
     * @param end index after the last
     * @return those of them that the sentence has; none where {@code from} does not lie before {@code end}, as of two words that a
     *     rule met in the other order
     */
    public List<Token> tokens(int from, int end) {
        int first = Math.max(0, from);
        int last = Math.min(end, size());
        return first < last ? tokens.subList(first, last) : List.of();
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    public int size() {
        return tokens.size();
    }

    /** The head of the sentence. A sentence of several parts has several: this is the first. */
    public Token root() {
        for (Token token : tokens) {
            if (token.isRoot()) {
                return token;
            }
        }
        throw new IllegalStateException("no root in " + text);
    }

    public Optional<Token> head(Token token) {
        return token.isRoot() ? Optional.empty() : Optional.of(tokens.get(token.head()));
    }

    /** The word before in the sentence. */
    public Optional<Token> previous(Token token) {
        return token.index() == 0 ? Optional.empty() : Optional.of(tokens.get(token.index() - 1));
    }

    /** The word after in the sentence. */
    public Optional<Token> next(Token token) {
        return token.index() + 1 == tokens.size() ? Optional.empty() : Optional.of(tokens.get(token.index() + 1));
    }

    /** What depends on the word directly, in text order. */
    public List<Token> children(Token token) {
        List<Token> children = new ArrayList<>();
        for (int i = childStart[token.index()]; i < childStart[token.index() + 1]; i++) {
            children.add(tokens.get(childIndex[i]));
        }
        return children;
    }

    /** The children in one of these relations, in text order: {@code children(verb, "nsubj", "nsubjpass")}. */
    public List<Token> children(Token token, String... relations) {
        List<Token> children = new ArrayList<>();
        for (int i = childStart[token.index()]; i < childStart[token.index() + 1]; i++) {
            Token child = tokens.get(childIndex[i]);
            if (contains(relations, child.relation())) {
                children.add(child);
            }
        }
        return children;
    }

    /** The first child in one of these relations. */
    public Optional<Token> child(Token token, String... relations) {
        for (int i = childStart[token.index()]; i < childStart[token.index() + 1]; i++) {
            Token child = tokens.get(childIndex[i]);
            if (contains(relations, child.relation())) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    public boolean hasChild(Token token, String... relations) {
        return child(token, relations).isPresent();
    }

    /** The word itself and what is coordinated with it after it: "Russia, China and India" from "Russia". */
    public List<Token> conjuncts(Token token) {
        List<Token> conjuncts = new ArrayList<>(List.of(token));
        for (int i = 0; i < conjuncts.size(); i++) {
            conjuncts.addAll(children(conjuncts.get(i), "conj"));
        }
        conjuncts.sort((a, b) -> Integer.compare(a.index(), b.index()));
        return conjuncts;
    }

    /** The objects of the word's prepositions of this lemma: {@code prepositional(signed, "with")}. */
    public List<Token> prepositional(Token token, String... prepositions) {
        List<Token> objects = new ArrayList<>();
        for (Token preposition : children(token, "prep", "agent", "dative")) {
            if (contains(prepositions, preposition.lemma())) {
                objects.addAll(children(preposition, "pobj", "pcomp"));
            }
        }
        return objects;
    }

    /** The words above, nearest first; empty for a root. */
    public List<Token> ancestors(Token token) {
        List<Token> ancestors = new ArrayList<>();
        for (Token at = token; !at.isRoot(); ) {
            at = tokens.get(at.head());
            ancestors.add(at);
        }
        return ancestors;
    }

    public boolean isWithin(Token token, Token ancestor) {
        for (Token at = token; ; at = tokens.get(at.head())) {
            if (at.index() == ancestor.index()) {
                return true;
            }
            if (at.isRoot()) {
                return false;
            }
        }
    }

    /** The word and everything below it, in text order. */
    public List<Token> subtree(Token token) {
        List<Token> subtree = new ArrayList<>(List.of(token));
        for (int i = 0; i < subtree.size(); i++) {
            subtree.addAll(children(subtree.get(i)));
        }
        subtree.sort((a, b) -> Integer.compare(a.index(), b.index()));
        return subtree;
    }

    /** From the first word of {@link #subtree} to its last, in the article's UTF-16 units. */
    public Span span(Token token) {
        List<Token> subtree = subtree(token);
        return new Span(subtree.get(0).start(), subtree.get(subtree.size() - 1).end());
    }

    /** From one word to another, both included, in the article's UTF-16 units. */
    public Span span(Token first, Token last) {
        return new Span(first.start(), last.end());
    }

    /** The runs of words that share an {@link EntityType}, first and last word of each, in text order. */
    public List<Name> names() {
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            EntityType type = tokens.get(i).entity();
            int first = i;
            while (i < tokens.size() && tokens.get(i).entity() == type) {
                i++;
            }
            if (type != EntityType.NONE) {
                names.add(new Name(type, tokens.get(first), tokens.get(i - 1)));
            }
        }
        return names;
    }

    /** A name as the name finder saw it: "Xi Jinping". */
    public record Name(EntityType type, Token first, Token last) {}

    @Override
    public String toString() {
        return text;
    }

    static boolean contains(String[] values, String value) {
        for (String candidate : values) {
            if (candidate.equals(value)) {
                return true;
            }
        }
        return false;
    }
}
