package pactwire.ingest.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {
    private static final int LONGEST = 100_000;

    /** Some end where a buffer ends, some run over many. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void lines_areWhatStandsBetweenTheirEnds(int seed) throws IOException {
        var random = new Random(seed);
        var expected = new ArrayList<String>();
        for (int line = 0; line < 200; line++) {
            var length = random.nextBoolean() ? random.nextInt(20) : (1 << 16) - 2 + random.nextInt(4);
            expected.add(String.valueOf((char) ('a' + line % 26)).repeat(length));
        }
        expected.add("last");
        var bytes = (String.join("\n", expected) + (random.nextBoolean() ? "\n" : "")).getBytes(UTF_8);
        var lines = new Lines(new ByteArrayInputStream(bytes), LONGEST, 7);

        assertThat(all(lines)).isEqualTo(expected);
        assertThat(lines.position()).isEqualTo(7 + bytes.length);
    }

    @Test
    void overlongLine_isReadPast_andOneByteMoreThanAllowedIsKept() throws IOException {
        var lines = new Lines(new ByteArrayInputStream(("x".repeat(300_000) + "\nnext").getBytes(UTF_8)), LONGEST, 0);

        assertThat(lines.next()).hasSize(LONGEST + 1);
        assertThat(lines.position()).isEqualTo(300_001);
        assertThat(lines.next()).asString(UTF_8).isEqualTo("next");
        assertThat(lines.next()).isNull();
    }

    private static List<String> all(Lines lines) throws IOException {
        var all = new ArrayList<String>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            all.add(new String(line, UTF_8));
        }
        return all;
    }
}
