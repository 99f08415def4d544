package org.gongli.founding.drive;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongli.files.Column;
import org.gongli.files.Download;
import org.gongli.founding.EnterpriseId;
import org.gongli.founding.SheetId;
import org.gongli.founding.Typed;
import org.gongli.founding.view.DrivePage;
import org.gongli.founding.view.EnterpriseList;
import org.gongli.founding.view.EnterpriseList.GapState;
import org.gongli.founding.view.EnterprisePage;
import org.gongli.founding.view.EnterprisePage.VisitOutcome;
import org.gongli.founding.view.EnterpriseRow;
import org.gongli.founding.view.Form;
import org.gongli.founding.view.Problem;
import org.gongli.founding.view.SheetPage;
import org.gongli.founding.view.SheetUpload;
import org.gongli.organisations.OrganisationTree;
import org.gongli.rules.Rules;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.Paged;
import org.gongli.shared.PlainText;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.gongli.ui.UiFactory;
import org.gongli.ui.view.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The founding drive at the desk: progress by town, the gap, one enterprise with its visits, sheets of enterprises.
@Controller
class DriveController {

    private static final int MOST_ROWS = 1_000_000;
    private static final int LONGEST_NOTE = 500;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_ENTERPRISES = 10_000;

    private final Driving driving;
    private final DriveSql sql;
    private final SheetReader reader;
    private final Rules rules;
    private final OrganisationTree tree;
    private final UiFactory uis;
    private final Clock clock;

    DriveController(Driving driving, DriveSql sql, SheetReader reader, Rules rules, OrganisationTree tree, UiFactory uis, Clock clock) {
        this.driving = driving;
        this.sql = sql;
        this.reader = reader;
        this.rules = rules;
        this.tree = tree;
        this.uis = uis;
        this.clock = clock;
    }

    @GetMapping("/founding-drive")
    ModelAndView drive(Viewer viewer, @RequestParam(required = false) @Nullable Integer year) {
        return Page.show("founding/drive", page(viewer, year(year, today()), Form.BLANK));
    }

