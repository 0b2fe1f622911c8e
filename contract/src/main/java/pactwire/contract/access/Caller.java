package pactwire.contract.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Who calls. Whoever calls without a right is no caller but absent. */
public final class Caller extends AbstractAuthenticationToken {
    /** Where a request keeps its caller for those who see it outside Spring Security's own context. */
    static final String ATTRIBUTE = Caller.class.getName();

    private final String name;
    private final @Nullable String key;
    private final boolean ambient;

    private Caller(String name, Collection<Scope> scopes, @Nullable String key, boolean ambient) {
        super(scopes.stream().map(Caller::authority).toList());
        this.name = name;
        this.key = key;
        this.ambient = ambient;
        setAuthenticated(true);
    }

    private static GrantedAuthority authority(Scope scope) {
        return new SimpleGrantedAuthority(scope.wireName());
    }

    /** Somebody on this machine where no keys are asked for: may do everything. */
    static Caller local() {
        return new Caller("local", EnumSet.allOf(Scope.class), null, true);
    }

    /** A program that sends its key with each request. */
    static Caller program(ApiKey key, String presented) {
        return new Caller(key.id(), key.scopes(), presented, false);
    }

    /** A person whose browser sends the key along by itself. */
    static Caller browser(ApiKey key, String presented) {
        return new Caller(key.id(), key.scopes(), presented, true);
    }

    /** Whether the right comes by itself with whatever a browser sends, also at another site's bidding. */
    boolean ambient() {
        return ambient;
    }

    /** The key's id, which is no secret. */
    @Override
    public String getName() {
        return name;
    }

    @Override
    public Object getPrincipal() {
        return name;
    }

    /** The key's text, to pass on to a service that asks for the same one; null where none was needed. */
    @Override
    public @Nullable String getCredentials() {
        return key;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Caller caller
                && name.equals(caller.name)
                && ambient == caller.ambient
                && Objects.equals(key, caller.key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, ambient);
    }

    /** Without the key: Spring logs callers. */
    @Override
    public String toString() {
        return "Caller[%s %s]".formatted(name, getAuthorities());
    }
}
