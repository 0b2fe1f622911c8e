package pactwire.ingest.feed;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pactwire.ingest.feed.Source.Origin;
import pactwire.ingest.intake.InvalidSubmissionException;

/** {@code /api/sources}: what is polled, and how it does. */
@RestController
@RequestMapping("/api/sources")
class SourcesController {
    private final Sources sources;
    private final Clock clock;

    SourcesController(Sources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    record Listing(List<SourceView> sources) {}

    @GetMapping
    Listing list() {
        return new Listing(sources.all().stream().map(this::view).toList());
    }

    @GetMapping("/{id}")
    SourceView get(@PathVariable String id) {
        return view(known(id));
    }

    @PostMapping
    ResponseEntity<SourceView> create(@RequestBody SourceRequest request) {
        var source = request.toSource(Origin.API, clock.instant());
        if (sources.find(source.id()).isPresent()) {
            throw problem(HttpStatus.CONFLICT, "source %s has this address already".formatted(source.id()));
        }
        sources.save(source);
        return ResponseEntity.created(URI.create("/api/sources/" + source.id())).body(view(source));
    }

    /** Replaces all but the address, by which a source is known. */
    @PutMapping("/{id}")
    SourceView update(@PathVariable String id, @RequestBody SourceRequest request) {
        return change(id, known -> {
            var changed = request.at(known.url()).toSource(Origin.API, known.createdAt());
            if (!changed.id().equals(id)) {
                throw InvalidSubmissionException.invalid(
                        "url", "a source is known by its address: delete this one and create another");
            }
            return changed;
        });
    }

    @PostMapping("/{id}/pause")
    SourceView pause(@PathVariable String id) {
        return change(id, source -> source.pausedOrNot(true));
    }

    @PostMapping("/{id}/resume")
    SourceView resume(@PathVariable String id) {
        return change(id, source -> source.pausedOrNot(false));
    }

    /** Makes a source due at once, whatever it was waiting for. */
    @PostMapping("/{id}/poll")
    @ResponseStatus(HttpStatus.ACCEPTED)
    SourceView poll(@PathVariable String id) {
        var source = known(id);
        sources.save(source, sources.state(source).dueAt(clock.instant()));
        return view(source);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id) {
        sources.delete(ofTheApi(id));
    }

    private SourceView change(String id, UnaryOperator<Source> change) {
        var changed = change.apply(ofTheApi(id));
        sources.save(changed);
        return view(changed);
    }

    private Source ofTheApi(String id) {
        var source = known(id);
        if (source.origin() == Origin.FILE) {
            throw problem(HttpStatus.CONFLICT, "this source is named in a file: change it there");
        }
        return source;
    }

    private Source known(String id) {
        return sources.find(id).orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "no source has this id"));
    }

    private SourceView view(Source source) {
        return SourceView.of(source, sources.state(source), clock.instant());
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
