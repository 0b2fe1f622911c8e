package pactwire.store.ops.deadletter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pactwire.store.ops.deadletter.DeadLetter.Place;
import pactwire.store.query.InvalidFieldException;
import pactwire.store.query.NotThereException;

@RestController
@Tag(name = "Operations")
class DeadLetterController {
    private static final int MOST_SHOWN = 500;

    private final DeadLetters letters;
    private final DeadLetterRecords records;
    private final Clock clock;

    DeadLetterController(DeadLetters letters, DeadLetterRecords records, Clock clock) {
        this.letters = letters;
        this.records = records;
        this.clock = clock;
    }

    /**
     * @param items of the state that was asked for, oldest first
     * @param total of that state
     * @param counts of every state
     */
    record Listed(List<DeadLetter> items, long total, Map<String, Long> counts) {}

    /**
     * @param ids of dead letters that wait for a decision
     * @param alike decide about all that died of the same causes, too
     * @param reason for people; must be given to discard
     */
    record Decision(
            @Nullable List<String> ids,
            @Nullable Boolean alike,
            @Nullable String reason) {}

    /** @param letters how many it concerns */
    record Decided(int letters) {}

    @GetMapping("/api/ops/dead-letters")
    @Operation(summary = "Records that could not be processed, oldest first, and how many there are of each state")
    Listed list(
            @RequestParam(name = "state", defaultValue = "waiting") String state,
            @RequestParam(name = "limit", defaultValue = "50") int limit) {
        var counts = letters.counts();
        if (!counts.containsKey(state)) {
            throw new InvalidFieldException("state", "'%s' is none of %s".formatted(state, counts.keySet()));
        }
        if (limit < 1 || limit > MOST_SHOWN) {
            throw new InvalidFieldException("limit", "must be from 1 to %d, got %d".formatted(MOST_SHOWN, limit));
        }
        return new Listed(letters.list(state, limit), counts.get(state), counts);
    }

    @GetMapping("/api/ops/dead-letters/{id}/bytes")
    @Operation(summary = "A dead letter's value, byte for byte")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/octet-stream"))
    ResponseEntity<byte[]> bytes(@PathVariable String id) {
        var record = records.at(place(id)).orElseThrow(() -> new NotThereException("there is no dead letter " + id));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(id.replace(':', '-') + ".bin")
                                .build()
                                .toString())
                .body(record.value() == null ? new byte[0] : record.value());
    }

    @PostMapping(path = "/api/ops/dead-letters/redrive", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Send dead letters again to the topics they came from",
            description = "Each is sent exactly once; what dies again becomes a dead letter of its own")
    Decided redrive(@RequestBody Decision decision) {
        return decide("ordered", decision, decision.reason());
    }

    @PostMapping(path = "/api/ops/dead-letters/discard", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Give dead letters up, for a reason that stays visible")
    Decided discard(@RequestBody Decision decision) {
        if (decision.reason() == null || decision.reason().isBlank()) {
            throw new InvalidFieldException("reason", "is missing: why nobody will need these");
        }
        return decide("discarded", decision, decision.reason());
    }

    private Decided decide(String state, Decision decision, @Nullable String reason) {
        if (decision.ids() == null || decision.ids().isEmpty()) {
            throw new InvalidFieldException("ids", "is missing: the ids of dead letters");
        }
        decision.ids().forEach(DeadLetterController::place);
        var alike = Boolean.TRUE.equals(decision.alike());
        return new Decided(letters.decide(state, decision.ids(), alike, reason, clock.instant()));
    }

    private static Place place(String id) {
        try {
            return Place.of(id);
        } catch (IllegalArgumentException e) {
            throw new InvalidFieldException("ids", "'%s' is no id of a dead letter".formatted(id));
        }
    }
}
