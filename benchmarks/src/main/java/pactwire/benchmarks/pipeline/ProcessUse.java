package pactwire.benchmarks.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a process and its children take of the machine, as Linux counts it in {@code /proc}. */
public final class ProcessUse {
    /** Of {@code /proc/PID/stat}, in hundredths of a second on every Linux in use. */
    private static final double TICKS_A_SECOND = 100;

    /** After the command's name: utime, stime, and those of children that ended (proc_pid_stat(5)). */
    private static final int FIRST_TIME = 11;

    private static final int TIMES = 4;
    private static final int TIMES_OF_ITSELF = 2;

    private ProcessUse() {}

    /** Seconds of processor time so far, of the process and all below it. */
    public static double cpuSeconds(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToDouble(one -> times(one.pid(), TIMES))
                .sum();
    }

    /** Seconds of processor time of this very process so far, without those below it. */
    static double ownCpuSeconds() {
        return times(ProcessHandle.current().pid(), TIMES_OF_ITSELF);
    }

    /** Bytes of memory that are its own or mapped, resident now; shared pages of PostgreSQL's processes count in each. */
    public static long residentBytes(ProcessHandle process) {
        return read(process.pid(), "status")
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .sum();
    }

    private static double times(long pid, int count) {
        var stat = read(pid, "stat");
        var fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        double ticks = 0;
        for (int i = FIRST_TIME; i < FIRST_TIME + count && i < fields.length; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks / TICKS_A_SECOND;
    }

    /** Nothing of a process that is gone. */
    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", "" + pid, file));
        } catch (IOException e) {
            return "";
        }
    }
}
