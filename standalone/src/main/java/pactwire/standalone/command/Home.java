package pactwire.standalone.command;

import java.nio.file.Path;

/** Where the product lies; the launcher says it. */
final class Home {
    private Home() {}

    static Path seeds() {
        return Path.of(System.getProperty("pactwire.home", ".")).resolve("seeds");
    }
}
