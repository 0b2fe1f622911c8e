package pactwire.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** JSON that is made to cost more than it says: refused while it is read, wherever our conventions read it. */
class HostileJsonTest {
    @ParameterizedTest
    @ValueSource(strings = {"depth", "digits", "text", "name"})
    void jsonOutOfAllProportion_isMalformed(String attack) {
        byte[] json = made(attack).getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> EventCodec.mapperBuilder().build().readValue(json, JsonNode.class))
                .isInstanceOf(tools.jackson.core.exc.StreamConstraintsException.class)
                .message()
                .hasSizeLessThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"depth", "text", "name"})
    void eventWithSuchJsonInAFieldWeDoNotKnow_isMalformed(String attack) {
        byte[] json = "{\"later\":%s}".formatted(made(attack)).getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> EventCodec.decode(EventType.values()[0], json))
                .isInstanceOf(MalformedEventException.class);
    }

    private static String made(String attack) {
        return switch (attack) {
            case "depth" -> "[".repeat(100_000) + "]".repeat(100_000);
            case "digits" -> "9".repeat(100_000);
            case "text" -> "\"" + "x".repeat(33 * 1024 * 1024) + "\"";
            case "name" -> "{\"" + "x".repeat(100_000) + "\": 1}";
            default -> throw new IllegalArgumentException(attack);
        };
    }
}
