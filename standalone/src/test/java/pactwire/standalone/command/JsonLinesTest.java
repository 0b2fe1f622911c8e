package pactwire.standalone.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @Test
    void lines_areAnsweredInOrder() throws IOException {
        var in = new StringBuilder();
        IntStream.range(0, 500).forEach(i -> in.append("{\"id\":").append(i).append("}\n"));

        assertThat(run(in.toString())).isZero();
        assertThat(out.toString(UTF_8).lines())
                .containsExactlyElementsOf(IntStream.range(0, 500)
                        .mapToObj(i -> "{\"id\":%d}".formatted(i))
                        .toList());
    }

    @Test
    void badLines_areToldWithTheirNumber_andTheGoodOnesAreAnswered() throws IOException {
        assertThat(run("{\"id\":1}\nno json\n\n[]\n{\"id\":2}")).isEqualTo(2);

        assertThat(out.toString(UTF_8)).isEqualTo("{\"id\":1}\n{\"id\":2}\n");
        assertThat(err.toString()).contains("line 2: not JSON").contains("line 4: not a JSON object");
    }

    @Test
    void faultOfOurs_doesNotCostTheLinesBeside() throws IOException {
        var lines = new JsonLines(
                json -> {
                    if (json.get("id").asInt() == 2) {
                        throw new IllegalStateException("oops");
                    }
                    return Map.of("id", json.get("id"));
                },
                new PrintWriter(err));

        assertThat(lines.run(in("{\"id\":1}\n{\"id\":2}\n{\"id\":3}\n"), out)).isEqualTo(2);
        assertThat(out.toString(UTF_8)).isEqualTo("{\"id\":1}\n{\"id\":3}\n");
        assertThat(err.toString()).contains("line 2: a fault of ours").contains("oops");
    }

    private int run(String in) throws IOException {
        return new JsonLines(json -> Map.of("id", json.get("id")), new PrintWriter(err)).run(in(in), out);
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
