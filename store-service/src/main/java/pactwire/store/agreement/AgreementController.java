package pactwire.store.agreement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import pactwire.store.query.Export;
import pactwire.store.query.Format;
import pactwire.store.query.NotThereException;
import pactwire.store.query.Paging;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Agreements", description = "What was agreed, by whom, and how far it has come")
class AgreementController {
    private final AgreementQueries agreements;
    private final Export<Agreement> export;

    AgreementController(AgreementQueries agreements, JsonMapper json) {
        this.agreements = agreements;
        this.export = new Export<>("agreements", agreements.listing(), json, AgreementColumns.ALL);
    }

    @GetMapping("/api/agreements")
    @Operation(
            summary = "Agreements, latest first",
            description = "Pages of JSON; as CSV or NDJSON (format, or Accept) all of them at once")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = AgreementPage.class)),
                @Content(mediaType = "text/csv"),
                @Content(mediaType = "application/x-ndjson")
            })
    @Nullable
    ResponseEntity<?> list(
            @ParameterObject AgreementFilter filter,
            @ParameterObject Paging paging,
            @Parameter(in = ParameterIn.QUERY, required = false, description = "json, csv or ndjson") Format format,
            HttpServletResponse response)
            throws IOException {
        if (format != Format.JSON) {
            export.answer(format, filter.criteria(), page -> page, response);
            return null;
        }
        return ResponseEntity.ok(agreements.listing().page(filter.criteria(), paging));
    }

    /** For the OpenAPI page: what {@code Page<Agreement>} looks like. */
    @Schema(name = "AgreementPage")
    record AgreementPage(List<Agreement> items, @Nullable String next) {}

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
