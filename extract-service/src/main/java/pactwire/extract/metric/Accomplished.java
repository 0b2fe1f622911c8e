package pactwire.extract.metric;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pactwire.extract.lexicon.Lexicon;
import pactwire.extract.lexicon.ScreenedPattern;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/**
 * Tells what was done from what is to be done by the words between a figure and the verb it stands under: "300 tractors were
 * delivered under the agreement", but "an agreement was signed on 300 tractors". Words: {@code lexicon/metric/outlook-words.csv}.
 * Immutable.
 */
final class Accomplished {
    /** Verbs are not looked for further up than this: trees of tables are deep. */
    private static final int HIGHEST = 40;

    private static final ScreenedPattern TO_COME = ScreenedPattern.of("(?i)\\b(?:next|coming)\\s$");

    private final Set<String> committing;
    private final Set<String> toCome;
    private final Set<String> levels;
    private final Set<String> achieving;

    private Accomplished() {
        this.committing = words("committing verb");
        this.toCome = words("noun of what is to come");
        this.levels = words("level to come");
        this.achieving = words("achieving verb");
    }

    static Accomplished load() {
        return new Accomplished();
    }

    private static Set<String> words(String kind) {
        return Lexicon.load("metric/outlook-words.csv").rows().stream()
                .filter(row -> row.get("kind").equals(kind))
                .flatMap(row -> row.alternatives("words").stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isDone(Figure figure) {
        if (TO_COME.isIn(figure.before())) {
            return false;
        }
        Sentence sentence = figure.sentence();
        Optional<Token> at = Predicate.tokenOf(figure);
        for (int up = 0; at.isPresent() && up < HIGHEST; up++) {
            Token token = at.get();
            if (token.isNoun() && toCome.contains(token.lemma())) {
                return false;
            }
            if (token.isVerb()) {
                var finite = Predicate.at(sentence, token);
                if (finite.isPresent()) {
                    return finite.get().isPastOrPerfect()
                            && !committing.contains(token.lemma())
                            && sentence.children(token, "dobj", "nsubj", "nsubjpass").stream()
                                    .noneMatch(object ->
                                            object.end() <= figure.articleStart() && levels.contains(object.lemma()));
                }
                if (isInfinitive(sentence, token)) {
                    return sentence.head(token)
                            .filter(head -> achieving.contains(head.lemma()))
                            .flatMap(head -> Predicate.at(sentence, head))
                            .filter(Predicate::isPastOrPerfect)
                            .isPresent();
                }
            }
            at = sentence.head(token);
        }
        return false;
    }

    private static boolean isInfinitive(Sentence sentence, Token verb) {
        return verb.tag().equals("VB")
                || sentence.children(verb, "aux").stream()
                        .anyMatch(word -> word.tag().equals("TO"));
    }
}
