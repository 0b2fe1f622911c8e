package pactwire.standalone.command;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/** Says what is being done and how long the last thing took. */
final class StartLog {
    private final PrintWriter out;
    private final long started = System.nanoTime();
    private long stepStarted;
    private boolean stepOpen;

    StartLog(PrintWriter out) {
        this.out = out;
    }

    void step(String name) {
        finish();
        out.print("  %-12s".formatted(name));
        out.flush();
        stepStarted = System.nanoTime();
        stepOpen = true;
    }

    void finish() {
        if (stepOpen) {
            out.println("%.1f s".formatted(secondsSince(stepStarted)));
            stepOpen = false;
        }
        out.flush();
    }

    double seconds() {
        return secondsSince(started);
    }

    private static double secondsSince(long nanoTime) {
        return (double) (System.nanoTime() - nanoTime) / TimeUnit.SECONDS.toNanos(1);
    }
}
