package pactwire.store.query;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some rows, and where to go on.
 *
 * @param items newest first
 * @param next the {@code cursor} of the next page; absent on the last
 */
public record Page<T>(
        List<T> items,

        @Schema(description = "Send it as cursor to get the next page; absent on the last page") @Nullable
        String next) {
    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> with(List<R> others) {
        return new Page<>(others, next);
    }

    public <R> Page<R> map(Function<T, R> each) {
        return with(items.stream().map(each).toList());
    }
}
