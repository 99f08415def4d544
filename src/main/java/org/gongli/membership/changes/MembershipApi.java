package org.gongli.membership.changes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.gongli.members.MembershipState;
import org.gongli.membership.Reason;
import org.gongli.membership.view.ChangePage;
import org.gongli.membership.view.ChangeRow;
import org.gongli.procedures.Action;
import org.gongli.procedures.Deciding;
import org.gongli.procedures.Decision;
import org.gongli.procedures.StepId;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Paged;
import org.gongli.shared.PlainText;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.gongli.ui.UiFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Memberships for programs: a member's own with a request to move, and the changes that pass an officer's desk.
@RestController
@Tag(name = "Membership", description = "Moving to another union, keeping, leaving and losing a membership.")
class MembershipApi {

    private static final String OWN = "/api/v1/me/membership";
    private static final String CHANGES = "/api/v1/membership-changes";

    private final Asking asking;
    private final Looking looking;
    private final Deciding deciding;
    private final UiFactory uis;

    MembershipApi(Asking asking, Looking looking, Deciding deciding, UiFactory uis) {
        this.asking = asking;
        this.looking = looking;
        this.deciding = deciding;
        this.uis = uis;
    }

    @GetMapping(OWN)
    @Operation(summary = "Show the caller's membership", description = "With the change that is under way.")
    Own own(Viewer viewer, HttpServletRequest request) {
        var mine = looking.mine(viewer, uis.of(request).english());
        return new Own(mine.membership().org().value(), mine.union(), mine.membership().state(), mine.membership().joinedOn(), mine.membership().since(),
                mine.open() == null ? null : Line.of(mine.open()));
    }

    @PostMapping(OWN + "/transfer")
    @Operation(summary = "Ask to move to another union", description = "Both unions decide; `change` of the answer tells where it stands.")
    @ApiResponse(responseCode = "201", description = "Made", useReturnTypeSchema = true)
    ResponseEntity<Own> transfer(Viewer viewer, @RequestBody Move move, HttpServletRequest request) {
        asking.transfer(viewer, new OrgId(Typed.given(move.to(), "membership.transfer.choose")), Reason.words(Objects.requireNonNullElse(move.reason(), "")));
        return ResponseEntity.created(URI.create(OWN)).body(own(viewer, request));
    }

    /// A page at a time, the newest first; `next` is the `after` of the next page.
    ///
    /// @param all also those that have ended
    @GetMapping(CHANGES)
    @Operation(summary = "List changes of membership", description = "Those within the caller's post, the newest first; `all` adds those that have ended.")
    Paged<Line> list(Viewer viewer, @RequestParam(required = false) @Nullable ChangeKind kind, @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable Long after, HttpServletRequest request) {
        return looking.changes(viewer, kind, all, after, uis.of(request).english()).map(Line::of);
    }

    @GetMapping(CHANGES + "/{id}")
    @Operation(summary = "Show a change of membership")
    Line show(Viewer viewer, @PathVariable ChangeId id, HttpServletRequest request) {
        return Line.of(looking.change(viewer, id, uis.of(request).english()));
    }

    @PostMapping(CHANGES + "/{id}/decision")
    @Operation(summary = "Decide a change of membership", description = "At the step that was read: when it has gone on meanwhile, nothing is decided. Of two who decide at once the second is refused.")
    Line decide(Viewer viewer, @PathVariable ChangeId id, @RequestBody Taken taken, HttpServletRequest request) {
        var english = uis.of(request).english();
        var step = looking.change(viewer, id, english).step().orElseThrow(Missing::new);
        if (taken.action() == null || !taken.action().ofDesks()) {
            throw new Refused("membership.decision-missing");
        }
        if (Typed.given(taken.step(), "membership.step-missing") != step.value()) {
            throw new Refused("membership.went-on");
        }
        deciding.decide(viewer, step, Decision.of(taken.action(), PlainText.lines(taken.reason())));
        return Line.of(looking.change(viewer, id, english));
    }

    /// @param union  the id of the union
    /// @param change what is under way; null for nothing
    record Own(long union, String unionName, MembershipState state, LocalDate joinedOn, LocalDate since, @Nullable Line change) {
    }

    /// @param to the id of the union to move to
    record Move(@Nullable Long to, @Nullable String reason) {
    }

    /// @param step   as it was read with the change
    /// @param action APPROVE, REJECT or CONFIRM, as the step offers
    /// @param reason needed to reject
    record Taken(@Nullable Long step, @Nullable Action action, @Nullable String reason) {
    }

    /// @param who  the masked name; empty for one's own
    /// @param to   empty where it goes nowhere
    /// @param step where it stands, to be named in a decision; null in lists, and where nothing is to be decided
    record Line(long id, ChangeKind kind, ChangeState state, String who, String from, String to, Side askedBy, Instant askedAt, @Nullable Instant answerUntil,
                  @Nullable Instant appealUntil, @Nullable Instant endedAt, @Nullable Long step) {

        static Line of(ChangeRow row) {
            return of(row, null);
        }

        static Line of(ChangePage page) {
            return of(page.change(), page.step().map(StepId::value).orElse(null));
        }

        private static Line of(ChangeRow row, @Nullable Long step) {
            return new Line(row.id().value(), row.kind(), row.state(), row.who(), row.from(), row.to(), row.askedBy(), row.askedAt(), row.answerUntil(), row.appealUntil(), row.endedAt(), step);
        }
    }
}
