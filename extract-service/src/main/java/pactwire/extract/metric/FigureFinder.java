package pactwire.extract.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import pactwire.contract.FigureValue;
import pactwire.contract.Modifier;
import pactwire.contract.Span;
import pactwire.extract.lexicon.ScreenedPattern;
import pactwire.extract.quantity.Quantity;
import pactwire.extract.quantity.QuantityFinder;
import pactwire.extract.quantity.Unit;
import pactwire.extract.sentence.Sentence;
import pactwire.extract.time.DateMention;

/**
 * The figures of a sentence: its quantities in base units, "from X to Y" as two, parts of a whole in percent; and the ranks and vote
 * tallies that quantities leave out. Stateless.
 */
final class FigureFinder {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 2;
    private static final Unit PERCENT = new Unit(Unit.Kind.PERCENT, "percent", "percent", BigDecimal.ONE, null);
    static final Unit RANK = new Unit(Unit.Kind.COUNT, "rank", "rank", BigDecimal.ONE, null);
    private static final Unit VOTES = new Unit(Unit.Kind.COUNT, "vote", "votes", BigDecimal.ONE, null);

    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");
    private static final String ORDINAL = "(?<rank>\\d{1,3}(?:st|nd|rd|th)|" + String.join("|", ORDINALS) + ")";
    private static final List<ScreenedPattern> RANKS = List.of(
            ScreenedPattern.of(
                    "(?i)\\b" + ORDINAL
                            + "[- ]?(?:\\p{L}+ly |single )?(?:largest|biggest|highest|lowest|smallest|greatest|leading|busiest|richest|longest|tallest|fastest|strongest|worst|best|deadliest|oldest|youngest|poorest|most|least|main|top)\\b"),
            ScreenedPattern.of(
                    "(?i)\\brank(?:s|ed|ing)?\\s(?:as\\s|in\\s)?(?:the\\s)?(?:number\\s)?" + ORDINAL + "\\b"),
            ScreenedPattern.of("(?i)\\b(?:in|to|from|takes?|took|hold(?:s|ing)?|occup(?:ies|ied|ying)|at)\\s(?:the\\s)?"
                    + ORDINAL + "\\s(?:place|position|spot|rank)\\b"),
            ScreenedPattern.of("(?i)\\b(?:comes?|came|coming|finish(?:es|ed)?|plac(?:es|ed))\\s(?:in\\s)?" + ORDINAL
                    + "\\b(?=\\s(?:among|behind|after|in|of|out|to|with|overall)\\b|[,.;]|$)"),
            ScreenedPattern.of(
                    "(?i)\\brank(?:s|ed|ing)?\\s(?:as\\s|at\\s)?(?:number\\s|no\\.?\\s|#)?(?<rank>\\d{1,3})\\b(?!\\s?(?:%|percent))"));
    private static final ScreenedPattern TALLY = ScreenedPattern.of(
            "(?i)\\bvot(?:e|ed|es|ing)\\b[^.;\\d]{0,40}?\\b(?<yes>\\d{1,3})\\s?(?:[-–—]|to|against)\\s?(?<no>\\d{1,3})\\b(?!\\s?(?:%|percent|per cent))");
    /** "prices range from 3 to 5": two ends of one extent. */
    private static final ScreenedPattern EXTENT = ScreenedPattern.of(
            "(?i)\\b(?:rang\\w+|var(?:y|ies|ied|ying)|between|span\\w*|anywhere|priced|prices|sized?|ages|aged)\\b[^.;]{0,30}$");

    private final QuantityFinder quantities = new QuantityFinder();

    /** In text order. */
    List<Figure> find(Sentence sentence, List<DateMention> dates) {
        var figures = new ArrayList<Figure>();
        ranks(sentence, figures);
        tallies(sentence, figures);
        var special = List.copyOf(figures);
        for (Quantity quantity : quantities.find(sentence.text(), dates)) {
            boolean taken = special.stream().anyMatch(figure -> overlap(figure, quantity.span()));
            if (!taken) {
                figures.addAll(figures(sentence, quantity));
            }
        }
        figures.sort(Comparator.comparingInt(Figure::start));
        return List.copyOf(figures);
    }

    private static boolean overlap(Figure figure, Span span) {
        return figure.start() < span.end() && span.start() < figure.end();
    }

    private static List<Figure> figures(Sentence sentence, Quantity quantity) {
        boolean extent =
                EXTENT.isIn(sentence.text().substring(0, quantity.span().start()));
        if (quantity.form() != Quantity.Form.FROM_TO || extent) {
            return List.of(figure(sentence, quantity, quantity.span(), quantity.value()));
        }
        return quantity.ends().stream()
                .map(end -> figure(sentence, quantity.hedged(end.modifier()), end.span(), end.value()))
                .toList();
    }

    private static Figure figure(Sentence sentence, Quantity quantity, Span span, FigureValue stated) {
        var unit = quantity.unit();
        boolean part = quantity.form() == Quantity.Form.FRACTION && unit.kind() == Unit.Kind.NONE;
        var factor = part ? HUNDRED : unit.factor();
        var value = new FigureValue(times(stated.min(), factor, part), times(stated.max(), factor, part));
        return new Figure(sentence, quantity, span.start(), span.end(), value, part ? PERCENT : unit, false);
    }

    private static BigDecimal times(BigDecimal number, BigDecimal factor, boolean rounded) {
        var product = number.multiply(factor);
        return rounded ? product.setScale(PLACES, RoundingMode.HALF_UP) : product;
    }

    private static void ranks(Sentence sentence, List<Figure> figures) {
        for (ScreenedPattern pattern : RANKS) {
            if (!pattern.mayBeIn(sentence.text())) {
                continue;
            }
            var matcher = pattern.matcher(sentence.text());
            while (matcher.find()) {
                int rank = rank(matcher.group("rank"));
                boolean taken = figures.stream()
                        .anyMatch(figure -> figure.start() < matcher.end() && matcher.start() < figure.end());
                if (rank > 0 && !taken) {
                    figures.add(plain(sentence, matcher.start(), matcher.end(), rank, RANK, true));
                }
            }
        }
    }

    private static int rank(String written) {
        int ordinal = ORDINALS.indexOf(written.toLowerCase(Locale.ROOT)) + 1;
        return ordinal > 0 ? ordinal : Integer.parseInt(written.replaceAll("\\D", ""));
    }

    private static void tallies(Sentence sentence, List<Figure> figures) {
        if (!TALLY.mayBeIn(sentence.text())) {
            return;
        }
        var matcher = TALLY.matcher(sentence.text());
        while (matcher.find()) {
            for (String side : new String[] {"yes", "no"}) {
                figures.add(plain(
                        sentence,
                        matcher.start(side),
                        matcher.end(side),
                        Integer.parseInt(matcher.group(side)),
                        VOTES,
                        false));
            }
        }
    }

    private static Figure plain(Sentence sentence, int start, int end, int value, Unit unit, boolean rank) {
        var quantity = new Quantity(
                new Span(start, end),
                FigureValue.of(value),
                unit,
                Modifier.EXACT,
                null,
                "",
                Quantity.Form.DIGITS,
                List.of());
        return new Figure(sentence, quantity, start, end, FigureValue.of(value), unit, rank);
    }
}
