package org.gongli.hardship.reviewing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gongli.funds.BudgetLineId;
import org.gongli.hardship.AidApplicationId;
import org.gongli.hardship.AidKind;
import org.gongli.hardship.AidTier;
import org.gongli.hardship.ApplicationState;
import org.gongli.hardship.Occasion;
import org.gongli.hardship.assessing.HardshipLevel;
import org.gongli.hardship.view.AidList;
import org.gongli.hardship.view.DeskApplication;
import org.gongli.hardship.view.DeskApplication.Typed;
import org.gongli.hardship.view.GrantBody;
import org.gongli.procedures.Action;
import org.gongli.procedures.StepId;
import org.gongli.shared.Paged;
import org.gongli.shared.PlainText;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
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

/// Applications at the desk, for programs. Amounts are yuan, names are masked. What the household told stays on its page.
@RestController
@Tag(name = "Hardship desk", description = "Applications for aid within the caller's post. Amounts are yuan, names are masked.")
@RequestMapping("/api/v1/hardship")
class AidDeskApi {

    private final AidDeskPages pages;
    private final ReadingAid reading;
    private final ReviewingAid reviewing;

    AidDeskApi(AidDeskPages pages, ReadingAid reading, ReviewingAid reviewing) {
        this.pages = pages;
        this.reading = reading;
        this.reviewing = reviewing;
    }

    @GetMapping
    @Operation(summary = "List applications for aid", description = "The newest first.")
    Paged<Line> list(Viewer viewer, @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable AidApplicationId after) {
        var list = pages.list(viewer, state, kind, after, Paged.SIZE);
        return list.page().map(row -> Line.of(row, list.names().getOrDefault(row.member(), "")));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Show an application for aid", description = "With what the caller may decide now, and what the year has left.")
    One show(Viewer viewer, @PathVariable AidApplicationId id) {
        return One.of(pages.page(viewer, id, Typed.NOTHING, null));
    }

    @PostMapping("/{id}/decisions")
    @Operation(summary = "Decide an application for aid", description = "The open step, together with the grant of the caller's tier.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(Viewer viewer, @PathVariable AidApplicationId id, @RequestBody DecisionBody decision) {
        reading.seen(viewer, id);
        reviewing.decide(viewer, id, decision.step() == null ? null : new StepId(decision.step()), decision.checkedAction(), AidDeskController.amount(decision.typedAmount()), decision.line() == null ? null : new BudgetLineId(decision.line()),
                PlainText.lines(decision.reason()));
    }

    /// @param step   that is decided; none for the last one that came to the desk
    /// @param amount of the own grant; none or zero for no grant
    /// @param line   of the tier's budget, where there is an amount
    record DecisionBody(@Nullable Long step, @Nullable Action action, @Nullable BigDecimal amount, @Nullable Long line, @Nullable String reason) {

        Action checkedAction() {
            if (action == null) {
                throw new Refused("hardship.wrong.action");
            }
            return action;
        }

        String typedAmount() {
            return amount == null ? "" : amount.toPlainString();
        }
    }

    /// @param name masked
    record Line(long id, String name, String town, AidKind kind, Occasion occasion, @Nullable HardshipLevel level, ApplicationState state, Instant submittedAt, boolean recheckOpen) {

        static Line of(AidList.Row row, String name) {
            return new Line(row.id().value(), name, row.town(), row.kind(), row.occasion(), row.level(), row.state(), row.submittedAt(), row.recheckOpen());
        }
    }

    /// @param left    of the household's year; null for the union, to which it would say what treatment cost, and once it is decided
    /// @param step    that the viewer may decide now; null for none
    /// @param actions that the viewer may take now
    /// @param tier    whose grant the viewer decides now; null for none
    /// @param lines   from which that grant can come
    record One(long id, String name, AidKind kind, Occasion occasion, ApplicationState state, HardshipLevel level, @Nullable BigDecimal left, @Nullable Long step, Set<Action> actions, @Nullable AidTier tier,
               List<LineBody> lines, List<GrantBody> grants) {

        static One of(DeskApplication page) {
            return new One(page.id().value(), page.name(), page.kind(), page.occasion(), page.state(), page.judgement().found().level(), page.left() == null ? null : page.left().yuan(),
                    page.step() == null ? null : page.step().value(), page.actions(), page.tier(), page.lines().stream().map(line -> new LineBody(line.id().value(), line.name(), line.free().yuan())).toList(),
                    page.grants().stream().map(GrantBody::of).toList());
        }
    }

    record LineBody(long id, String name, BigDecimal free) {
    }
}
