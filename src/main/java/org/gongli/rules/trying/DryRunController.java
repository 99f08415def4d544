package org.gongli.rules.trying;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.gongli.files.Column;
import org.gongli.files.Download;
import org.gongli.rules.Subjects;
import org.gongli.rules.view.DifferenceRow;
import org.gongli.rules.view.DryRunPage;
import org.gongli.rules.view.DryRunPage.Difference;
import org.gongli.rules.view.DryRunRow;
import org.gongli.shared.Missing;
import org.gongli.shared.TypedId;
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

/// Trying a draft, and what came of it.
@Controller
class DryRunController {

    private final DryRuns runs;
    private final DryRunSql sql;
    private final Subjects subjects;
    private final UiFactory uis;
    private final Clock clock;

    DryRunController(DryRuns runs, DryRunSql sql, Subjects subjects, UiFactory uis, Clock clock) {
        this.runs = runs;
        this.sql = sql;
        this.subjects = subjects;
        this.uis = uis;
        this.clock = clock;
    }

    @PostMapping("/rules/{card}/versions/{version}/dry-runs")
    ModelAndView start(Viewer viewer, @PathVariable String card, @PathVariable int version) {
        return Page.redirect("/rules/dry-runs/" + runs.start(viewer, card, version));
    }

    @GetMapping("/rules/dry-runs/{run}")
    ModelAndView show(Viewer viewer, @PathVariable String run, @RequestParam(required = false) @Nullable Long after, HttpServletRequest request) {
        var found = find(run);
        var ui = uis.of(request);
        return Page.show("rules/dryRun", new DryRunPage(found, found.running(clock.instant()),
                sql.differences(found.id(), after).map(row -> new Difference(row, subjects.named(row.subject(), ui)))));
    }

    @GetMapping("/rules/dry-runs/{run}.xlsx")
    void sheet(Viewer viewer, @PathVariable String run, HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request);
        Download.xlsx(response, ui.t("rules.dry-run.title", find(run).card()), columns(ui), sql.differences(find(run).id(), null, null).stream());
    }

    private DryRunRow find(String run) {
        return sql.find(TypedId.parse(run)).orElseThrow(Missing::new);
    }

    private List<Column<DifferenceRow>> columns(Ui ui) {
        return List.of(Column.<DifferenceRow>text(ui.t("rules.field.subject"), row -> subjects.named(row.subject(), ui).label()).wide(30),
                Column.<DifferenceRow>text(ui.t("rules.field.organisation"), row -> row.organisation(ui.english())).wide(30),
                Column.text(ui.t("rules.field.before"), row -> ui.t(row.before())), Column.text(ui.t("rules.field.after"), row -> ui.t(row.after())),
                Column.time(ui.t("rules.field.facts-of"), row -> LocalDateTime.ofInstant(row.judgedAt(), clock.getZone())));
    }
}
