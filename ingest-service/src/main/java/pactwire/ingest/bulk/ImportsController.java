package pactwire.ingest.bulk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pactwire.ingest.intake.InvalidSubmissionException;

/** {@code /api/imports}: how far each has come, and the next batch of one. */
@RestController
@RequestMapping("/api/imports")
class ImportsController {
    /** Bytes of one batch: what an importer sends, one article of the largest size more, and as much again for others'. */
    private static final int LARGEST_BATCH = 16 * 1024 * 1024;

    private static final int LONGEST_NAME = 500;

    private final Imports imports;

    ImportsController(Imports imports) {
        this.imports = imports;
    }

    record Listing(List<ImportProgress> imports) {}

    @GetMapping
    Listing list() {
        return new Listing(imports.all());
    }

    /** An import never heard of is at the beginning. */
    @GetMapping("/{id}")
    ImportProgress get(@PathVariable String id) {
        return imports.progress(checked(id));
    }

    @PostMapping("/{id}")
    Importer.Taken take(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam String name,
            @RequestParam long size,
            @RequestParam long from,
            @RequestParam long to,
            @RequestParam boolean last)
            throws IOException {
        if (from < 0 || to < from || size < 0) {
            throw InvalidSubmissionException.invalid("to", "a batch does not end before it begins");
        }
        if (name.length() > LONGEST_NAME) {
            throw InvalidSubmissionException.invalid("name", "at most %,d characters".formatted(LONGEST_NAME));
        }
        byte[] ndjson = request.getInputStream().readNBytes(LARGEST_BATCH + 1);
        if (ndjson.length > LARGEST_BATCH) {
            throw InvalidSubmissionException.tooLarge("body", LARGEST_BATCH);
        }
        return imports.take(new Batch(checked(id), name, size, from, to, last, ndjson));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> moved(ImportMovedException e) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        problem.setProperty("position", e.progress().position());
        return ResponseEntity.status(HttpStatus.CONFLICT).body(problem);
    }

    private static String checked(String id) {
        if (!id.matches("[0-9a-f]{32}")) {
            throw InvalidSubmissionException.invalid("id", "an import's id has 32 hex digits");
        }
        return id;
    }
}
