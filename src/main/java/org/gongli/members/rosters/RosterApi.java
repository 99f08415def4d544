package org.gongli.members.rosters;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.gongli.members.RosterId;
import org.gongli.members.view.Sentence;
import org.gongli.shared.OrgId;
import org.gongli.shared.Viewer;
import org.gongli.ui.Ui;
import org.gongli.ui.UiFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Rosters for programs: upload, ask until it is `READY`, confirm, ask until it is `CONFIRMED`.
@RestController
@Tag(name = "Rosters", description = "Bringing in a file of members: upload, look at what is wrong, confirm.")
class RosterApi {

    private static final int PROBLEMS = 100;

    private final Rosters rosters;
    private final StagingSql staging;
    private final UiFactory uis;

    RosterApi(Rosters rosters, StagingSql staging, UiFactory uis) {
        this.rosters = rosters;
        this.staging = staging;
        this.uis = uis;
    }

    @PostMapping("/api/v1/rosters")
    @Operation(summary = "Upload a roster",
            description = "An `.xlsx` or `.csv` file for one union. Nothing is written before it is confirmed; reading goes on after the answer, ask for its state at the `Location`.")
    @ApiResponse(responseCode = "202", description = "Taken in; the work goes on", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404")
    ResponseEntity<Answer> upload(Viewer viewer, @RequestParam String org, @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request) throws IOException {
        return accepted(viewer, rosters.upload(viewer, OrgId.of(org), file), request);
    }

    /// @param after the row after which the problems are listed
    @GetMapping("/api/v1/rosters/{id}")
    @Operation(summary = "Show how a roster stands", description = "With the rows that cannot be taken, a hundred at a time, and why.")
    Answer show(Viewer viewer, @PathVariable String id, @RequestParam(defaultValue = "0") int after, HttpServletRequest request) {
        return answer(viewer, RosterId.of(id), after, uis.of(request));
    }

    @PostMapping("/api/v1/rosters/{id}/confirm")
    @Operation(summary = "Confirm a roster", description = "Writes the rows that can be taken. Confirming again changes nothing.")
    @ApiResponse(responseCode = "202", description = "Taken in; the work goes on", useReturnTypeSchema = true)
    ResponseEntity<Answer> confirm(Viewer viewer, @PathVariable String id, HttpServletRequest request) {
        rosters.confirm(viewer, RosterId.of(id));
        return accepted(viewer, RosterId.of(id), request);
    }

    private ResponseEntity<Answer> accepted(Viewer viewer, RosterId id, HttpServletRequest request) {
        return ResponseEntity.accepted().location(URI.create("/api/v1/rosters/" + id)).body(answer(viewer, id, 0, uis.of(request)));
    }

    private Answer answer(Viewer viewer, RosterId id, int after, Ui ui) {
        var roster = rosters.get(viewer, id);
        var judged = roster.status() == RosterStatus.READY || roster.status() == RosterStatus.CONFIRMED;
        var problems = judged ? staging.left(id, viewer.scope(), after, PROBLEMS) : List.<StagingSql.LeftRow>of();
        var failure = roster.failure() == null ? null : new Sentence(roster.failure(), roster.failureArgs()).in(ui);
        return new Answer(id.value(), roster.org().value(), roster.status(), roster.rowsRead(), roster.counts(), failure, roster.uploadedAt(),
                problems.stream().map(row -> problem(row, ui)).toList());
    }

    private static Problem problem(StagingSql.LeftRow row, Ui ui) {
        return new Problem(row.rowNo(), RowSentences.of(row).stream().map(sentence -> sentence.in(ui)).toList());
    }

    /// @param problems the first hundred rows that are not taken, or those after the row that was asked for
    record Answer(long id, long org, RosterStatus status, int rows, RosterCounts counts, @Nullable String failure, Instant uploadedAt, List<Problem> problems) {
    }

    record Problem(int row, List<String> sentences) {
    }
}
