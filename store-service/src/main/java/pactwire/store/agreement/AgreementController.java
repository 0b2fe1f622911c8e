package pactwire.store.agreement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import pactwire.store.query.NotThereException;
import pactwire.store.query.Page;
import pactwire.store.query.Paging;

@RestController
@Tag(name = "Agreements", description = "What was agreed, by whom, and how far it has come")
class AgreementController {
    private final AgreementQueries agreements;

    AgreementController(AgreementQueries agreements) {
        this.agreements = agreements;
    }

    @GetMapping("/api/agreements")
    @Operation(summary = "Agreements, latest first")
    Page<Agreement> list(@ParameterObject AgreementFilter filter, @ParameterObject Paging paging) {
        return agreements.listing().page(filter.criteria(), paging);
    }

    /** An agreement is named after its first report. Where that name changes, the old one leads on. */
    @GetMapping("/api/agreements/{id}")
    @Operation(summary = "One agreement: its reports with their evidence, and its history")
    ResponseEntity<AgreementDetail> one(@PathVariable String id) {
        var detail = agreements.detail(id);
        if (detail.isPresent()) {
            return ResponseEntity.ok(detail.get());
        }
        var current = agreements
                .agreementOf(id)
                .orElseThrow(() -> new NotThereException("there is no agreement %s".formatted(id)));
        return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                .location(URI.create("/api/agreements/" + current))
                .build();
    }
}
