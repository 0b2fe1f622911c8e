package pactwire.store.agreement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pactwire.store.agreement.Separating.Separation;
import pactwire.store.change.Turn;
import pactwire.store.query.InvalidFieldException;

@RestController
@Tag(name = "Agreements")
class SeparationController {
    private final Separating separating;
    private final Turn turn;

    SeparationController(Separating separating, Turn turn) {
        this.separating = separating;
        this.turn = turn;
    }

    /**
     * @param report to take out
     * @param reason for people
     */
    record Request(@Nullable String report, @Nullable String reason) {}

    record Separations(List<Separation> items) {}

    @PostMapping(path = "/api/agreements/{id}/separations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Undo a merge: take a report out of an agreement, and keep it out through replays")
    void separate(@PathVariable String id, @RequestBody Request request) {
        if (request.report() == null || request.report().isBlank()) {
            throw new InvalidFieldException("report", "is missing: the id of the report to take out");
        }
        var reason = request.reason() == null ? "" : request.reason();
        turn.take(() -> separating.separate(id, request.report(), reason));
    }

    @GetMapping("/api/separations")
    @Operation(summary = "Pairs of reports that operators told apart")
    Separations all() {
        return new Separations(separating.all());
    }

    @DeleteMapping("/api/separations/{report}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take back the separations of a report: it may be merged again")
    void takeBack(@PathVariable String report) {
        turn.take(() -> separating.takeBack(report));
    }
}
