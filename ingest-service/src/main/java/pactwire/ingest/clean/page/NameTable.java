package pactwire.ingest.clean.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names that are looked up where they stand in markup, in any case of letters, without a string of their own. */
final class NameTable<V> {
    private record Entry<V>(String name, V value) {}

    private final List<List<Entry<V>>> byLength = new ArrayList<>();

    /** @param values by name; names in lower case */
    NameTable(Map<String, V> values) {
        values.forEach((name, value) -> {
            while (byLength.size() <= name.length()) {
                byLength.add(new ArrayList<>());
            }
            byLength.get(name.length()).add(new Entry<>(name, value));
        });
    }

    /** True for each of some names. */
    static NameTable<Boolean> of(Collection<String> names) {
        return new NameTable<>(names.stream().collect(Collectors.toMap(n -> n, n -> true)));
    }

    /** @return what is known of the name in {@code html[start, end)}; null where nothing is */
    @Nullable
    V at(String html, int start, int end) {
        int length = end - start;
        if (length < byLength.size()) {
            char first = (char) (html.charAt(start) | 0x20);
            List<Entry<V>> entries = byLength.get(length);
            for (int i = 0; i < entries.size(); i++) {
                String name = entries.get(i).name();
                if (name.charAt(0) == first && html.regionMatches(true, start, name, 0, length)) {
                    return entries.get(i).value();
                }
            }
        }
        return null;
    }
}
