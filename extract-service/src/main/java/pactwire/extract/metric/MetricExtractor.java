package pactwire.extract.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pactwire.contract.ArticleIds;
import pactwire.contract.EventType;
import pactwire.contract.MetricFound;
import pactwire.contract.Nature;
import pactwire.contract.PublicationDate;
import pactwire.contract.Span;
import pactwire.extract.entity.ArticleEntities;
import pactwire.extract.quantity.Unit;
import pactwire.extract.sentence.ArticleText;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.time.DateMentions;
import pactwire.extract.time.Period;
import pactwire.extract.time.PeriodReader;

/**
 * Finds what an article counts. "Trade reached US$245 billion last year", in an article of 2025, is bilateral trade, 245000000000
 * USD, actual, 2024. Pure and thread-safe; the same article always gives the same events with the same ids.
 */
public final class MetricExtractor {
    /** Raise it with every change of what is found. */
    public static final String RULES = "metric-1";

    /** A sentence longer than this, in UTF-16 units, is a table or worse. */
    private static final int LONGEST_SENTENCE = 20_000;

    /** So is one with more figures than this; the rest of them are left out. */
    private static final int MOST_FIGURES = 100;

    /** No article counts more; a text that does is made to hurt, and its rest stays unread. */
    private static final int MOST_IN_ARTICLE = 2_000;

    private final FigureFinder figures = new FigureFinder();
    private final Relevance relevance = Relevance.load();
    private final NatureReader natures = NatureReader.load();
    private final IndicatorReader indicators = IndicatorReader.load();

