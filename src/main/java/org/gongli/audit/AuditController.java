package org.gongli.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.gongli.audit.view.AuditFilter;
import org.gongli.audit.view.AuditRow;
import org.gongli.files.Column;
import org.gongli.files.Download;
import org.gongli.shared.TypedId;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.gongli.ui.Ui;
import org.gongli.ui.UiFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The trail, for the auditor.
@Controller
class AuditController {

    private static final String NEWEST = "" + Long.MAX_VALUE;

    private final ReadingTrail trail;
    private final UiFactory uis;
    private final Clock clock;

    AuditController(ReadingTrail trail, UiFactory uis, Clock clock) {
        this.trail = trail;
        this.uis = uis;
        this.clock = clock;
    }

    @GetMapping("/audit")
    ModelAndView list(Viewer viewer, AuditFilter filter, @RequestParam(defaultValue = NEWEST) String after) {
        return Page.show("audit/entries", trail.list(viewer, filter, TypedId.parse(after)));
    }

    @GetMapping("/audit.xlsx")
    void sheet(Viewer viewer, AuditFilter filter, HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request);
        trail.keep(viewer, filter, rows -> Download.xlsx(response, ui.t("audit.title"), columns(ui), rows));
    }

    @GetMapping("/audit/{seq}")
    ModelAndView entry(Viewer viewer, @PathVariable String seq) {
        return Page.show("audit/entry", trail.entry(viewer, TypedId.parse(seq)));
    }

    private List<Column<AuditRow>> columns(Ui ui) {
        return List.of(
                Column.number(ui.t("audit.seq"), AuditRow::seq),
                Column.<AuditRow>time(ui.t("audit.at"), row -> row.at().atZone(clock.getZone()).toLocalDateTime()),
                Column.<AuditRow>text(ui.t("audit.role"), row -> row.role() == null ? "" : ui.t("role." + row.role())),
                Column.<AuditRow>text(ui.t("audit.actor-org"), row -> row.actorOrg(ui.english())).wide(28),
                Column.number(ui.t("audit.account"), AuditRow::account),
                Column.<AuditRow>text(ui.t("audit.what"), row -> ui.t("audit.action." + row.action())).wide(28),
                Column.text(ui.t("audit.subject"), AuditRow::subject),
                Column.<AuditRow>text(ui.t("audit.organisation"), row -> row.org(ui.english())).wide(28),
                Column.number(ui.t("audit.members"), AuditRow::members));
    }
}
