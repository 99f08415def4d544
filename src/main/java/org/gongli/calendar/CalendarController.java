package org.gongli.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.gongli.calendar.view.YearFormPage;
import org.gongli.calendar.view.YearPage;
import org.gongli.shared.Missing;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.ui.DeskSection;
import org.gongli.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The calendar of a year for officers, and its correction.
@Controller
class CalendarController {

    private final CalendarSql sql;
    private final CalendarYears years;
    private final Clock clock;

    CalendarController(CalendarSql sql, CalendarYears years, Clock clock) {
        this.sql = sql;
        this.years = years;
        this.clock = clock;
    }

    @Bean
    static DeskSection calendarSection() {
        return new DeskSection("nav.calendar", "calendar", "/calendar", 87, EnumSet.of(Role.CHAIR, Role.TOWN, Role.CITY, Role.AUDITOR, Role.ADMINISTRATOR));
    }

    @GetMapping("/calendar")
    ModelAndView thisYear(Viewer viewer) {
        return show(viewer, LocalDate.now(clock).getYear());
    }

    @GetMapping("/calendar/{year}")
    ModelAndView year(Viewer viewer, @PathVariable String year) {
        return show(viewer, number(year));
    }

    private ModelAndView show(Viewer viewer, int year) {
        var known = sql.current().stream().map(Announcement::year).toList();
        var history = sql.history(year);
        if (history.isEmpty() && !CalendarYears.mayCorrect(viewer) && year != LocalDate.now(clock).getYear()) {
            throw new Missing();
        }
        var spans = history.isEmpty() ? List.<Span>of() : sql.spans(year, history.getFirst().version());
        var days = Days.of(sql.spans());
        return Page.show("calendar/year", YearPage.of(year, known, history, spans, days::working, CalendarYears.mayCorrect(viewer)));
    }

    @GetMapping("/calendar/{year}/edit")
    ModelAndView edit(Viewer viewer, @PathVariable String year) {
        var number = number(year);
        var current = sql.current(number);
        var form = current.map(known -> YearForm.of(known.basis(), known.provisional(), sql.spans(number, known.version())))
                .orElseGet(() -> YearForm.of("", false, List.of()));
        return Page.show("calendar/form", page(number, current.map(Announcement::version).orElse(0), form, null));
    }

    @PostMapping("/calendar/{year}")
    ModelAndView correct(Viewer viewer, @PathVariable String year, @RequestParam(defaultValue = "0") int version, @RequestParam Map<String, String> typed) {
        var number = number(year);
        var form = new YearForm(typed);
        try {
            years.correct(viewer, number, version, form.read());
            return Page.redirect("/calendar/" + number);
        } catch (Refused refused) {
            var current = sql.current(number).map(Announcement::version).orElse(0);
            return Page.invalid("calendar/form", page(number, current, form, refused));
        }
    }

    private static YearFormPage page(int year, int version, YearForm form, @Nullable Refused refused) {
        return new YearFormPage(year, version, form.typed(), refused == null ? null : refused.key(), refused == null ? List.of() : Arrays.asList(refused.args()));
    }

    private static int number(String year) {
        if (!year.matches("2[01][0-9]{2}")) {
            throw new Missing();
        }
        return Integer.parseInt(year);
    }
}
