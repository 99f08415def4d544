package org.gongli.hardship.reviewing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.gongli.files.Column;
import org.gongli.files.Download;
import org.gongli.funds.BudgetLineId;
import org.gongli.hardship.AidApplicationId;
import org.gongli.hardship.filing.Amounts;
import org.gongli.hardship.view.AidList;
import org.gongli.hardship.view.DeskApplication.Typed;
import org.gongli.procedures.Action;
import org.gongli.procedures.StepId;
import org.gongli.shared.Money;
import org.gongli.shared.Paged;
import org.gongli.shared.PlainText;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.gongli.ui.UiFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Applications at the desk: the list, one application with its decision, and the yearly look.
@Controller
class AidDeskController {

    private static final int WHOLE_LIST = 10_000;

    private final AidDeskPages pages;
    private final ReviewingAid reviewing;
    private final Rechecking rechecking;
    private final UiFactory uis;
    private final Clock clock;

    AidDeskController(AidDeskPages pages, ReviewingAid reviewing, Rechecking rechecking, UiFactory uis, Clock clock) {
        this.pages = pages;
        this.reviewing = reviewing;
        this.rechecking = rechecking;
        this.uis = uis;
        this.clock = clock;
    }

    @GetMapping("/desk/hardship")
    ModelAndView list(Viewer viewer, @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable AidApplicationId after) {
        return Page.show("hardship/list", pages.list(viewer, state, kind, after, Paged.SIZE));
    }

    @GetMapping("/desk/hardship.xlsx")
    void sheet(Viewer viewer, @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String kind, HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request);
        var list = pages.list(viewer, state, kind, null, WHOLE_LIST);
        var columns = List.<Column<AidList.Row>>of(
                Column.number(ui.t("hardship.number"), row -> row.id().value()),
                Column.text(ui.t("hardship.name"), row -> list.names().getOrDefault(row.member(), "")),
                Column.text(ui.t("hardship.town"), row -> row.town(ui.english())),
                Column.text(ui.t("hardship.kind"), row -> ui.t(row.kind())),
                Column.text(ui.t("hardship.level"), row -> row.level() == null ? "" : ui.t(row.level())),
                Column.text(ui.t("hardship.state"), row -> ui.t(row.state())),
                Column.time(ui.t("hardship.submitted-at"), row -> LocalDateTime.ofInstant(row.submittedAt(), clock.getZone())));
        Download.xlsx(response, ui.t("hardship.list"), columns, list.page().rows().stream());
    }

    @GetMapping("/desk/hardship/{id}")
    ModelAndView show(Viewer viewer, @PathVariable AidApplicationId id) {
        return Page.show("hardship/desk", pages.open(viewer, id));
    }

    @PostMapping("/desk/hardship/{id}/decide")
    ModelAndView decide(Viewer viewer, @PathVariable AidApplicationId id, @RequestParam(required = false) @Nullable StepId step, @RequestParam(required = false) @Nullable Action action,
            @RequestParam(defaultValue = "") String amount, @RequestParam(defaultValue = "") String line, @RequestParam(defaultValue = "") String reason) {
        return tried(viewer, id, new Typed(amount, line, reason), () -> {
            if (action == null) {
                throw new Refused("hardship.wrong.action");
            }
            reviewing.decide(viewer, id, step, action, amount(amount), line.isEmpty() ? null : BudgetLineId.of(line), PlainText.lines(reason));
        });
    }

    /// @throws Refused when it is no amount, or below zero
    static Money amount(String typed) {
        var amount = Amounts.parse(typed).orRefuse();
        if (amount.fen() < 0) {
            throw new Refused("hardship.wrong.amount");
        }
        return amount;
    }

    @PostMapping("/desk/hardship/{id}/relation")
    ModelAndView related(Viewer viewer, @PathVariable AidApplicationId id) {
        return tried(viewer, id, Typed.NOTHING, () -> reviewing.declareRelation(viewer, id));
    }

    @PostMapping("/desk/hardship/{id}/recheck")
    ModelAndView recheck(Viewer viewer, @PathVariable AidApplicationId id, @RequestParam(defaultValue = "") String outcome, @RequestParam(defaultValue = "") String reason) {
        return tried(viewer, id, new Typed("", "", reason), () -> {
            if (!outcome.equals("CONTINUE") && !outcome.equals("EXIT")) {
                throw new Refused("hardship.wrong.action");
            }
            rechecking.decide(viewer, id, outcome.equals("CONTINUE"), reason);
        });
    }

    private ModelAndView tried(Viewer viewer, AidApplicationId id, Typed typed, Runnable command) {
        try {
            command.run();
            return Page.redirect("/desk/hardship/" + id);
        } catch (Refused refused) {
            return Page.invalid("hardship/desk", pages.page(viewer, id, typed, refused));
        }
    }
}
