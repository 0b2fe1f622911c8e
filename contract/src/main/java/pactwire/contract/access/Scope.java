package pactwire.contract.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a key may be used for. Which request needs which: {@link AccessRules}. */
public enum Scope {
    /** Feed articles, take them back, manage sources. */
    INGEST,
    /** Ask for what was found; try cleaning and reading. */
    READ,
    /** Be told of changes: SSE, webhooks, Atom. */
    SUBSCRIBE,
    /** Change what is kept or running: dead letters, separations; see the actuator. */
    ADMIN;

    /** As on the command line, in the keys file and in {@code WWW-Authenticate}. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is none of that name */
    @JsonCreator
    public static Scope named(String wireName) {
        return Arrays.stream(values())
                .filter(scope -> scope.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'%s' is none of %s"
                        .formatted(
                                wireName,
                                Arrays.stream(values()).map(Scope::wireName).collect(Collectors.joining(", ")))));
    }
}
