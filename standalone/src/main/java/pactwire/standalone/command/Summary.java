package pactwire.standalone.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import pactwire.contract.EventCodec;
import pactwire.standalone.Standalone;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was found, in a few lines, and where to look. Asks the store as anybody would. */
final class Summary {
    private static final int LINES = 5;
    private static final int WIDTH = 100;
    private static final JsonMapper JSON = EventCodec.mapperBuilder().build();

    private final Standalone standalone;

    Summary(Standalone standalone) {
        this.standalone = standalone;
    }

    void print(PrintWriter out) throws IOException, InterruptedException {
        out.println();
        if (standalone.needsKeys()) {
            out.println("What was found is shown to those who have an API key.");
        } else {
            found(out);
        }
        out.println();
        addresses().forEach(out::println);
        out.flush();
    }

    private void found(PrintWriter out) throws IOException, InterruptedException {
        var stats = get("/api/stats");
        out.println("%,d articles · %,d agreements · %,d figures"
                .formatted(
                        stats.path("articles").asLong(),
                        stats.path("agreements").asLong(),
                        stats.path("metrics").asLong()));
        table(out, "Agreements", agreements());
        table(out, "Figures", figures());
    }

    private static void table(PrintWriter out, String heading, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        out.println();
        out.println(heading);
        lines.forEach(line -> out.println("  " + shortened(line)));
    }

    private List<String> agreements() throws IOException, InterruptedException {
        var lines = new ArrayList<String>();
        for (JsonNode agreement : get("/api/agreements?limit=" + LINES).path("items")) {
            lines.add("%-10s  %-11s  %-17s  %s"
                    .formatted(
                            agreement.path("signed").path("date").asString(""),
                            agreement.path("status").asString(""),
                            names(agreement.path("parties")),
                            agreement.path("title").asString("")));
        }
        return lines;
    }

    private List<String> figures() throws IOException, InterruptedException {
        var lines = new ArrayList<String>();
        for (JsonNode metric : get("/api/metrics?limit=" + LINES).path("items")) {
            lines.add("%-10s  %-8s  %20s %-10s  %-17s  %s"
                    .formatted(
                            metric.path("period").asString(""),
                            metric.path("nature").asString(""),
                            number(metric.path("value")),
                            metric.path("unit").asString(""),
                            names(metric.path("subjects")),
                            metric.path("indicator").path("label").asString("")));
        }
        return lines;
    }

    private List<String> addresses() {
        return List.of(
                "Look   " + standalone.storeUrl() + "/   and /api/agreements, /api/metrics, /api/articles",
                "Docs   " + standalone.storeUrl() + "/docs   contract: " + standalone.storeUrl()
                        + "/contract/asyncapi.yml",
                "Feed   curl -H 'Content-Type: text/plain' --data-binary @article.txt " + standalone.ingestUrl()
                        + "/articles",
                "Watch  kcat -b " + standalone.bootstrapServers() + " -C -t events.agreement.v1",
                "Health " + standalone.ingestUrl() + "/actuator/health   and on ports "
                        + standalone.ports().extract() + " and "
                        + standalone.ports().store());
    }

    private static String names(JsonNode parties) {
        var names = new ArrayList<String>();
        for (JsonNode party : parties) {
            names.add(party.path("id").asString(party.path("name").asString("")));
        }
        return String.join(" · ", names);
    }

    private static String number(JsonNode value) {
        return value.isNumber()
                ? "%,.2f".formatted(value.decimalValue()).replaceAll("\\.?0+$", "")
                : "%,.0f–%,.0f"
                        .formatted(
                                value.path("min").decimalValue(),
                                value.path("max").decimalValue());
    }

    private static String shortened(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(standalone.storeUrl() + path)).build();
        var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("%s answered %d".formatted(request.uri(), response.statusCode()));
        }
        return JSON.readTree(response.body());
    }
}
