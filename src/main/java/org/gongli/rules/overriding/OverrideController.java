package org.gongli.rules.overriding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.gongli.files.Column;
import org.gongli.files.Download;
import org.gongli.rules.OverrideId;
import org.gongli.rules.Overrides;
import org.gongli.rules.Subjects;
import org.gongli.rules.view.OverrideForm;
import org.gongli.rules.view.OverridePage;
import org.gongli.rules.view.OverrideRow;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.gongli.ui.Ui;
import org.gongli.ui.UiFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Requests to let a subject pass a card: asking, and deciding as a second person.
@Controller
class OverrideController {

    private final Overrides overrides;
    private final OverrideSql sql;
    private final Subjects subjects;
    private final UiFactory uis;
    private final Clock clock;

    OverrideController(Overrides overrides, OverrideSql sql, Subjects subjects, UiFactory uis, Clock clock) {
        this.overrides = overrides;
        this.sql = sql;
        this.subjects = subjects;
        this.uis = uis;
        this.clock = clock;
    }

    @GetMapping("/rules/overrides")
    ModelAndView list(Viewer viewer, @RequestParam(required = false) @Nullable OverrideState state, @RequestParam(required = false) @Nullable Long after,
            HttpServletRequest request) {
        var ui = uis.of(request);
        var rows = sql.page(viewer.scope(), state, after).map(row -> new OverridePage.Request(row, subjects.named(row.subject(), ui)));
        return Page.show("rules/overrides", new OverridePage(rows, state, viewer, Overrides.ASKERS.contains(viewer.role())));
    }

    @GetMapping("/rules/overrides.xlsx")
    void sheet(Viewer viewer, @RequestParam(required = false) @Nullable OverrideState state, HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request);
        Download.xlsx(response, ui.t("rules.overrides"), columns(ui), sql.list(viewer.scope(), state, null, null).stream());
    }

    @GetMapping("/rules/overrides/new")
    ModelAndView form(Viewer viewer, @RequestParam(defaultValue = "") String card, @RequestParam(defaultValue = "") String subject) {
        return Page.show("rules/overrideForm", new OverrideForm(card, subject, "", null, List.of()));
    }

    @PostMapping("/rules/overrides")
    ModelAndView ask(Viewer viewer, @RequestParam(defaultValue = "") String card, @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String reason) {
        try {
            overrides.ask(viewer, card.strip(), subject.strip(), reason);
            return Page.redirect("/rules/overrides");
        } catch (Refused refused) {
            return Page.invalid("rules/overrideForm", new OverrideForm(card, subject, reason, refused.key(), Arrays.asList(refused.args())));
        }
    }

    @PostMapping("/rules/overrides/{id}/approve")
    ModelAndView approve(Viewer viewer, @PathVariable OverrideId id) {
        overrides.approve(viewer, id);
        return Page.redirect("/rules/overrides");
    }

    @PostMapping("/rules/overrides/{id}/deny")
    ModelAndView deny(Viewer viewer, @PathVariable OverrideId id, @RequestParam(defaultValue = "") String reason) {
        overrides.deny(viewer, id, reason);
        return Page.redirect("/rules/overrides");
    }

    private List<Column<OverrideRow>> columns(Ui ui) {
        return List.of(Column.text(ui.t("rules.field.card"), OverrideRow::card), Column.number(ui.t("rules.field.version"), OverrideRow::version),
                Column.<OverrideRow>text(ui.t("rules.field.subject"), row -> subjects.named(row.subject(), ui).label()).wide(30),
                Column.<OverrideRow>text(ui.t("rules.field.organisation"), row -> row.organisation(ui.english())).wide(30),
                Column.<OverrideRow>text(ui.t("rules.field.reason"), OverrideRow::reason).wide(40),
                Column.text(ui.t("rules.field.state"), row -> ui.t(row.state())),
                Column.time(ui.t("rules.field.asked-at"), row -> LocalDateTime.ofInstant(row.askedAt(), clock.getZone())),
                Column.text(ui.t("rules.field.decision"), OverrideRow::decision));
    }
}
