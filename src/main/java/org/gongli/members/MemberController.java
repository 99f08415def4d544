package org.gongli.members;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gongli.files.Column;
import org.gongli.files.Download;
import org.gongli.members.view.MemberForm;
import org.gongli.members.view.MemberPage;
import org.gongli.members.view.MembersPage;
import org.gongli.organisations.OrganisationTree;
import org.gongli.shared.MemberId;
import org.gongli.shared.Parsed;
import org.gongli.shared.PlainText;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.ui.DeskSection;
import org.gongli.ui.Page;
import org.gongli.ui.Ui;
import org.gongli.ui.UiFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The register as officers see it. Numbers are masked until somebody asks for those of one member.
@Controller
class MemberController {

    private final LookingUpMembers lookup;
    private final Members members;
    private final OrganisationTree tree;
    private final UiFactory uis;

    MemberController(LookingUpMembers lookup, Members members, OrganisationTree tree, UiFactory uis) {
        this.lookup = lookup;
        this.members = members;
        this.tree = tree;
        this.uis = uis;
    }

    @Bean
    static DeskSection memberSection() {
        return new DeskSection("nav.members", "users", "/members", 20, Set.of(Role.CHAIR, Role.TOWN, Role.CITY));
    }

    @GetMapping("/members")
    ModelAndView list(Viewer viewer, MemberFilter filter, HttpServletRequest request) {
        var ui = uis.of(request);
        var org = filter.org();
        var union = org == null ? null : tree.within(viewer.scope(), org).name(ui.english());
        return Page.show("members/members", new MembersPage(filter, union, lookup.page(viewer, filter).map(member -> line(member, ui))));
    }

    @GetMapping("/members.xlsx")
    void sheet(Viewer viewer, MemberFilter filter, HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request);
        var parts = Stream.iterate(lookup.part(viewer, filter), part -> !part.isEmpty(), part -> lookup.part(viewer, filter.after(part.getLast())));
        Download.xlsx(response, ui.t("members.title"), columns(ui), parts.flatMap(List::stream));
    }

    @GetMapping("/members/{id}")
    ModelAndView show(Viewer viewer, @PathVariable String id, HttpServletRequest request) {
        return Page.show("members/member", page(viewer, lookup.member(viewer, MemberId.of(id), "member"), uis.of(request), false));
    }

    /// The numbers in full. A POST, because it leaves a trace and must not be followed by accident.
    @PostMapping("/members/{id}/show")
    ModelAndView numbers(Viewer viewer, @PathVariable String id, HttpServletRequest request) {
        return Page.show("members/member", page(viewer, lookup.member(viewer, MemberId.of(id), "member-numbers"), uis.of(request), true));
    }

    @GetMapping("/members/{id}/edit")
    ModelAndView edit(Viewer viewer, @PathVariable String id) {
        var member = lookup.member(viewer, MemberId.of(id), "member-numbers");
        return Page.show("members/memberForm", new MemberForm(member.id(), member.name(), member.phone() == null ? "" : member.phone().number(),
                Objects.requireNonNullElse(member.employeeNo(), ""), member.gig(), Map.of()));
    }

    @PostMapping("/members/{id}")
    ModelAndView amend(Viewer viewer, @PathVariable String id, @RequestParam String name, @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String employeeNo, @RequestParam(defaultValue = "false") boolean gig) {
        var errors = new HashMap<String, String>();
        var parsed = phone.isBlank() ? null : Phone.parse(phone);
        var line = PlainText.line(name);
        if (line.isEmpty()) {
            errors.put("name", "members.roster.name-missing");
        }
        if (parsed instanceof Parsed.Bad<Phone>(String key)) {
            errors.put("phone", key);
        }
        if (!errors.isEmpty()) {
            return Page.invalid("members/memberForm", new MemberForm(MemberId.of(id), name, phone, employeeNo, gig, errors));
        }
        var number = PlainText.line(employeeNo);
        members.amend(viewer, MemberId.of(id), new Amendment(line, parsed == null ? null : parsed.orRefuse(), number.isEmpty() ? null : number, gig));
        return Page.redirect("/members/" + id);
    }

    @PostMapping("/members/{id}/leave")
    ModelAndView leave(Viewer viewer, @PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        var line = PlainText.line(reason);
        if (line.isEmpty()) {
            throw new Refused("members.leave.reason-missing");
        }
        members.leave(viewer, MemberId.of(id), line);
        return Page.redirect("/members/" + id);
    }

    private static List<Column<MemberLookupSql.Found>> columns(Ui ui) {
        return List.of(
                Column.text(ui.t("members.name"), MemberLookupSql.Found::name),
                Column.text(ui.t("members.union"), member -> member.union(ui.english())),
                Column.text(ui.t("members.citizen-id"), member -> member.citizenId().masked()),
                Column.text(ui.t("members.phone"), MemberLookupSql.Found::maskedPhone),
                Column.text(ui.t("members.employee-no"), MemberLookupSql.Found::employeeNo),
                Column.text(ui.t("members.gig"), member -> ui.t(member.gig() ? "members.yes" : "members.no")),
                Column.date(ui.t("members.joined"), MemberLookupSql.Found::joinedOn),
                Column.date(ui.t("members.left-on"), MemberLookupSql.Found::leftOn));
    }

    private static MembersPage.Line line(MemberLookupSql.Found member, Ui ui) {
        return new MembersPage.Line(member.id(), member.name(), member.union(ui.english()), member.citizenId().masked(), member.maskedPhone(), member.gig(),
                member.joinedOn(), member.leftOn());
    }

    private static MemberPage page(Viewer viewer, MemberLookupSql.Found member, Ui ui, boolean shown) {
        return new MemberPage(member.id(), member.name(), member.org().toString(), member.union(ui.english()), shown ? member.citizenId().number() : member.citizenId().masked(),
                shown ? number(member.phone()) : member.maskedPhone(), member.birthDate(), member.female(), member.gig(),
                Objects.requireNonNullElse(member.employeeNo(), ""), member.joinedOn(), member.leftOn(), Objects.requireNonNullElse(member.leaveReason(), ""),
                shown, viewer.role() == Role.CHAIR && member.leftOn() == null);
    }

    private static String number(@Nullable Phone phone) {
        return phone == null ? "" : phone.number();
    }
}
