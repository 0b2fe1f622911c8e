package pactwire.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** One event of each type with every field set, and one with no optional field. */
public final class Samples {
    private static final String ARTICLE = ArticleIds.article("https://example.org/2024/05/a-deal");
    private static final String TEXT = "Ruritania and Acme Corporation signed a memorandum worth $1.5 billion.";
    private static final Evidence EVIDENCE = Evidence.of(TEXT, 0, TEXT.length());

    private Samples() {}

    /** The name of an approved file, and what it holds. */
    public record Sample(String name, ArticleEvent event) {
        @Override
        public String toString() {
            return name;
        }
    }

    public static Stream<Sample> all() {
        return Stream.of(
                new Sample("raw-article.full", rawFull()),
                new Sample("raw-article.least", rawLeast()),
                new Sample("clean-article.full", cleanFull()),
                new Sample("clean-article.least", cleanLeast()),
                new Sample(
                        "article-rejected.full",
                        new ArticleRejected(ARTICLE, "https://example.org/x", "NOT_ENGLISH", "fra", "clean-1")),
                new Sample(
                        "article-rejected.least",
                        new ArticleRejected(ARTICLE, null, "TOO_SHORT", "3 words", "clean-1")),
                new Sample("article-retracted.full", new ArticleRetracted(ARTICLE)),
                new Sample("agreement-found.full", agreementFull()),
                new Sample("agreement-found.least", agreementLeast()),
                new Sample("metric-found.full", metricFull()),
                new Sample("metric-found.least", metricLeast()),
                new Sample("article-read.full", readFull()),
                new Sample("article-read.least", new ArticleRead(ARTICLE, "", null, List.of(), "1")));
    }

    private static RawArticle rawFull() {
        return new RawArticle(
                ARTICLE,
                "https://example.org/2024/05/a-deal",
                "text/html",
                "<p>" + TEXT,
                "A deal",
                "2024-05-16",
                "Example News",
                Instant.parse("2024-05-17T08:00:00Z"),
                false);
    }

    private static RawArticle rawLeast() {
        return new RawArticle(
                ARTICLE, null, "text/plain", TEXT, null, null, null, Instant.parse("2024-05-17T08:00:00Z"), false);
    }

    private static CleanArticle cleanFull() {
        return new CleanArticle(
                ARTICLE,
                ArticleIds.contentHash(TEXT),
                "https://example.org/2024/05/a-deal",
                "A deal",
                "A. Writer",
                "Example News",
                "en",
                PublicationDate.of("2024-05-16", "json-ld"),
                TEXT,
                List.of(new Span(0, TEXT.length())),
                List.of(new Removed("Suggest to a friend:", "share")),
                -42L,
                "clean-1");
    }

    private static CleanArticle cleanLeast() {
        return new CleanArticle(
                ARTICLE,
                ArticleIds.contentHash(TEXT),
                null,
                "",
                null,
                null,
                "und",
                null,
                TEXT,
                List.of(),
                List.of(),
                0,
                "clean-1");
    }

    private static AgreementFound agreementFull() {
        return new AgreementFound(
                ArticleIds.finding(ARTICLE, EventType.AGREEMENT_FOUND, "memorandum", "0"),
                ARTICLE,
                "memorandum worth $1.5 billion",
                Instrument.MEMORANDUM,
                AgreementStatus.SIGNED,
                List.of(Party.state("RUS", "Russia").as("from"), Party.named("Acme Corporation", PartyKind.COMPANY)),
                List.of(Context.TRADE),
                new DatedTo("2024-05", DatePrecision.MONTH),
                "Strelsau",
                new Money(new BigDecimal("1500000000"), "USD"),
                "the ministry",
                EVIDENCE,
                "SUPPORT",
                "057",
                0.9,
                "1");
    }

    private static AgreementFound agreementLeast() {
        return new AgreementFound(
                ArticleIds.finding(ARTICLE, EventType.AGREEMENT_FOUND, "deal", "0"),
                ARTICLE,
                "deal",
                Instrument.DEAL,
                AgreementStatus.PLANNED,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                EVIDENCE,
                "AGREE",
                null,
                0.5,
                "1");
    }

    private static MetricFound metricFull() {
        return new MetricFound(
                ArticleIds.finding(ARTICLE, EventType.METRIC_FOUND, "1.5", "0"),
                ARTICLE,
                new Indicator("bilateral_trade", "bilateral trade"),
                new FigureValue(new BigDecimal("2.50"), new BigDecimal("1.5E9")),
                "USD",
                Modifier.APPROX,
                Nature.CHANGE,
                Direction.UP,
                "2024-Q1",
                List.of(Party.state("RUS", "Russia").as("reporter")),
                "the ministry",
                EVIDENCE,
                0.75,
                "1");
    }

    private static MetricFound metricLeast() {
        return new MetricFound(
                ArticleIds.finding(ARTICLE, EventType.METRIC_FOUND, "2.5", "0"),
                ARTICLE,
                new Indicator(null, "students"),
                FigureValue.of(new BigDecimal("51000.00")),
                "students",
                Modifier.EXACT,
                Nature.ACTUAL,
                null,
                null,
                List.of(),
                null,
                EVIDENCE,
                1,
                "1");
    }

    private static ArticleRead readFull() {
        return new ArticleRead(
                ARTICLE,
                ArticleIds.contentHash(TEXT),
                PublicationDate.of("2024", "text"),
                List.of(agreementFull().id(), metricFull().id()),
                "1");
    }
}
