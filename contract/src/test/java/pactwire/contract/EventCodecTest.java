package pactwire.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {
    private static final MetricFound TRADE = new MetricFound(
            "m1",
            "a1",
            new Indicator("bilateral_trade", "bilateral trade"),
            FigureValue.of(new BigDecimal("2.45E+11")),
            "USD",
            Modifier.APPROX,
            Nature.ACTUAL,
            null,
            "2024",
            List.of(Party.state("RUS", "Russia")),
            null,
            new Evidence(3, 7, "text"),
            0.9,
            "1");

    @Test
    void metric_travelsAsPlainNumbersAndLowerCaseWords() {
        var json = new String(EventCodec.encode(TRADE), UTF_8);

        assertThat(json)
                .contains("\"value\":245000000000", "\"modifier\":\"approx\"", "\"nature\":\"actual\"")
                .doesNotContain("direction", "attribution", "null");
        assertThat(EventCodec.decode(EventType.METRIC_FOUND, json.getBytes(UTF_8)))
                .isEqualTo(TRADE);
    }

    @Test
    void range_travelsAsMinAndMax() {
        var range = new FigureValue(new BigDecimal("150"), new BigDecimal("160.5"));
        var json = EventCodec.mapperBuilder().build().writeValueAsString(range);

        assertThat(json).isEqualTo("{\"min\":150,\"max\":160.5}");
        assertThat(EventCodec.mapperBuilder().build().readValue(json, FigureValue.class))
                .isEqualTo(range);
    }

    @Test
    void fieldsAddedLater_areIgnored() {
        var json = "{\"articleId\":\"a1\",\"mood\":\"warm\"}".getBytes(UTF_8);

        assertThat(EventCodec.decode(EventType.ARTICLE_RETRACTED, json)).isEqualTo(new ArticleRetracted("a1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"articleId\":\"a1\"}x",
                "{\"articleId\":null}",
                "{\"articleId\":{\"a\":1}}",
                "\u0000"
            })
    void brokenBytes_areMalformed(String json) {
        assertThatThrownBy(() -> EventCodec.decode(EventType.ARTICLE_RETRACTED, json.getBytes(UTF_8)))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageContaining("pactwire.article-retracted.v1");
    }

    @Test
    void numberThatWouldExplodeWhenPrinted_isMalformed() {
        var json = new String(EventCodec.encode(TRADE), UTF_8).replace("245000000000", "1e999999999");

        assertThatThrownBy(() -> EventCodec.decode(EventType.METRIC_FOUND, json.getBytes(UTF_8)))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageContaining("digits");
    }
}
