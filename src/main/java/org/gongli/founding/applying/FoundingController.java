package org.gongli.founding.applying;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongli.files.Column;
import org.gongli.files.Download;
import org.gongli.founding.FoundingId;
import org.gongli.founding.Stage;
import org.gongli.founding.view.Form;
import org.gongli.founding.view.FoundingRow;
import org.gongli.founding.view.Problem;
import org.gongli.organisations.OrgKind;
import org.gongli.organisations.Organisation;
import org.gongli.shared.OrgId;
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

/// Foundings, on the phone of whoever applies and at the desk.
@Controller
class FoundingController {

    private static final String FORM = "founding/foundingForm";
    private static final String START = "founding/foundingStart";
    private static final String ELECTION = "founding/electionForm";

    private final ApplyingForUnions applying;
    private final FoundingPages pages;
    private final FoundingPageSql sql;
    private final UiFactory uis;
    private final Clock clock;

    FoundingController(ApplyingForUnions applying, FoundingPages pages, FoundingPageSql sql, UiFactory uis, Clock clock) {
        this.applying = applying;
        this.pages = pages;
        this.sql = sql;
        this.uis = uis;
        this.clock = clock;
    }

    @GetMapping("/foundings")
    ModelAndView list(Viewer viewer, @RequestParam(required = false) @Nullable Stage stage, @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable FoundingId after) {
        return Page.show("founding/foundings", pages.list(viewer, stage, PlainText.line(words), after));
    }

    @GetMapping("/foundings.xlsx")
    void sheet(Viewer viewer, @RequestParam(required = false) @Nullable Stage stage, @RequestParam(defaultValue = "") String words, HttpServletRequest request,
            HttpServletResponse response) {
        var ui = uis.of(request);
        Download.xlsx(response, ui.t("founding.title"), List.of(
                Column.<FoundingRow>text(ui.t("founding.field.enterprise"), FoundingRow::enterprise).wide(40),
                Column.text(ui.t("founding.field.kind"), row -> ui.t(row.kind())),
                Column.<FoundingRow>text(ui.t("founding.field.unionName"), FoundingRow::unionName).wide(40),
                Column.text(ui.t("founding.town"), row -> row.town(ui.english())),
                Column.number(ui.t("founding.field.staff"), FoundingRow::staff),
                Column.number(ui.t("founding.field.members"), FoundingRow::members),
                Column.text(ui.t("founding.stage"), row -> ui.t(row.stage())),
                Column.date(ui.t("founding.founded-on"), row -> row.foundedAt() == null ? null : LocalDate.ofInstant(row.foundedAt(), clock.getZone()))),
                sql.rows(viewer, stage, PlainText.line(words), null, null).stream());
    }

    @GetMapping("/foundings/new")
    ModelAndView blank(Viewer viewer, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        var english = uis.of(request).english();
        return pages.blank(viewer, Form.of(typed), english).map(page -> Page.show(FORM, page)).orElseGet(() -> Page.show(START, pages.start(viewer, Form.of(typed), english)));
    }

    @PostMapping("/foundings")
    ModelAndView draft(Viewer viewer, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        var english = uis.of(request).english();
        var asked = Form.of(typed);
        var town = pages.town(viewer, asked);
        var kind = FoundingPages.kind(asked);
        if (town.isEmpty() || kind.isEmpty()) {
            return Page.invalid(START, pages.start(viewer, asked, english));
        }
        var form = new FoundingForm(typed, town.get(), kind.get());
        var founding = form.read(places(viewer, town.get(), kind.get()));
        if (founding.isEmpty()) {
            return Page.invalid(FORM, pages.blank(viewer, new Form(typed, form.wrong()), english).orElseThrow());
        }
        return on(applying.draft(viewer, founding.get()));
    }

    @GetMapping("/foundings/{id}")
    ModelAndView show(Viewer viewer, @PathVariable FoundingId id) {
        return Page.show("founding/founding", pages.page(viewer, id, null));
    }

    @GetMapping("/foundings/{id}/edit")
    ModelAndView edit(Viewer viewer, @PathVariable FoundingId id, HttpServletRequest request) {
        return Page.show(FORM, pages.changing(viewer, id, null, uis.of(request).english()));
    }

    @PostMapping("/foundings/{id}")
    ModelAndView change(Viewer viewer, @PathVariable FoundingId id, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        var english = uis.of(request).english();
        var seat = pages.own(viewer, id).seat();
        var form = new FoundingForm(typed, seat.town(), seat.kind());
        var founding = form.read(places(viewer, seat.town(), seat.kind()));
        if (founding.isEmpty()) {
            return Page.invalid(FORM, pages.changing(viewer, id, new Form(typed, form.wrong()), english));
        }
        applying.change(viewer, id, founding.get());
        return on(id);
    }

    private List<OrgId> places(Viewer viewer, OrgId town, OrgKind kind) {
        return applying.places(viewer, town, kind).stream().map(Organisation::id).toList();
    }

    @PostMapping("/foundings/{id}/submit")
    ModelAndView submit(Viewer viewer, @PathVariable FoundingId id) {
        try {
            applying.submit(viewer, id);
            return on(id);
        } catch (Refused refused) {
            return Page.invalid("founding/founding", pages.page(viewer, id, Problem.of(refused)));
        }
    }

    @PostMapping("/foundings/{id}/withdraw")
    ModelAndView withdraw(Viewer viewer, @PathVariable FoundingId id) {
        applying.withdraw(viewer, id);
        return on(id);
    }

    @GetMapping("/foundings/{id}/election")
    ModelAndView election(Viewer viewer, @PathVariable FoundingId id) {
        return Page.show(ELECTION, pages.electing(viewer, id, null, null));
    }

    @PostMapping("/foundings/{id}/election")
    ModelAndView elect(Viewer viewer, @PathVariable FoundingId id, @RequestParam Map<String, String> typed) {
        pages.electing(viewer, id, null, null);
        var form = new ElectionForm(typed);
        var election = form.read(LocalDate.now(clock));
        if (election.isEmpty()) {
            return Page.invalid(ELECTION, pages.electing(viewer, id, new Form(typed, form.wrong()), null));
        }
        try {
            applying.elect(viewer, id, election.get());
            return on(id);
        } catch (Refused refused) {
            return Page.invalid(ELECTION, pages.electing(viewer, id, Form.of(typed), Problem.of(refused)));
        }
    }

    private static ModelAndView on(FoundingId id) {
        return Page.redirect("/foundings/" + id);
    }
}
