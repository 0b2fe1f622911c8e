package pactwire.standalone.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import pactwire.contract.access.ApiKey;
import pactwire.contract.access.KeysFile;
import pactwire.contract.access.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** API keys: made, listed and revoked in a file that the services watch. */
@Command(
        name = "keys",
        description = "Makes, lists and revokes the API keys that services ask for beyond loopback.",
        mixinStandardHelpOptions = true)
final class KeysCommand implements Runnable {
    @Option(
            names = "--keys",
            paramLabel = "FILE",
            defaultValue = "${env:PACTWIRE_KEYS_FILE:-keys/keys.json}",
            scope = ScopeType.INHERIT,
            description = "where keys are kept, as hashes (default: ${DEFAULT-VALUE})")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "create, list or revoke?");
    }

    @Command(name = "create", description = "Makes a key and prints it, this once.", mixinStandardHelpOptions = true)
    int create(
            @Option(names = "--name", paramLabel = "NAME", required = true, description = "who has it") String name,
            @Option(
                            names = "--scopes",
                            paramLabel = "SCOPE,…",
                            required = true,
                            description = "what it opens: ingest, read, subscribe, admin")
                    String scopes)
            throws IOException {
        var issued = issue(name, scopes);
        new KeysFile(file).add(issued.key());
        // The key alone on standard output, so that a script can take it.
        out().println(issued.text());
        spec.commandLine()
                .getErr()
                .println(
                        "Made key %s for %s. It is not shown again: %s keeps its hash. Running services know it in a second."
                                .formatted(issued.key().id(), name, file));
        return 0;
    }

    @Command(name = "list", description = "Lists keys: id, when made, scopes, name.", mixinStandardHelpOptions = true)
    int list() throws IOException {
        for (var key : new KeysFile(file).read()) {
            var scopes = key.scopes().stream().map(Scope::wireName).collect(Collectors.joining(","));
            out().println("%s  %s  %-27s  %s".formatted(key.id(), key.created(), scopes, key.name()));
        }
        return 0;
    }

    @Command(
            name = "revoke",
            description = "Revokes a key; running services refuse it a second later.",
            mixinStandardHelpOptions = true)
    int revoke(@Parameters(paramLabel = "ID", description = "from the list") String id) throws IOException {
        if (!new KeysFile(file).revoke(id)) {
            throw new BadInputException("there is no key %s in %s".formatted(id, file));
        }
        out().println("Revoked " + id);
        return 0;
    }

    private ApiKey.Issued issue(String name, String scopes) {
        try {
            return ApiKey.issue(name, named(scopes), Instant.now());
        } catch (IllegalArgumentException e) {
            throw new BadInputException(String.valueOf(e.getMessage()));
        }
    }

    private static Set<Scope> named(String scopes) {
        var named = EnumSet.noneOf(Scope.class);
        Arrays.stream(scopes.split(",")).map(String::strip).map(Scope::named).forEach(named::add);
        return named;
    }

    private java.io.PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
