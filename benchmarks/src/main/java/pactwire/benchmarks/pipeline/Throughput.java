package pactwire.benchmarks.pipeline;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Articles through all three services as fast as they take them. */
final class Throughput {
    private final BenchedSystem system;
    private final Feeder feeder;

    Throughput(BenchedSystem system, Feeder feeder) {
        this.system = system;
        this.feeder = feeder;
    }

    /**
     * @param seconds from the first request until every row is stored
     * @param cpu seconds of processor time by part, feeding not counted
     * @param resident most bytes that each service had
     */
    record Outcome(long articles, double seconds, Map<Part, Double> cpu, Map<Part, Long> resident) {
        double rate() {
            return articles / seconds;
        }

        double cpuMillisAnArticle(Part part) {
            return cpu.get(part) * 1000 / articles;
        }

        double cpuMillisAnArticle() {
            return cpu.values().stream().mapToDouble(Double::doubleValue).sum() * 1000 / articles;
        }
    }

    /** @param bodies of the requests that feed them; see {@link Feeder#bodies} */
    record Load(List<String> bodies, long articles) {}

    Load load(long from, long to) {
        return new Load(feeder.bodies(from, to), to - from);
    }

    Outcome run(long from, long to) throws IOException, InterruptedException, TimeoutException {
        return run(load(from, to));
    }

    Outcome run(Load load) throws IOException, InterruptedException, TimeoutException {
        var before = system.cpu();
        var most = new EnumMap<Part, Long>(Part.class);
        var watch = Executors.newSingleThreadScheduledExecutor();
        watch.scheduleWithFixedDelay(
                () -> system.resident().forEach((part, bytes) -> most.merge(part, bytes, Math::max)),
                0,
                500,
                TimeUnit.MILLISECONDS);
        try {
            var start = System.nanoTime();
            feeder.feed(load.bodies());
            system.awaitStored();
            var seconds = (System.nanoTime() - start) / 1e9;
            var cpu = new EnumMap<Part, Double>(Part.class);
            system.cpu().forEach((part, used) -> cpu.put(part, used - before.get(part)));
            return new Outcome(load.articles(), seconds, cpu, most);
        } finally {
            watch.shutdown();
            watch.awaitTermination(5, TimeUnit.SECONDS);
        }
    }
}
