package pactwire.store.metric;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import pactwire.contract.Indicator;
import pactwire.contract.Nature;
import pactwire.contract.Party;
import pactwire.store.metric.Series.Latest;
import pactwire.store.metric.SeriesOfFigures.Figure;

/**
 * Tells a series figure by figure. The order in which they come makes no difference, and neither does it whether the telling
 * was written down in between. Not thread-safe.
 */
final class SeriesTelling {
    private static final Comparator<@Nullable LocalDate> DAYS = Comparator.nullsFirst(naturalOrder());

    /** Of two figures the one whose period, nature, publication and id come first. */
    private static final Comparator<Place> IN_ORDER = comparing(Place::period, nullsLast(naturalOrder()))
            .thenComparing(Place::nature)
            .thenComparing(Place::day, DAYS)
            .thenComparing(Place::id);

    /** What is to come is shown only where nothing that came about is. */
    private static final Comparator<Place> LATEST_LAST = comparing(
                    (Place place) -> place.nature() == Nature.TARGET || place.nature() == Nature.FORECAST ? 0 : 1)
            .thenComparing(place -> Objects.requireNonNullElse(place.period(), ""))
            .thenComparing(Place::day, DAYS)
            .thenComparing(Place::id);

    private static final Comparator<Place> FIRST_TOLD =
            comparing(Place::day, DAYS).thenComparing(Place::id);

    private final String id;
    private @Nullable Place first;
    private @Nullable Indicator indicator;
    private String unit = "";
    private @Nullable Measure measure;
    private int points;
    private @Nullable String firstPeriod;
    private @Nullable String lastPeriod;
    private final Map<String, Subject> subjects = new HashMap<>();
    private @Nullable Place last;
    private @Nullable Latest latest;
    /** Periods and natures for which sources differ. */
    private final TreeSet<String> contradicted = new TreeSet<>();

    SeriesTelling(String id) {
        this.id = id;
    }

    /**
     * Where a figure stands among others.
     *
     * @param day of publication, the first that it may be; null where nobody knows, which is before all
     */
    record Place(
            @Nullable String period,
            Nature nature,
            @Nullable LocalDate day,
            String id) {
        static Place of(Figure figure) {
            var found = figure.found();
            return new Place(
                    found.period(),
                    found.nature(),
                    figure.published() == null ? null : figure.published().earliest(),
                    found.id());
        }
    }

    /** @param number among the subjects of the figure that names it first */
    record Subject(Party party, Place place, int number) {}

    /**
     * What is not in the {@link Series} itself, and telling it further needs.
     *
     * @param points of the series that it belongs to: a store of an earlier version, which runs beside this one during an
     *     upgrade, tells a series without its state and leaves the old one there
     */
    record State(int points, Place first, Place last, List<Subject> subjects, List<String> contradicted) {
        boolean belongsTo(Series series) {
            return points == series.points();
        }
    }

    static SeriesTelling of(Series told, State state) {
        var telling = new SeriesTelling(told.id());
        telling.first = state.first();
        telling.indicator = told.indicator();
        telling.unit = told.unit();
        telling.measure = told.measure();
        telling.points = told.points();
        telling.firstPeriod = told.firstPeriod();
        telling.lastPeriod = told.lastPeriod();
        state.subjects().forEach(subject -> telling.subjects.put(key(subject.party()), subject));
        telling.last = state.last();
        telling.latest = told.latest();
        telling.contradicted.addAll(state.contradicted());
        return telling;
    }

    State state() {
        return new State(
                points,
                Objects.requireNonNull(first),
                Objects.requireNonNull(last),
                inOrder(),
                List.copyOf(contradicted));
    }

    void add(Figure figure) {
        var found = figure.found();
        var place = Place.of(figure);
        points++;
        if (first == null || FIRST_TOLD.compare(place, first) < 0) {
            first = place;
            indicator = found.indicator();
            unit = found.unit();
            measure = Measure.of(found.nature());
        }
        if (last == null || LATEST_LAST.compare(place, last) > 0) {
            last = place;
            latest = new Latest(found.period(), found.nature(), found.value(), found.modifier(), figure.published());
        }
        if (found.period() != null) {
            firstPeriod =
                    firstPeriod == null || found.period().compareTo(firstPeriod) < 0 ? found.period() : firstPeriod;
            lastPeriod = lastPeriod == null || found.period().compareTo(lastPeriod) > 0 ? found.period() : lastPeriod;
        }
        for (int i = 0; i < found.subjects().size(); i++) {
            var subject = new Subject(found.subjects().get(i), place, i);
            subjects.merge(key(subject.party()), subject, (a, b) -> NAMED_FIRST.compare(a, b) <= 0 ? a : b);
        }
    }

    /** @param bucket see {@link Bucket#periodAndNature} */
    void contradicted(String bucket) {
        contradicted.add(bucket);
    }

    boolean isContradicted(String bucket) {
        return contradicted.contains(bucket);
    }

    Series series(int sources) {
        return new Series(
                id,
                Objects.requireNonNull(indicator),
                unit,
                Objects.requireNonNull(measure),
                inOrder().stream().map(Subject::party).toList(),
                points,
                sources,
                contradicted.size(),
                firstPeriod,
                lastPeriod,
                Objects.requireNonNull(latest));
    }

    private static final Comparator<Subject> NAMED_FIRST =
            comparing(Subject::place, IN_ORDER).thenComparing(Subject::number);

    private List<Subject> inOrder() {
        var ordered = new ArrayList<>(subjects.values());
        ordered.sort(NAMED_FIRST);
        return ordered;
    }

    private static String key(Party party) {
        return party.id() != null ? party.id() : party.name();
    }
}
