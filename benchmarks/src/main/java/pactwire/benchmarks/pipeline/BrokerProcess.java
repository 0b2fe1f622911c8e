package pactwire.benchmarks.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import pactwire.standalone.EmbeddedKafka;

/** The broker as a process of its own, until its standard input ends. Arguments: folder, port, the controller's port. */
final class BrokerProcess {
    private BrokerProcess() {}

    public static void main(String[] args) throws IOException {
        try (var broker = EmbeddedKafka.start(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]))) {
            System.out.println(broker.bootstrapServers());
            while (System.in.read() >= 0) {
                // Until whoever started us goes.
            }
        }
    }
}
