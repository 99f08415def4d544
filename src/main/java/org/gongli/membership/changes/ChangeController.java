package org.gongli.membership.changes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.gongli.files.Column;
import org.gongli.files.Download;
import org.gongli.members.Phone;
import org.gongli.members.Retention;
import org.gongli.membership.Reason;
import org.gongli.membership.view.Attempt;
import org.gongli.membership.view.ChangeList;
import org.gongli.membership.view.ChangeRow;
import org.gongli.membership.view.TakeOver;
import org.gongli.rules.SubjectKind;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.PlainText;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.ui.DeskSection;
import org.gongli.ui.Page;
import org.gongli.ui.UiFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Memberships at the desk: what becomes of them, and asking for it.
@Controller
class ChangeController {

    private final Asking asking;
    private final Looking looking;
    private final UiFactory uis;
    private final Clock clock;

    ChangeController(Asking asking, Looking looking, UiFactory uis, Clock clock) {
        this.asking = asking;
        this.looking = looking;
        this.uis = uis;
        this.clock = clock;
    }

    @Bean
    static DeskSection membershipSection() {
        return new DeskSection("nav.membership", "arrows-exchange", "/membership", 23, Set.of(Role.CHAIR, Role.TOWN, Role.CITY));
    }

    @Bean
    static SubjectKind membershipSubjects() {
        return new SubjectKind("membership", "membership.subject", "/membership/", Set.of(Role.CHAIR, Role.TOWN, Role.CITY));
    }

    @GetMapping("/membership")
    ModelAndView list(Viewer viewer, @RequestParam(required = false) @Nullable ChangeKind kind, @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable Long after, HttpServletRequest request) {
        var rows = looking.changes(viewer, kind, all, after, uis.of(request).english());
        return Page.show("membership/changes", new ChangeList(kind, all, rows, viewer.role() == Role.CHAIR));
    }

    @GetMapping("/membership.xlsx")
    void sheet(Viewer viewer, @RequestParam(required = false) @Nullable ChangeKind kind, @RequestParam(defaultValue = "false") boolean all, HttpServletRequest request,
            HttpServletResponse response) {
        var ui = uis.of(request);
        Download.xlsx(response, ui.t("membership.changes"), List.of(
                Column.<ChangeRow>text(ui.t("membership.who"), ChangeRow::who),
                Column.text(ui.t("membership.kind"), row -> ui.t(row.kind())),
                Column.text(ui.t("membership.stand"), row -> ui.t(row.state())),
                Column.text(ui.t("membership.from"), ChangeRow::from),
                Column.text(ui.t("membership.to"), ChangeRow::to),
                Column.time(ui.t("membership.asked-at"), row -> local(row.askedAt()))), looking.all(viewer, kind, all, ui.english()));
    }

    @GetMapping("/membership/{id}")
    ModelAndView show(Viewer viewer, @PathVariable ChangeId id, HttpServletRequest request) {
        return Page.show("membership/change", looking.change(viewer, id, uis.of(request).english()));
    }

    @GetMapping("/membership/take-over")
    ModelAndView takeOver(@RequestParam(defaultValue = "false") boolean asked) {
        return Page.show("membership/takeOver", new TakeOver("", "", "", Map.of(), asked));
    }

    @PostMapping("/membership/take-over")
    ModelAndView takeOver(Viewer viewer, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String reason) {
        var errors = new HashMap<String, String>();
        var number = Phone.parse(phone);
        var line = PlainText.line(name);
        number.reason().ifPresent(key -> errors.put("phone", key));
        if (line.isEmpty()) {
            errors.put("name", "members.roster.name-missing");
        }
        if (reason.isBlank()) {
            errors.put("reason", "membership.reason-missing");
        }
        if (!errors.isEmpty()) {
            return Page.invalid("membership/takeOver", new TakeOver(name, phone, reason, errors, false));
        }
        asking.takeOver(viewer, number.orRefuse(), line, Reason.words(reason));
        return Page.redirect("/membership/take-over?asked=true");
    }

    @GetMapping("/membership/members/{member}")
    ModelAndView membership(Viewer viewer, @PathVariable MemberId member, @RequestParam(required = false) @Nullable LocalDate on, HttpServletRequest request) {
        return Page.show("membership/membership", looking.membership(viewer, member, on, uis.of(request).english()));
    }

    @GetMapping("/membership/members/{member}/transfer")
    ModelAndView search(Viewer viewer, @PathVariable MemberId member, @RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        var english = uis.of(request).english();
        looking.membership(viewer, member, null, english);
        return Page.show("membership/handOver", looking.unions(PlainText.line(q), member, english));
    }

    @PostMapping("/membership/members/{member}/transfer")
    ModelAndView handOver(Viewer viewer, @PathVariable MemberId member, @RequestParam Map<String, String> typed, @RequestParam(required = false) @Nullable OrgId to,
            @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        try {
            return Page.redirect("/membership/" + asking.handOver(viewer, member, Typed.given(to, "membership.transfer.choose"), Reason.words(reason)));
        } catch (Refused refused) {
            return Page.invalid("membership/handOver", looking.unions(PlainText.line(q), member, uis.of(request).english()).with(Attempt.at("transfer", typed, refused)));
        }
    }

    @PostMapping("/membership/members/{member}/retain")
    ModelAndView retain(Viewer viewer, @PathVariable MemberId member, @RequestParam Map<String, String> typed, @RequestParam(required = false) @Nullable Retention why,
            @RequestParam(defaultValue = "") String reason, HttpServletRequest request) {
        return asked(viewer, member, "retain", typed, request, () -> asking.retain(viewer, member, Typed.given(why, "membership.why-missing"), Reason.words(reason)));
    }

    @PostMapping("/membership/members/{member}/away")
    ModelAndView away(Viewer viewer, @PathVariable MemberId member, @RequestParam Map<String, String> typed, @RequestParam(required = false) @Nullable Integer months,
            @RequestParam(defaultValue = "false") boolean spokenTo, @RequestParam(defaultValue = "") String reason, HttpServletRequest request) {
        return asked(viewer, member, "away", typed, request,
                () -> asking.away(viewer, member, Typed.given(months, "membership.away.months-missing"), spokenTo, Reason.words(reason)));
    }

    @PostMapping("/membership/members/{member}/expel")
    ModelAndView expel(Viewer viewer, @PathVariable MemberId member, @RequestParam Map<String, String> typed, @RequestParam(defaultValue = "false") boolean seriousCrime,
            @RequestParam(required = false) @Nullable LocalDate decidedOn, @RequestParam(defaultValue = "") String reason, HttpServletRequest request) {
        return asked(viewer, member, "expel", typed, request, () -> asking.expel(viewer, member, seriousCrime, decidedOn, Reason.words(reason)));
    }

    private ModelAndView asked(Viewer viewer, MemberId member, String form, Map<String, String> typed, HttpServletRequest request, Supplier<ChangeId> asks) {
        try {
            return Page.redirect("/membership/" + asks.get());
        } catch (Refused refused) {
            return Page.invalid("membership/membership", looking.membership(viewer, member, null, uis.of(request).english()).with(Attempt.at(form, typed, refused)));
        }
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, clock.getZone());
    }
}
