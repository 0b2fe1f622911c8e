package pactwire.benchmarks.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Locale;
import java.util.regex.Pattern;
import pactwire.benchmarks.pipeline.ProcessUse;

/** All agreements, in each of the ways that they can be had; meanwhile the memory of the service is sampled. */
final class Exports {
    private static final int SAMPLES_EVERY = 100_000;
    private static final int PAGE = 500;
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private final StoreProcess store;
    private long rows;
    private long began;

    Exports(StoreProcess store) {
        this.store = store;
    }

    void run() throws IOException, InterruptedException {
        System.out.printf(
                "%nservice with %s%n%n| format | rows | seconds | MB resident |%n|---|---|---|---|%n",
                StoreProcess.OPTIONS);
        lines("csv");
        lines("ndjson");
        pages();
    }

    private void lines(String format) throws IOException {
        start();
        var uri = store.uri("/api/agreements?format=" + format);
        try (var lines = new BufferedReader(new InputStreamReader(uri.toURL().openStream(), UTF_8))) {
            if (format.equals("csv")) {
                lines.readLine();
            }
            while (lines.readLine() != null) {
                count(format, 1);
            }
        }
        print(format);
    }

    private void pages() throws IOException, InterruptedException {
        start();
        var path = "/api/agreements?limit=" + PAGE;
        var cursor = "";
        while (cursor != null) {
            var page = store.get(cursor.isEmpty() ? path : path + "&cursor=" + cursor);
            count("json", page.split("\"reportCount\":", -1).length - 1);
            var next = NEXT.matcher(page);
            cursor = next.find() ? next.group(1) : null;
        }
        print("json");
    }

    private void start() {
        rows = 0;
        began = System.nanoTime();
    }

    private void count(String format, int more) {
        var before = rows / SAMPLES_EVERY;
        rows += more;
        if (rows / SAMPLES_EVERY > before) {
            print(format);
        }
    }

    private void print(String format) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %.1f | %d |%n",
                format,
                rows,
                (System.nanoTime() - began) / 1e9,
                ProcessUse.residentBytes(store.handle()) / 1_000_000);
    }
}
