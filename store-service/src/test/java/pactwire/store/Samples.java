package pactwire.store;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pactwire.contract.AgreementFound;
import pactwire.contract.AgreementStatus;
import pactwire.contract.ArticleRead;
import pactwire.contract.CleanArticle;
import pactwire.contract.Context;
import pactwire.contract.DatePrecision;
import pactwire.contract.DatedTo;
import pactwire.contract.Evidence;
import pactwire.contract.FigureValue;
import pactwire.contract.Indicator;
import pactwire.contract.Instrument;
import pactwire.contract.MetricFound;
import pactwire.contract.Modifier;
import pactwire.contract.Nature;
import pactwire.contract.Party;
import pactwire.contract.PartyKind;
import pactwire.contract.PublicationDate;
import pactwire.contract.Removed;
import pactwire.contract.Span;

/** Small events for tests. */
public final class Samples {
    public static final Party RUSSIA = Party.state("RUS", "Russia");
    public static final Party CHINA = Party.state("CHN", "China");
    public static final Party INDIA = Party.state("IND", "India");
    public static final Party ROSNEFT = Party.named("Rosneft, PJSC", PartyKind.COMPANY);

    private Samples() {}

    public static CleanArticle article(String id, String source, String text) {
        return new CleanArticle(
                id,
                "hash-" + id + "-" + text.hashCode(),
                "https://example.org/" + id,
                "Title of " + id,
                null,
                source,
                "en",
                null,
                text,
                List.of(new Span(0, text.length())),
                List.of(new Removed("Share this", "share-bar")),
                text.hashCode() * 0x9E3779B97F4A7C15L,
                "1");
    }

    public static AgreementFound agreement(String id, String articleId, String title, String signed, Party... parties) {
        return agreement(id, articleId, title, Instrument.AGREEMENT, AgreementStatus.SIGNED, signed, parties);
    }

    public static AgreementFound agreement(
            String id,
            String articleId,
            String title,
            Instrument instrument,
            AgreementStatus status,
            @Nullable String signed,
            Party... parties) {
        return new AgreementFound(
                id,
                articleId,
                title,
                instrument,
                status,
                List.of(parties),
                List.of(Context.ENERGY),
                signed == null ? null : new DatedTo(signed, precision(signed)),
                null,
                null,
                null,
                Evidence.of("The sides signed the " + title + ".", 0, 10),
                "SUPPORT",
                "057",
                0.9,
                "1");
    }

    public static MetricFound metric(
            String id, String articleId, String indicator, @Nullable String period, long value, Party... subjects) {
        return new MetricFound(
                id,
                articleId,
                new Indicator(indicator, indicator.replace('_', ' ')),
                FigureValue.of(BigDecimal.valueOf(value)),
                "USD",
                Modifier.EXACT,
                Nature.ACTUAL,
                null,
                period,
                List.of(subjects),
                null,
                Evidence.of("It was " + value + " dollars.", 0, 8),
                0.8,
                "1");
    }

    public static ArticleRead read(String articleId, @Nullable String published, String... eventIds) {
        return new ArticleRead(
                articleId,
                "hash",
                published == null ? null : PublicationDate.of(published, "text"),
                List.of(eventIds),
                "1");
    }

    private static DatePrecision precision(String date) {
        return PublicationDate.of(date, "test").precision();
    }
}