    @GetMapping("/founding-drive.xlsx")
    void driveSheet(Viewer viewer, @RequestParam(required = false) @Nullable Integer year, HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request);
        var page = page(viewer, year(year, today()), Form.BLANK);
        Download.xlsx(response, ui.t("founding.drive"), List.of(
                Column.<DrivePage.TownRow>text(ui.t("founding.town"), row -> row.name(ui.english())),
                Column.number(ui.t("founding.drive.target"), DrivePage.TownRow::target),
                Column.number(ui.t("founding.drive.founded"), DrivePage.TownRow::founded),
                Column.number(ui.t("founding.drive.visits"), DrivePage.TownRow::visits),
                Column.number(ui.t("founding.drive.without"), DrivePage.TownRow::withoutUnion),
                Column.number(ui.t("founding.drive.committee-due"), DrivePage.TownRow::committeeDue),
                Column.number(ui.t("founding.wishes"), DrivePage.TownRow::wishes)), page.towns().stream());
    }

    @PostMapping("/founding-drive/targets")
    ModelAndView target(Viewer viewer, @RequestParam Map<String, String> typed) {
        var form = new Typed(typed);
        var year = form.number("year", FIRST_YEAR, LAST_YEAR);
        var enterprises = form.number("enterprises", 0, MOST_ENTERPRISES);
        var town = tree.towns(viewer.scope()).stream().filter(one -> one.id().toString().equals(form.line("town"))).findFirst();
        if (town.isEmpty()) {
            form.wrong("town", "founding.form.choose");
        }
        if (town.isEmpty() || !form.wrong().isEmpty()) {
            return Page.invalid("founding/drive", page(viewer, form.wrong().containsKey("year") ? today().getYear() : year, new Form(typed, form.wrong())));
        }
        driving.target(viewer, town.get().id(), year, enterprises);
        return Page.redirect("/founding-drive?year=" + year);
    }

    static int year(@Nullable Integer asked, LocalDate today) {
        return asked == null ? today.getYear() : Math.clamp(asked, FIRST_YEAR, LAST_YEAR);
    }

    private DrivePage page(Viewer viewer, int year, Form form) {
        var from = LocalDate.of(year, 1, 1).atStartOfDay(clock.getZone()).toInstant();
        var to = LocalDate.of(year + 1, 1, 1).atStartOfDay(clock.getZone()).toInstant();
        return new DrivePage(year, sql.towns(viewer.scope(), year, from, to), viewer.role() == Role.CITY, form);
    }

    @GetMapping("/unfounded")
    ModelAndView list(Viewer viewer, @RequestParam(required = false) @Nullable GapState state, @RequestParam(required = false) @Nullable String town,
            @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "0") int after, HttpServletRequest request) {
        var english = uis.of(request).english();
        var skip = Math.clamp(after, 0, MOST_ROWS);
        var rows = sql.enterprises(viewer.scope(), org(town), name(state), PlainText.line(words), skip, Paged.SIZE + 1);
        var towns = tree.towns(viewer.scope()).stream().map(one -> new Option(one.id().toString(), one.name(english))).toList();
        return Page.show("founding/enterprises", new EnterpriseList(Paged.of(rows, row -> skip + Paged.SIZE), state == null ? "" : state.name(), town == null ? "" : town,
                PlainText.line(words), towns, viewer.role() != Role.AUDITOR));
    }

    @GetMapping("/unfounded.xlsx")
    void sheet(Viewer viewer, @RequestParam(required = false) @Nullable GapState state, @RequestParam(required = false) @Nullable String town,
            @RequestParam(defaultValue = "") String words, HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request);
        Download.xlsx(response, ui.t("founding.gap"), List.of(
                Column.<EnterpriseRow>text(ui.t("founding.field.enterprise"), EnterpriseRow::name).wide(40),
                Column.<EnterpriseRow>text(ui.t("founding.field.uscc"), EnterpriseRow::uscc).wide(22),
                Column.<EnterpriseRow>text(ui.t("founding.town"), row -> row.town(ui.english())),
                Column.number(ui.t("founding.field.staff"), EnterpriseRow::staff),
                Column.<EnterpriseRow>text(ui.t("founding.field.address"), EnterpriseRow::address).wide(40),
                Column.number(ui.t("founding.wishes"), EnterpriseRow::wishes),
                Column.date(ui.t("founding.visit.on"), EnterpriseRow::visitedOn),
                Column.<EnterpriseRow>text(ui.t("founding.visit.outcome"), row -> row.outcome() == null ? null : ui.t(row.outcome()))),
                sql.enterprises(viewer.scope(), org(town), name(state), PlainText.line(words), 0, MOST_ROWS).stream());
    }

    @GetMapping("/unfounded/{id}")
    ModelAndView show(Viewer viewer, @PathVariable EnterpriseId id) {
        return Page.show("founding/enterprise", enterprise(viewer, id, Form.of(Map.of("submission", UUID.randomUUID().toString(), "visitedOn", today().toString()))));
    }

    @PostMapping("/unfounded/{id}/visits")
    ModelAndView visit(Viewer viewer, @PathVariable EnterpriseId id, @RequestParam Map<String, String> typed) {
        var form = new Typed(typed);
        var on = form.day("visitedOn", today());
        var outcome = form.constant("outcome", VisitOutcome.EXPLAINED);
        var note = form.text("note", 0, LONGEST_NOTE);
        var again = form.line("followUpOn").isEmpty() ? null : form.day("followUpOn", on.plusDays(1));
        if (on.isAfter(today())) {
            form.wrong("visitedOn", "founding.visit.future");
        }
        if (again != null && !again.isAfter(on)) {
            form.wrong("followUpOn", "constraint.visit_follow_up");
        }
        if (!form.wrong().isEmpty()) {
            return Page.invalid("founding/enterprise", enterprise(viewer, id, new Form(typed, form.wrong())));
        }
        driving.visit(viewer, id, new DriveSql.NewVisit(on, outcome.name(), note, again, submission(typed.get("submission"))));
        return Page.redirect("/unfounded/" + id);
    }

    private EnterprisePage enterprise(Viewer viewer, EnterpriseId id, Form form) {
        var row = sql.enterprise(id, viewer.scope()).orElseThrow(Missing::new);
        return new EnterprisePage(row, sql.visits(id), rules.quotes("founding", row.town()), viewer.role() != Role.AUDITOR && row.org() == null, viewer.role() == Role.TOWN, form);
    }

    @GetMapping("/unfounded/sheets/new")
    ModelAndView blank() {
        return Page.show("founding/sheetUpload", new SheetUpload(null));
    }

    @PostMapping("/unfounded/sheets")
    ModelAndView upload(Viewer viewer, @RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return Page.invalid("founding/sheetUpload", new SheetUpload(Problem.of("founding.sheet.none")));
        }
        var kept = Files.createTempFile("sheet", null);
        try {
            file.transferTo(kept);
            var name = file.getOriginalFilename() == null ? "" : PlainText.line(file.getOriginalFilename());
            return Page.redirect("/unfounded/sheets/" + driving.keep(viewer, name, reader.read(kept, name)));
        } catch (Refused refused) {
            return Page.invalid("founding/sheetUpload", new SheetUpload(Problem.of(refused)));
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    @GetMapping("/unfounded/sheets/{id}")
    ModelAndView preview(Viewer viewer, @PathVariable SheetId id) {
        return Page.show("founding/sheet", new SheetPage(sql.head(id, viewer.account()).orElseThrow(Missing::new), sql.verdicts(id)));
    }

    @PostMapping("/unfounded/sheets/{id}/confirm")
    ModelAndView confirm(Viewer viewer, @PathVariable SheetId id) {
        driving.confirm(viewer, id);
        return Page.redirect("/unfounded/sheets/" + id);
    }

    private static UUID submission(@Nullable String text) {
        try {
            return text == null ? UUID.randomUUID() : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static @Nullable OrgId org(@Nullable String town) {
        return town == null || town.isBlank() ? null : OrgId.of(town);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
