package org.gongli.procedures.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.gongli.files.Column;
import org.gongli.files.Download;
import org.gongli.procedures.Action;
import org.gongli.procedures.CaseId;
import org.gongli.procedures.Deciding;
import org.gongli.procedures.Decision;
import org.gongli.procedures.Procedures;
import org.gongli.procedures.StepId;
import org.gongli.procedures.view.CaseList;
import org.gongli.procedures.view.TodoList;
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

/// What waits, one case, and deciding it.
@Controller
class CaseController {

    private final Listing listing;
    private final CasePages pages;
    private final Deciding deciding;
    private final Procedures procedures;
    private final UiFactory uis;
    private final Clock clock;

    CaseController(Listing listing, CasePages pages, Deciding deciding, Procedures procedures, UiFactory uis, Clock clock) {
        this.listing = listing;
        this.pages = pages;
        this.deciding = deciding;
        this.procedures = procedures;
        this.uis = uis;
        this.clock = clock;
    }

    @GetMapping("/desk/cases")
    ModelAndView todos(Viewer viewer, @RequestParam(defaultValue = "") String procedure, @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(required = false) @Nullable String after, @RequestParam(required = false) @Nullable Integer done, HttpServletRequest request) {
        return Page.show("procedures/todos", listing.todos(viewer, procedure, late, after, uis.of(request).english(), done, List.of()));
    }

    @GetMapping("/desk/cases.xlsx")
    void todoSheet(Viewer viewer, @RequestParam(defaultValue = "") String procedure, @RequestParam(defaultValue = "false") boolean late, HttpServletRequest request,
            HttpServletResponse response) {
        var ui = uis.of(request);
        Download.xlsx(response, ui.t("procedures.todos"), List.of(
                Column.<TodoList.Row>text(ui.t("procedures.matter"), row -> row.title().in(ui)).wide(40),
                Column.<TodoList.Row>text(ui.t("procedures.procedure"), TodoList.Row::procedure).wide(24),
                Column.<TodoList.Row>text(ui.t("procedures.step"), TodoList.Row::node).wide(20),
                Column.<TodoList.Row>text(ui.t("procedures.place"), TodoList.Row::org).wide(30),
                Column.time(ui.t("procedures.since"), row -> local(row.reachedAt())),
                Column.time(ui.t("procedures.due"), row -> local(row.dueAt()))), listing.allTodos(viewer, procedure, late, ui.english()));
    }

    /// The same decision for many.
    @PostMapping("/desk/cases")
    ModelAndView decideMany(Viewer viewer, @RequestParam(defaultValue = "") List<String> step, @RequestParam(required = false) @Nullable Action action,
            @RequestParam(defaultValue = "") String reason, HttpServletRequest request) {
        if (step.isEmpty() || action == null) {
            throw new Refused("procedures.batch-empty");
        }
        var outcomes = deciding.decideAll(viewer, step.stream().map(StepId::of).toList(), Decision.of(action, PlainText.lines(reason)));
        var hindered = listing.hindered(viewer, outcomes);
        var done = outcomes.size() - hindered.size();
        if (hindered.isEmpty()) {
            return Page.redirect("/desk/cases?done=" + done);
        }
        return Page.invalid("procedures/todos", listing.todos(viewer, "", false, null, uis.of(request).english(), done, hindered));
    }

    @GetMapping("/cases")
    ModelAndView cases(Viewer viewer, @RequestParam(defaultValue = "") String procedure, @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable CaseId after, HttpServletRequest request) {
        return Page.show("procedures/cases", listing.cases(viewer, procedure, state, after, uis.of(request).english()));
    }

    @GetMapping("/cases.xlsx")
    void caseSheet(Viewer viewer, @RequestParam(defaultValue = "") String procedure, @RequestParam(defaultValue = "") String state, HttpServletRequest request,
            HttpServletResponse response) {
        var ui = uis.of(request);
        Download.xlsx(response, ui.t("procedures.cases"), List.of(
                Column.<CaseList.Row>text(ui.t("procedures.matter"), row -> row.title().in(ui)).wide(40),
                Column.<CaseList.Row>text(ui.t("procedures.procedure"), CaseList.Row::procedure).wide(24),
                Column.<CaseList.Row>text(ui.t("procedures.place"), CaseList.Row::org).wide(30),
                Column.time(ui.t("procedures.started"), row -> local(row.startedAt())),
                Column.text(ui.t("procedures.state"), row -> row.outcome() == null ? row.node() : ui.t(row.outcome()))), listing.allCases(viewer, procedure, state, ui.english()));
    }

    @GetMapping("/cases/{id}")
    ModelAndView show(Viewer viewer, @PathVariable CaseId id, HttpServletRequest request) {
        return Page.show("procedures/case", pages.page(viewer, id, uis.of(request).english(), "", null));
    }

    /// Decides, and goes on to what else waits.
    @PostMapping("/cases/{id}/decide")
    ModelAndView decide(Viewer viewer, @PathVariable CaseId id, @RequestParam(required = false) @Nullable StepId step, @RequestParam(required = false) @Nullable Action action,
            @RequestParam(defaultValue = "") String reason, HttpServletRequest request) {
        var typed = PlainText.lines(reason);
        try {
            if (step == null || action == null) {
                pages.page(viewer, id, false, "", null);
                throw new Refused("procedures.action-missing");
            }
            deciding.decide(viewer, step, Decision.of(action, typed));
            return Page.redirect("/desk/cases?done=1");
        } catch (Refused refused) {
            return Page.invalid("procedures/case", pages.page(viewer, id, uis.of(request).english(), typed, refused));
        }
    }

    @PostMapping("/cases/{id}/withdraw")
    ModelAndView withdraw(Viewer viewer, @PathVariable CaseId id) {
        procedures.withdraw(viewer, id);
        return Page.redirect("/cases/" + id);
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, clock.getZone());
    }
}
