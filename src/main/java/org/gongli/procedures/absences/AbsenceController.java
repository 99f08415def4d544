package org.gongli.procedures.absences;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.gongli.files.Column;
import org.gongli.files.Download;
import org.gongli.procedures.view.AbsenceList;
import org.gongli.shared.AccountId;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.gongli.ui.UiFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Handing over for some days.
@Controller
class AbsenceController {

    private final Absences absences;
    private final UiFactory uis;
    private final Clock clock;

    AbsenceController(Absences absences, UiFactory uis, Clock clock) {
        this.absences = absences;
        this.uis = uis;
        this.clock = clock;
    }

    @GetMapping("/desk/absence")
    ModelAndView list(Viewer viewer) {
        return Page.show("procedures/absences", absences.list(viewer));
    }

    @GetMapping("/desk/absence.xlsx")
    void sheet(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request);
        Download.xlsx(response, ui.t("procedures.absence.title"), List.of(
                Column.<AbsenceList.Row>text(ui.t("procedures.absence.who"), row -> ui.t(row.own() ? "procedures.absence.by-you" : "procedures.absence.to-you")),
                Column.text(ui.t("procedures.absence.other"), AbsenceList.Row::other),
                Column.text(ui.t("procedures.desk"), row -> row.org(ui.english()) + " " + ui.t(row.role())),
                Column.time(ui.t("procedures.absence.from"), row -> local(row.from())),
                Column.time(ui.t("procedures.absence.to"), row -> local(row.to()))), absences.all(viewer).stream());
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, clock.getZone());
    }

    @PostMapping("/desk/absence")
    ModelAndView handOver(Viewer viewer, @RequestParam(required = false) @Nullable AccountId deputy, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate first,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate last) {
        try {
            if (deputy == null || first == null || last == null) {
                throw new Refused("procedures.absence.incomplete");
            }
            absences.handOver(viewer, deputy, first, last);
            return Page.redirect("/desk/absence");
        } catch (Refused refused) {
            var list = absences.list(viewer);
            return Page.invalid("procedures/absences", new AbsenceList(list.rows(), list.colleagues(), first == null ? "" : first.toString(), last == null ? "" : last.toString(),
                    list.now(), refused.key()));
        }
    }

    @PostMapping("/desk/absence/{id}/end")
    ModelAndView end(Viewer viewer, @PathVariable long id) {
        absences.end(viewer, id);
        return Page.redirect("/desk/absence");
    }
}
