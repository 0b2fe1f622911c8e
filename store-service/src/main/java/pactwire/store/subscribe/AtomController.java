package pactwire.store.subscribe;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import pactwire.store.agreement.Agreement;
import pactwire.store.agreement.AgreementFilter;
import pactwire.store.change.Change;
import pactwire.store.change.Changes;
import pactwire.store.query.InvalidFieldException;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Subscribing")
class AtomController {
    private static final int ENTRIES = 50;

    private final Changes changes;
    private final JsonMapper json;

    AtomController(Changes changes, JsonMapper json) {
        this.changes = changes;
        this.json = json;
    }

    @GetMapping(path = "/api/agreements/feed.atom", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
    @Operation(summary = "Changes of agreements as an Atom feed, latest first, with the same filters as the listing")
    ResponseEntity<String> feed(
            @ParameterObject AgreementFilter filter,
            @RequestParam(name = "before", required = false) @Nullable String before,
            HttpServletRequest request) {
        var found = changes.before(number(before), Followed.AGREEMENT.wireName(), filter.criteria(), ENTRIES);
        var latest = new LinkedHashMap<String, Change>();
        found.forEach(change -> latest.putIfAbsent(change.id(), change));
        var base = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        var self = ServletUriComponentsBuilder.fromRequest(request).toUriString();
        var next = found.size() < ENTRIES
                ? null
                : ServletUriComponentsBuilder.fromRequest(request)
                        .replaceQueryParam("before", found.get(found.size() - 1).seq())
                        .toUriString();
        return ResponseEntity.ok(new AtomFeed(base, self, next).write(entries(List.copyOf(latest.values()))));
    }

    private List<AtomFeed.Entry> entries(List<Change> latest) {
        return latest.stream()
                .map(change -> new AtomFeed.Entry(change, json.readValue(change.document(), Agreement.class)))
                .toList();
    }

    private static long number(@Nullable String before) {
        try {
            return before == null ? Long.MAX_VALUE : Long.parseLong(before);
        } catch (NumberFormatException e) {
            throw new InvalidFieldException("before", "'%s' is no number of a change".formatted(before));
        }
    }
}