    /**
     * The figures of the article as events, in text order.
     *
     * @param entities everybody the article speaks of
     * @param published the article's date; null where it is not known
     */
    public List<MetricFound> extract(ArticleText text, ArticleEntities entities, @Nullable PublicationDate published) {
        return explain(text, entities, published).stream()
                .map(MetricDecision::found)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Every number of the article with what became of it and why, in text order. */
    public List<MetricDecision> explain(
            ArticleText text, ArticleEntities entities, @Nullable PublicationDate published) {
        return new Reading(text, entities, published).decisions();
    }

    /** One article at work. */
    private final class Reading {
        private final ArticleText text;
        private final ArticleEntities entities;
        private final PeriodReader periods;
        private final EventPeriod eventPeriod;
        private final Antecedent antecedent = new Antecedent();
        private final HomeCurrency homeCurrency;
        private final RepeatedFigures repeated = new RepeatedFigures();
        private final Set<String> ids = new HashSet<>();
        private final List<MetricDecision> decisions = new ArrayList<>();

        Reading(ArticleText text, ArticleEntities entities, @Nullable PublicationDate published) {
            this.text = text;
            this.entities = entities;
            this.periods = PeriodReader.on(published);
            this.eventPeriod = new EventPeriod(periods);
            this.homeCurrency = new HomeCurrency(entities);
        }

        List<MetricDecision> decisions() {
            // the body before the headline: it says the same more fully
            var sentences = new ArrayList<Sentence>(text.sentences().size());
            text.sentences().stream().filter(sentence -> !isHeadline(sentence)).forEach(sentences::add);
            text.sentences().stream().filter(this::isHeadline).forEach(sentences::add);
            for (Sentence sentence : sentences) {
                if (sentence.text().length() <= LONGEST_SENTENCE && decisions.size() < MOST_IN_ARTICLE) {
                    read(sentence);
                }
            }
            decisions.sort(Comparator.comparingInt(decision -> decision.span().start()));
            return List.copyOf(decisions);
        }

        private boolean isHeadline(Sentence sentence) {
            return sentence.paragraph() == 0
                    && text.article().title().contains(sentence.text().strip());
        }

        private void read(Sentence sentence) {
            var dates = DateMentions.find(sentence.text());
            var found = figures.find(sentence, dates).stream()
                    .limit(MOST_FIGURES)
                    .map(homeCurrency::resolve)
                    .toList();
            var named = periods.read(sentence.text(), dates);
            var events = new ArrayList<MetricFound>();
            Figure previous = null;
            NatureReader.Reading previousNature = null;
            for (int i = 0; i < found.size(); i++) {
                Figure figure = found.get(i);
                var objection = relevance.objection(figure);
                if (objection.isPresent()) {
                    decide(figure, objection.get(), null);
                    continue;
                }
                var period = PeriodChooser.choose(found, i, named);
                var nature = natures.read(
                        figure, previous, previousNature, period, period != null && periods.isAhead(period));
                if (nature.leads()) {
                    previous = figure;
                    previousNature = nature;
                }

                if (repeated.isRepeated(figure, nature.nature())) {
                    decide(figure, "told before", null);
                } else {
                    var event = event(figure, nature, period(figure, nature.nature(), period));
                    events.add(event);
                    decide(figure, nature.rule(), event);
                }
            }
            boolean counts = found.stream().anyMatch(figure -> figure.unit().kind() != Unit.Kind.DURATION);
            eventPeriod.pass(sentence, named, counts);
            antecedent.pass(sentence, events);
        }

        private @Nullable String period(Figure figure, Nature nature, @Nullable Period named) {
            boolean ahead = nature == Nature.TARGET || nature == Nature.FORECAST;
            if (!ahead && EventPeriod.isCurrent(figure)) {
                return periods.ownMonth().orElse(null);
            }
            boolean notYet = named != null && !ahead && periods.isAhead(named);
            if (named != null && !notYet && !(ahead && named.isDay() && named.relation() == Period.Relation.DURING)) {
                return named.iso(); // but "agreed today to sell 500 cars" says nothing of when they are sold
            }
            return eventPeriod.find(figure, nature).orElse(null);
        }

        private void decide(Figure figure, String rule, @Nullable MetricFound found) {
            var span = new Span(figure.articleStart(), figure.sentence().start() + figure.end());
            decisions.add(new MetricDecision(span, figure.written(), rule, found));
        }

        private MetricFound event(Figure figure, NatureReader.Reading nature, @Nullable String period) {
            String unit = unit(figure);
            var meant = antecedent.of(figure, unit, nature.nature());
            var indicator =
                    meant.map(Antecedent.Meant::indicator).orElseGet(() -> indicators.read(figure, nature.nature()));
            return new MetricFound(
                    id(indicator, figure, unit, nature),
                    text.article().articleId(),
                    indicator.indicator(),
                    figure.value(),
                    unit,
                    figure.quantity().modifier(),
                    nature.nature(),
                    nature.direction(),
                    period,
                    meant.map(Antecedent.Meant::subjects)
                            .orElseGet(() -> SubjectReader.read(figure, entities, indicator.roles())),
                    AttributionReader.read(figure),
                    Clauses.evidence(text.text(), figure),
                    Certainty.of(figure, indicator.indicator()),
                    RULES);
        }

        /** What a bare number counts is what it is about: "magnitude" in "the magnitude was 5.5". */
        private static String unit(Figure figure) {
            if (figure.unit().kind() != Unit.Kind.NONE) {
                return figure.unit().code();
            }
            String[] concept =
                    figure.quantity().concept().toLowerCase(Locale.ROOT).split("\\s+");
            String last = concept[concept.length - 1];
            boolean noun = figure.sentence().tokens().stream()
                    .anyMatch(token -> token.form().equalsIgnoreCase(last) && token.isNoun() && !token.isProperNoun());
            return noun ? last : "number";
        }

        /** The same finding has the same id at every reading; the second of two alike in one article counts on. */
        private String id(IndicatorReader.Reading indicator, Figure figure, String unit, NatureReader.Reading nature) {
            for (int copy = 0; ; copy++) {
                String id = ArticleIds.finding(
                        text.article().articleId(),
                        EventType.METRIC_FOUND,
                        indicator.indicator().label(),
                        figure.value().min().toPlainString(),
                        figure.value().max().toPlainString(),
                        unit,
                        nature.nature().wireName(),
                        String.valueOf(copy));
                if (ids.add(id)) {
                    return id;
                }
            }
        }
    }
}
