package org.gongli.founding.restructuring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongli.files.Column;
import org.gongli.files.Download;
import org.gongli.founding.RestructuringId;
import org.gongli.founding.Typed;
import org.gongli.founding.restructuring.RestructuringSql.Proposed;
import org.gongli.founding.view.Form;
import org.gongli.founding.view.Problem;
import org.gongli.founding.view.RestructuringPage;
import org.gongli.founding.view.RestructuringPage.RestructuringKind;
import org.gongli.founding.view.RestructuringPage.Listed;
import org.gongli.founding.view.RestructuringPage.Proposal;
import org.gongli.founding.view.RestructuringPage.Row;
import org.gongli.founding.view.RestructuringPage.RestructuringState;
import org.gongli.organisations.OrganisationTree;
import org.gongli.procedures.Procedures;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Paged;
import org.gongli.shared.PlainText;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
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

/// Moving, merging and dissolving at the desk.
@Controller
class RestructuringController {

    private static final int LONGEST_REASON = 500;

    private final Restructuring restructuring;
    private final RestructuringSql sql;
    private final Procedures procedures;
    private final OrganisationTree tree;
    private final UiFactory uis;

    RestructuringController(Restructuring restructuring, RestructuringSql sql, Procedures procedures, OrganisationTree tree, UiFactory uis) {
        this.restructuring = restructuring;
        this.sql = sql;
        this.procedures = procedures;
        this.tree = tree;
        this.uis = uis;
    }

    @GetMapping("/restructurings")
    ModelAndView list(Viewer viewer, @RequestParam(required = false) @Nullable RestructuringState state, @RequestParam(required = false) @Nullable RestructuringId after) {
        var rows = sql.rows(viewer.scope(), state == null ? null : state.name(), after, Paged.SIZE + 1);
        return Page.show("founding/restructurings", new Listed(Paged.of(rows, Row::id), state == null ? "" : state.name(), viewer.role() != Role.AUDITOR));
    }

    @GetMapping("/restructurings.xlsx")
    void sheet(Viewer viewer, @RequestParam(required = false) @Nullable RestructuringState state, HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request);
        Download.xlsx(response, ui.t("founding.restructurings"), List.of(
                Column.<Row>text(ui.t("founding.union"), row -> row.org(ui.english())).wide(40),
                Column.text(ui.t("founding.restructuring.kind"), row -> ui.t(row.kind())),
                Column.<Row>text(ui.t("founding.restructuring.target"), row -> row.target(ui.english())).wide(40),
                Column.<Row>text(ui.t("founding.restructuring.reason"), Row::reason).wide(40),
                Column.<Row>text(ui.t("founding.stage"), row -> ui.t(row.stage()))),
                sql.rows(viewer.scope(), state == null ? null : state.name(), null, null).stream());
    }

    @GetMapping("/restructurings/new")
    ModelAndView blank(Viewer viewer, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return Page.show("founding/restructuringForm", proposal(viewer, Form.of(typed), null, uis.of(request).english()));
    }

    @PostMapping("/restructurings")
    ModelAndView propose(Viewer viewer, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        var english = uis.of(request).english();
        var form = new Typed(typed);
        var kind = form.constant("kind", RestructuringKind.MOVE);
        var reason = form.text("reason", 1, LONGEST_REASON);
        var org = id(form, "org");
        var target = kind == RestructuringKind.DISSOLVE ? null : id(form, "target");
        if (!form.wrong().isEmpty()) {
            return Page.invalid("founding/restructuringForm", proposal(viewer, new Form(typed, form.wrong()), null, english));
        }
        try {
            return Page.redirect("/restructurings/" + restructuring.propose(viewer, new Proposed(Objects.requireNonNull(org), kind, target, form.checked("employerEnded"), reason)));
        } catch (Refused refused) {
            return Page.invalid("founding/restructuringForm", proposal(viewer, Form.of(typed), Problem.of(refused), english));
        }
    }

    private static @Nullable OrgId id(Typed form, String field) {
        if (form.line(field).matches("[0-9]{1,18}")) {
            return OrgId.of(form.line(field));
        }
        form.wrong(field, "founding.form.choose");
        return null;
    }

    private Proposal proposal(Viewer viewer, Form form, @Nullable Problem problem, boolean english) {
        var city = tree.chain(tree.get(viewer.org())).getFirst().scope();
        return new Proposal(form, sql.unions(viewer.scope(), PlainText.line(form.value("words")), english),
                sql.targets(city, PlainText.line(form.value("targetWords")), english), problem);
    }

    @GetMapping("/restructurings/{id}")
    ModelAndView show(Viewer viewer, @PathVariable RestructuringId id) {
        return Page.show("founding/restructuring", page(viewer, id, null));
    }

    @PostMapping("/restructurings/{id}/resubmit")
    ModelAndView resubmit(Viewer viewer, @PathVariable RestructuringId id) {
        return after(viewer, id, () -> restructuring.resubmit(viewer, id));
    }

    @PostMapping("/restructurings/{id}/withdraw")
    ModelAndView withdraw(Viewer viewer, @PathVariable RestructuringId id) {
        return after(viewer, id, () -> restructuring.withdraw(viewer, id));
    }

    private ModelAndView after(Viewer viewer, RestructuringId id, Runnable step) {
        try {
            step.run();
            return Page.redirect("/restructurings/" + id);
        } catch (Refused refused) {
            return Page.invalid("founding/restructuring", page(viewer, id, Problem.of(refused)));
        }
    }

    private RestructuringPage page(Viewer viewer, RestructuringId id, @Nullable Problem problem) {
        var row = sql.row(id, viewer.scope()).orElseThrow(Missing::new);
        var head = sql.head(id).orElseThrow(Missing::new);
        return new RestructuringPage(row, restructuring.look(head).findings(), procedures.progress(Objects.requireNonNull(row.caseId())), head.applicant().equals(viewer.account()),
                problem);
    }
}
