package pactwire.ingest.clean.page;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names that are looked up where they stand in markup, in any case of letters, without a string of their own. */
final class NameTable<V> {
    private record Entry<V>(String name, V value) {}

    private static final int SLOTS = 256;

    /** By length, first and last letter; most names that are not known meet an empty slot. */
    private final Entry<V>[][] slots = newSlots();

    /** @param values by name; names in lower case, not empty */
    NameTable(Map<String, V> values) {
        values.forEach((name, value) -> {
            int slot = slot(name, 0, name.length());
            Entry<V>[] known = slots[slot];
            slots[slot] = Arrays.copyOf(known, known.length + 1);
            slots[slot][known.length] = new Entry<>(name, value);
        });
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <V> Entry<V>[][] newSlots() {
        var slots = new Entry[SLOTS][];
        Arrays.fill(slots, new Entry[0]);
        return slots;
    }

    private static int slot(String html, int start, int end) {
        int first = html.charAt(start) | 0x20;
        int last = html.charAt(end - 1) | 0x20;
        return (first * 5 + last * 11 + (end - start) * 37) % SLOTS;
    }

    /** @return what is known of the name in {@code html[start, end)}, which is not empty; null where nothing is */
    @Nullable
    V at(String html, int start, int end) {
        for (Entry<V> entry : slots[slot(html, start, end)]) {
            if (is(entry.name(), html, start, end)) {
                return entry.value();
            }
        }
        return null;
    }

    private static boolean is(String name, String html, int start, int end) {
        if (name.length() != end - start) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            char c = html.charAt(start + i);
            if (c != letter && (letter < 'a' || (c | 0x20) != letter)) {
                return false;
            }
        }
        return true;
    }
}
