package pactwire.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A JVM that starts a database, writes a row and is then killed, so that its database lives on. */
final class DatabaseLeftBehind {
    private DatabaseLeftBehind() {}

    public static void main(String[] arguments) throws Exception {
        var database = EmbeddedDatabase.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Pipeline.jdbc(database.jdbcUrl())
                .sql("create schema left_behind; create table left_behind.kept as select 'word' as word")
                .update();
        System.out.println("ready");
        Thread.currentThread().join();
    }

    /** Returns when the JVM is gone and its database is not. */
    static void in(Path directory, int port) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(List.of(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseLeftBehind.class.getName(),
                        directory.toString(),
                        "" + port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = process.inputReader()) {
            String line = out.readLine();
            while (line != null && !line.equals("ready")) {
                line = out.readLine();
            }
        }
        process.destroyForcibly().waitFor();
    }
}
