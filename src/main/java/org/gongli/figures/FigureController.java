package org.gongli.figures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.gongli.figures.view.Asked;
import org.gongli.figures.view.FigureList;
import org.gongli.figures.view.FigurePage;
import org.gongli.figures.view.Period;
import org.gongli.figures.view.Position;
import org.gongli.files.Column;
import org.gongli.files.Download;
import org.gongli.shared.OrgId;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.gongli.ui.Ui;
import org.gongli.ui.UiFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The catalogue of figures, each with its definition and its records.
@Controller
class FigureController {

    private final Figures figures;
    private final Cockpit cockpit;
    private final Drawing drawing;
    private final UiFactory uis;
    private final Clock clock;

    FigureController(Figures figures, Cockpit cockpit, Drawing drawing, UiFactory uis, Clock clock) {
        this.figures = figures;
        this.cockpit = cockpit;
        this.drawing = drawing;
        this.uis = uis;
        this.clock = clock;
    }

    @GetMapping("/cockpit")
    ModelAndView cockpit(Viewer viewer, @RequestParam(required = false) @Nullable String organisation, @RequestParam(defaultValue = "B06") String figure,
            HttpServletRequest request) {
        var asked = figures.asked(viewer, org(organisation), Period.lastYear(clock));
        return Page.show("figures/cockpit", cockpit.view(uis.of(request), asked, figure));
    }

    @GetMapping("/figures")
    ModelAndView list(Viewer viewer, Question question) {
        var asked = asked(viewer, question);
        return Page.show("figures/figures", new FigureList(asked, figures.all(asked)));
    }

    @GetMapping("/figures.xlsx")
    void sheet(Viewer viewer, Question question, HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request);
        Download.xlsx(response, ui.t("figures.title"), List.of(
                Column.text(ui.t("figures.id"), line -> line.id()),
                Column.<org.gongli.figures.view.FigureLine>text(ui.t("figures.name"), line -> ui.t(line.nameKey())).wide(28),
                Column.number(ui.t("figures.value"), line -> line.value()),
                Column.text(ui.t("figures.unit"), line -> ui.t(line.unitKey())),
                Column.number(ui.t("figures.persons"), line -> line.persons()),
                Column.<org.gongli.figures.view.FigureLine>text(ui.t("figures.definition"), line -> ui.t(line.definitionKey())).wide(80)),
                figures.all(asked(viewer, question)).stream());
    }

    @GetMapping("/figures/{id}")
    ModelAndView figure(Viewer viewer, @PathVariable String id, Question question, HttpServletRequest request) {
        var asked = asked(viewer, question);
        var line = figures.line(asked, id);
        var trend = drawing.trend(uis.of(request), line, figures.months(asked, id));
        return Page.show("figures/figure", new FigurePage(asked, figures.above(viewer, asked), line, figures.shares(asked, id), trend));
    }

    @GetMapping("/figures/{id}/records")
    ModelAndView records(Viewer viewer, @PathVariable String id, Question question, @RequestParam(required = false) @Nullable String after) {
        return Page.show("figures/records", figures.records(viewer, asked(viewer, question), id, after == null ? Position.NEWEST : Position.of(after)));
    }

    @GetMapping("/figures/{id}/records.xlsx")
    void recordSheet(Viewer viewer, @PathVariable String id, Question question, HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request);
        var asked = asked(viewer, question);
        figures.keep(viewer, asked, id, records -> Download.xlsx(response, ui.t("figures." + id + ".name"), columns(ui), records));
    }

    private List<Column<Figures.Named>> columns(Ui ui) {
        return List.of(
                Column.time(ui.t("figures.at"), row -> row.record().at().atZone(clock.getZone()).toLocalDateTime()),
                Column.<Figures.Named>text(ui.t("figures.organisation"), row -> row.record().org(ui.english())).wide(36),
                Column.text(ui.t("figures.member"), Figures.Named::member),
                Column.<Figures.Named>text(ui.t("figures.note"), row -> row.record().note()).wide(24),
                Column.number(ui.t("figures.times"), row -> row.record().times()));
    }

    private Asked asked(Viewer viewer, Question question) {
        return figures.asked(viewer, org(question.organisation()), Period.of(question.from(), question.to(), clock));
    }

    private static @Nullable OrgId org(@Nullable String organisation) {
        return organisation == null || organisation.isBlank() ? null : OrgId.of(organisation);
    }

    /// What the address of a page asks for; what it leaves out is the viewer's own organisation, this year.
    record Question(@Nullable String organisation, @Nullable YearMonth from, @Nullable YearMonth to) {
    }
}
