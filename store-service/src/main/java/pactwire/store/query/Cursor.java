package pactwire.store.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;

/**
 * Where a page ended. Rows that arrive later sort before or behind it and move nothing: paging on shows each row once.
 * Opaque to callers, and good only for the question it was given for.
 *
 * @param date sort_date of the page's last row
 * @param id of the page's last row
 */
public record Cursor(LocalDate date, String id) {
    String encode(Criteria criteria) {
        var plain = "%s %s %s".formatted(criteria.fingerprint(), date, id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }

    /** @throws InvalidFieldException if it is none of ours, or was given for other criteria */
    static Cursor decode(String opaque, Criteria criteria) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(opaque), UTF_8).split(" ", 3);
            if (parts.length == 3 && !parts[0].equals(criteria.fingerprint())) {
                throw new InvalidFieldException("cursor", "was given for other filters; start again without it");
            }
            if (parts.length == 3) {
                return new Cursor(LocalDate.parse(parts[1]), Rows.storable(parts[2]));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            // Falls through: whatever it is, we did not give it.
        }
        throw new InvalidFieldException("cursor", "is not one that a page gave as next");
    }
}
