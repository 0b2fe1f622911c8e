package pactwire.standalone.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementFound;
import pactwire.contract.AgreementStatus;
import pactwire.contract.ArticleEvent;
import pactwire.contract.ArticleRead;
import pactwire.contract.Context;
import pactwire.contract.DatePrecision;
import pactwire.contract.DatedTo;
import pactwire.contract.Evidence;
import pactwire.contract.FigureValue;
import pactwire.contract.Indicator;
import pactwire.contract.Instrument;
import pactwire.contract.MetricFound;
import pactwire.contract.Modifier;
import pactwire.contract.Money;
import pactwire.contract.Nature;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;

/** As many findings as a busy year brings, the awkward ones among them. The same at every run. */
final class ManyFindings {
    private static final int AN_ARTICLE = 20;
    private static final List<String> STATES = List.of(Locale.getISOCountries());
    private static final LocalDate LATEST = LocalDate.of(2025, 6, 30);

    private ManyFindings() {}

    /** Agreements over twenty years, of which merging takes hardly any for one another. */
    static List<ArticleEvent> agreements(int count) {
        var events = new ArrayList<ArticleEvent>();
        for (int from = 0; from < count; from += AN_ARTICLE) {
            var article = "%032x".formatted(0xA0000 + from);
            var found = IntStream.range(from, Math.min(count, from + AN_ARTICLE))
                    .mapToObj(i -> agreement(article, i))
                    .toList();
            events.addAll(found);
            events.add(new ArticleRead(
                    article, "", null, found.stream().map(AgreementFound::id).toList(), "test"));
        }
        return events;
    }

    private static AgreementFound agreement(String article, int i) {
        var title = title(i);
        return new AgreementFound(
                "a%031x".formatted(i),
                article,
                title,
                Instrument.values()[i % Instrument.values().length],
                AgreementStatus.values()[i * 7 % AgreementStatus.values().length],
                parties(i),
                List.of(Context.values()[i * 3 % Context.values().length]),
                date(i),
                i % 3 == 0 ? "Geneva" : null,
                i % 11 == 0 ? new Money(BigDecimal.valueOf(1_000_000L * (i + 1)), "USD") : null,
                null,
                Evidence.of("They signed it: " + title + ".", 0, 15),
                "SUPPORT",
                "057",
                0.5 + i % 50 / 100.0,
                "test");
    }

    private static String title(int i) {
        return switch (i % 500) {
            case 3 -> "agreement number " + i + " on " + "the mutual recognition of qualifications and ".repeat(12);
            case 5 -> "اتفاقية التعاون الاقتصادي رقم " + i;
            default ->
                "agreement on %s cooperation, no. %d"
                        .formatted(Context.values()[i * 3 % Context.values().length].wireName(), i);
        };
    }

    private static List<Party> parties(int i) {
        return switch (i % 500) {
            case 4 -> IntStream.range(0, 30).mapToObj(n -> state(i + n)).toList();
            case 5 ->
                List.of(
                        Party.named("جامعة الدول العربية", PartyKind.ORGANISATION),
                        Party.named("משרד החוץ של ישראל", PartyKind.ORGANISATION));
            case 6 -> List.of();
            case 7 ->
                List.of(
                        Party.named(
                                "International Bank for Reconstruction and Development of the World Bank Group",
                                PartyKind.ORGANISATION),
                        state(i));
            default -> List.of(state(i % 12), state(i % 12 + 1 + i / 12 % (STATES.size() - 13)));
        };
    }

    private static Party state(int i) {
        var locale = new Locale("", STATES.get(i % STATES.size()));
        return Party.state(locale.getISO3Country(), locale.getDisplayCountry(Locale.ENGLISH));
    }

    private static @Nullable DatedTo date(int i) {
        return i % 100 == 8
                ? null
                : new DatedTo(LATEST.minusDays(i * 7_300L / 10_000).toString(), DatePrecision.DAY);
    }

    /** One series with all that a chart can show: measured values, a range, a target, a forecast and a contradiction. */
    static List<ArticleEvent> series() {
        var article = "%032x".formatted(0xF0000);
        var other = "%032x".formatted(0xF0001);
        var first = Stream.of(
                        figure(article, 0, "2017", FigureValue.of(84_000_000_000L), Nature.ACTUAL, Modifier.EXACT),
                        figure(article, 1, "2018", FigureValue.of(107_060_000_000L), Nature.ACTUAL, Modifier.EXACT),
                        figure(article, 2, "2019", FigureValue.of(110_900_000_000L), Nature.ACTUAL, Modifier.EXACT),
                        figure(article, 3, "2020", FigureValue.of(107_800_000_000L), Nature.ACTUAL, Modifier.APPROX),
                        figure(article, 4, "2021", FigureValue.of(146_900_000_000L), Nature.ACTUAL, Modifier.EXACT),
                        figure(article, 5, "2022", FigureValue.of(190_300_000_000L), Nature.ACTUAL, Modifier.EXACT),
                        figure(
                                article,
                                6,
                                "2023",
                                new FigureValue(
                                        BigDecimal.valueOf(238_000_000_000L), BigDecimal.valueOf(243_000_000_000L)),
                                Nature.ACTUAL,
                                Modifier.EXACT),
                        figure(article, 7, "2024", FigureValue.of(245_000_000_000L), Nature.ACTUAL, Modifier.EXACT),
                        figure(article, 8, "2024", FigureValue.of(200_000_000_000L), Nature.TARGET, Modifier.EXACT),
                        figure(article, 9, "2027", FigureValue.of(270_000_000_000L), Nature.FORECAST, Modifier.APPROX),
                        figure(article, 10, "2030", FigureValue.of(300_000_000_000L), Nature.TARGET, Modifier.AT_LEAST))
                .toList();
        var second =
                List.of(figure(other, 11, "2022", FigureValue.of(172_400_000_000L), Nature.ACTUAL, Modifier.EXACT));
        var events = new ArrayList<ArticleEvent>(first);
        events.add(read(article, first));
        events.addAll(second);
        events.add(read(other, second));
        return events;
    }

    private static ArticleRead read(String article, List<MetricFound> found) {
        return new ArticleRead(
                article, "", null, found.stream().map(MetricFound::id).toList(), "test");
    }

    private static MetricFound figure(
            String article, int i, String period, FigureValue value, Nature nature, Modifier modifier) {
        return new MetricFound(
                "b%031x".formatted(i),
                article,
                new Indicator("bilateral_trade", "bilateral trade"),
                value,
                "USD",
                modifier,
                nature,
                null,
                period,
                List.of(Party.state("CHN", "China"), Party.state("RUS", "Russia")),
                null,
                Evidence.of("Trade between the two came to this much in " + period + ".", 0, 40),
                0.9,
                "test");
    }
}
