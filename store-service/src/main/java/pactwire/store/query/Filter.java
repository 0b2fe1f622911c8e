package pactwire.store.query;

/**
 * A record whose components are a request's parameters by name: {@code String}, {@code Integer}, {@code Double}, {@code
 * Boolean}, {@link DateBound}, or a list of strings or of a vocabulary's words. {@link FilterResolver} fills it, and
 * refuses parameters that nobody asked for.
 */
public interface Filter {}
