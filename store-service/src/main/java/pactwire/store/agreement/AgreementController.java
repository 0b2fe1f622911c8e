package pactwire.store.agreement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import pactwire.store.query.Listing;
import pactwire.store.query.Page;
import pactwire.store.query.Paging;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Agreements", description = "What was agreed, by whom, and how far it has come")
class AgreementController {
    private final Listing<Agreement> listing;

    AgreementController(JdbcClient database, JsonMapper json) {
        this.listing = new Listing<>(database, json, "agreement", Agreement.class);
    }

    @GetMapping("/api/agreements")
    @Operation(summary = "Agreements, latest first")
    Page<Agreement> list(@ParameterObject AgreementFilter filter, @ParameterObject Paging paging) {
        return listing.page(filter.criteria(), paging);
    }
}
