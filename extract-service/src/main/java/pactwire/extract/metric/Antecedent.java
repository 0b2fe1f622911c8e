package pactwire.extract.metric;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pactwire.contract.MetricFound;
import pactwire.contract.Nature;
import pactwire.contract.Party;
import pactwire.extract.lexicon.Lexicon;
import pactwire.extract.quantity.Unit;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.sentence.Token;

/**
 * What "it" measures: in "Trade reached $100 billion in 2024. It was $43 billion in 2020", trade, and whose. Made for one
 * article, read in its order.
 */
final class Antecedent {
    private static final Set<String> MEASURE_VERBS = Lexicon.load("metric/measure-verbs.csv").rows().stream()
            .flatMap(row -> row.alternatives("words").stream())
            .collect(Collectors.toUnmodifiableSet());
    /** A noun that stands for the quantity as "it" does. */
    private static final Set<String> NOUNS =
            Set.of("figure", "sum", "total", "amount", "number", "value", "volume", "turnover", "indicator");

    private static final Set<Nature> LEVELS = Set.of(Nature.ACTUAL, Nature.TARGET, Nature.FORECAST);

    private @Nullable MetricFound told;
    private @Nullable Sentence toldIn;

    /** Who or what a figure takes over from the one before. */
    record Meant(IndicatorReader.Reading indicator, List<Party> subjects) {}

    /** Empty where the figure says itself what it measures, or nothing before it is of its unit. */
    Optional<Meant> of(Figure figure, String unit, Nature nature) {
        if (told == null
                || toldIn == null
                || !LEVELS.contains(nature)
                || figure.unit().kind() == Unit.Kind.COUNT
                || !told.unit().equals(unit)
                || !goesOn(figure)) {
            return Optional.empty();
        }
        return Optional.of(new Meant(new IndicatorReader.Reading(told.indicator(), ""), told.subjects()));
    }

    /** In the next sentence of the same paragraph, or in one after that goes on in the same way. */
    private boolean goesOn(Figure figure) {
        var sentence = figure.sentence();
        return !sentence.equals(toldIn)
                && sentence.paragraph() == toldIn.paragraph()
                && Predicate.of(figure)
                        .map(Predicate::verb)
                        .filter(verb -> MEASURE_VERBS.contains(verb.lemma()))
                        .flatMap(verb -> sentence.child(verb, "nsubj"))
                        .filter(subject -> standsForQuantity(sentence, subject))
                        .isPresent();
    }

    private static boolean standsForQuantity(Sentence sentence, Token subject) {
        return subject.hasLemma("it", "this", "that")
                || NOUNS.contains(subject.lemma())
                        && sentence.child(subject, "det").isPresent()
                        && !sentence.hasChild(subject, "prep", "nn", "amod");
    }

    /** The sentence is read; of its figures the first level is what the next one may go on about. */
    void pass(Sentence sentence, List<MetricFound> found) {
        found.stream()
                .filter(metric -> LEVELS.contains(metric.nature()))
                .findFirst()
                .ifPresent(metric -> {
                    told = metric;
                    toldIn = sentence;
                });
    }
}
