package org.gongli.procedures.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.gongli.procedures.Action;
import org.gongli.procedures.Deciding;
import org.gongli.procedures.Decision;
import org.gongli.procedures.StepId;
import org.gongli.procedures.view.TodoList;
import org.gongli.shared.Paged;
import org.gongli.shared.PlainText;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.gongli.ui.Ui;
import org.gongli.ui.UiFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// An officer's desk for programs: what waits, and deciding it.
@RestController
@Tag(name = "To-do list", description = "Steps that wait for the caller's desk.")
@RequestMapping("/api/v1")
class DeskApi {

    private final Listing listing;
    private final Deciding deciding;
    private final UiFactory uis;

    DeskApi(Listing listing, Deciding deciding, UiFactory uis) {
        this.listing = listing;
        this.deciding = deciding;
        this.uis = uis;
    }

    /// A page at a time, the soonest due first; `next` is the `after` of the next page.
    ///
    /// @param late only what is overdue
    @GetMapping("/todos")
    @Operation(summary = "List the steps that wait", description = "The soonest due first; with those of desks for which the caller stands in.")
    Paged<Line> todos(Viewer viewer, @RequestParam(defaultValue = "") String procedure, @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(required = false) @Nullable String after, HttpServletRequest request) {
        var ui = uis.of(request);
        return listing.todos(viewer, procedure, late, after, ui.english(), null, List.of()).page().map(row -> Line.of(row, ui));
    }

    @PostMapping("/steps/{id}/decision")
    @Operation(summary = "Decide a step", description = "Of two who decide at once the second is refused.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(Viewer viewer, @PathVariable StepId id, @RequestBody DecisionBody body) {
        if (body.action() == null) {
            throw new Refused("procedures.action-missing");
        }
        deciding.decide(viewer, id, Decision.of(body.action(), PlainText.lines(body.reason())));
    }

    /// @param concerns the masked name of the member whom it is about; empty for nobody
    /// @param standIn  on the desk of somebody absent for whom the viewer stands in
    /// @param escalated came up from the level below
    record Line(long step, long caseId, String title, String concerns, String procedure, String node, String place, Instant since, Instant due, boolean standIn, boolean escalated) {

        static Line of(TodoList.Row row, Ui ui) {
            return new Line(row.step().value(), row.caseId().value(), row.title().in(ui), row.member(), row.procedure(), row.node(), row.org(), row.reachedAt(), row.dueAt(), row.standIn(), row.escalated());
        }
    }

    /// @param reason read by the applicant; RETURN and REJECT need one
    record DecisionBody(@Nullable Action action, @Nullable String reason) {
    }
}
