package org.gongli.funds.budgeting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.gongli.files.Column;
import org.gongli.files.Download;
import org.gongli.funds.BudgetLineId;
import org.gongli.funds.Officers;
import org.gongli.funds.books.EntryKind;
import org.gongli.funds.view.BudgetForm;
import org.gongli.funds.view.BudgetPage;
import org.gongli.funds.view.BudgetRow;
import org.gongli.funds.view.Problem;
import org.gongli.organisations.OrganisationTree;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.gongli.ui.UiFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Budget lines at the desk: the list, the form of a new one, one line with its entries, and the two persons' steps.
@Controller
class BudgetController {

    private final Budgeting budgeting;
    private final LookingUpBudgets lookup;
    private final OrganisationTree tree;
    private final UiFactory uis;
    private final Clock clock;

    BudgetController(Budgeting budgeting, LookingUpBudgets lookup, OrganisationTree tree, UiFactory uis, Clock clock) {
        this.budgeting = budgeting;
        this.lookup = lookup;
        this.tree = tree;
        this.uis = uis;
        this.clock = clock;
    }

    @GetMapping("/budgets")
    ModelAndView list(Viewer viewer, BudgetFilter filter) {
        return Page.show("funds/budgets", lookup.list(viewer, filter));
    }

    @GetMapping("/budgets.xlsx")
    void sheet(Viewer viewer, BudgetFilter filter, HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request);
        var columns = List.<Column<BudgetRow>>of(
                Column.<BudgetRow>text(ui.t("funds.line.organisation"), row -> row.organisation(ui.english())).wide(30),
                Column.number(ui.t("funds.line.year"), BudgetRow::year),
                Column.<BudgetRow>text(ui.t("funds.line.name"), BudgetRow::name).wide(30),
                Column.text(ui.t("funds.line.purpose"), row -> ui.t(row.purpose())),
                Column.text(ui.t("funds.line.source"), row -> ui.t(row.source())),
                Column.money(ui.t("funds.planned"), BudgetRow::planned),
                Column.money(ui.t("funds.reserved"), BudgetRow::reserved),
                Column.money(ui.t("funds.paid"), BudgetRow::paid),
                Column.money(ui.t("funds.free"), BudgetRow::free));
        Download.xlsx(response, ui.t("funds.budgets"), columns, lookup.all(viewer, filter).stream());
    }

    @GetMapping("/budgets/new")
    ModelAndView blank(Viewer viewer, HttpServletRequest request) {
        var typed = Map.of("year", String.valueOf(LocalDate.now(clock).getYear()));
        return Page.show("funds/budgetForm", new BudgetForm(own(viewer, request), typed, Map.of()));
    }

    @PostMapping("/budgets")
    ModelAndView open(Viewer viewer, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        var form = new LineForm(typed);
        var line = form.read(viewer.org());
        if (line.isEmpty()) {
            return Page.invalid("funds/budgetForm", new BudgetForm(own(viewer, request), typed, form.wrong()));
        }
        try {
            return Page.redirect("/budgets/" + budgeting.open(viewer, line.get()));
        } catch (DuplicateKeyException there) {
            var wrong = Map.of("name", new Problem("constraint.budget_line_once", List.of()));
            return Page.invalid("funds/budgetForm", new BudgetForm(own(viewer, request), typed, wrong));
        }
    }

    @GetMapping("/budgets/{id}")
    ModelAndView show(Viewer viewer, @PathVariable BudgetLineId id, @RequestParam @Nullable EntryKind kind, @RequestParam @Nullable Long after) {
        return Page.show("funds/budget", lookup.page(viewer, id, kind, after, null));
    }

    @GetMapping("/budgets/{id}.xlsx")
    void entries(Viewer viewer, @PathVariable BudgetLineId id, @RequestParam @Nullable EntryKind kind, HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request);
        var columns = List.<Column<BudgetPage.EntryRow>>of(
                Column.number(ui.t("funds.entry.number"), BudgetPage.EntryRow::id),
                Column.time(ui.t("funds.entry.at"), row -> LocalDateTime.ofInstant(row.bookedAt(), clock.getZone())),
                Column.text(ui.t("funds.entry.kind"), row -> ui.t(row.kind())),
                Column.money(ui.t("funds.amount"), BudgetPage.EntryRow::amount),
                Column.<BudgetPage.EntryRow>text(ui.t("funds.entry.for"), BudgetPage.EntryRow::purpose).wide(40),
                Column.number(ui.t("funds.payout"), row -> row.payout() == null ? null : row.payout().value()),
                Column.number(ui.t("funds.batch"), row -> row.batch() == null ? null : row.batch().value()));
        var entries = lookup.entries(viewer, id, kind);
        Download.xlsx(response, lookup.line(viewer, id).name(), columns, entries.stream());
    }

    @PostMapping("/budgets/{id}/changes")
    ModelAndView propose(Viewer viewer, @PathVariable BudgetLineId id, @RequestParam(defaultValue = "") String amount, @RequestParam(defaultValue = "") String reason) {
        lookup.line(viewer, id);
        try {
            budgeting.propose(viewer, id, LineForm.money(amount), Officers.reason(reason));
            return on(id);
        } catch (Refused refused) {
            return Page.invalid("funds/budget", lookup.page(viewer, id, null, null, Problem.of(refused)));
        }
    }

    @PostMapping("/budgets/{id}/changes/{change}/approve")
    ModelAndView approve(Viewer viewer, @PathVariable BudgetLineId id, @PathVariable long change) {
        budgeting.approve(viewer, id, change);
        return on(id);
    }

    @PostMapping("/budgets/{id}/changes/{change}/decline")
    ModelAndView decline(Viewer viewer, @PathVariable BudgetLineId id, @PathVariable long change) {
        budgeting.decline(viewer, id, change);
        return on(id);
    }

    private String own(Viewer viewer, HttpServletRequest request) {
        return tree.get(viewer.org()).name(uis.of(request).english());
    }

    private static ModelAndView on(BudgetLineId id) {
        return Page.redirect("/budgets/" + id);
    }
}
