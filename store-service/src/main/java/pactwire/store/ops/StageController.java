package pactwire.store.ops;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import pactwire.store.ops.PipelineWatch.Replay;
import pactwire.store.ops.PipelineWatch.Seen;

@RestController
@Tag(name = "Operations", description = "Seeing the pipeline run")
class StageController {
    private final PipelineWatch watch;

    StageController(PipelineWatch watch) {
        this.watch = watch;
    }

    @GetMapping("/api/ops/stages")
    @Operation(
            summary = "How much has come how far: rate, lag and age of each stage, now and for 15 minutes",
            description = "By offsets that are committed, so that a dead service shows, too")
    Seen stages() {
        return watch.seen();
    }

    @GetMapping("/api/ops/replay")
    @Operation(summary = "How far a replay is: raw articles cleaned again, and whether anything still waits on its way")
    Replay replay() {
        return watch.replay();
    }
}
