package org.gongli.founding.terms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongli.files.Column;
import org.gongli.files.Download;
import org.gongli.founding.Typed;
import org.gongli.founding.view.Form;
import org.gongli.founding.view.Problem;
import org.gongli.founding.view.TermList;
import org.gongli.founding.view.TermList.Line;
import org.gongli.founding.view.TermPage;
import org.gongli.organisations.OrganisationTree;
import org.gongli.rules.Facts;
import org.gongli.rules.Rules;
import org.gongli.shared.OrgId;
import org.gongli.shared.Paged;
import org.gongli.shared.PlainText;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
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

/// Terms of office at the desk: the list by their end, one union's terms, and the form of a re-election.
@Controller
class TermController {

    private static final int MOST_PEOPLE = 2_000_000;

    private final Terms terms;
    private final TermSql sql;
    private final CongressSql congresses;
    private final OrganisationTree tree;
    private final Rules rules;
    private final UiFactory uis;
    private final Clock clock;

    TermController(Terms terms, TermSql sql, CongressSql congresses, OrganisationTree tree, Rules rules, UiFactory uis, Clock clock) {
        this.terms = terms;
        this.sql = sql;
        this.congresses = congresses;
        this.tree = tree;
        this.rules = rules;
        this.uis = uis;
        this.clock = clock;
    }

    @GetMapping("/terms")
    ModelAndView list(Viewer viewer, @RequestParam(required = false) TermList.@Nullable TermState state, @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") int after) {
        var skip = Math.clamp(after, 0, MOST_PEOPLE);
        var rows = sql.lines(viewer.scope(), name(state), PlainText.line(words), today(), skip, Paged.SIZE + 1);
        var page = Paged.of(rows, row -> skip + Paged.SIZE);
        return Page.show("founding/terms", new TermList(page, name(state) == null ? "" : state.name(), PlainText.line(words)));
    }

    @GetMapping("/terms.xlsx")
    void sheet(Viewer viewer, @RequestParam(required = false) TermList.@Nullable TermState state, @RequestParam(defaultValue = "") String words, HttpServletRequest request,
            HttpServletResponse response) {
        var ui = uis.of(request);
        Download.xlsx(response, ui.t("founding.terms"), List.of(
                Column.<Line>text(ui.t("founding.union"), row -> row.org(ui.english())).wide(40),
                Column.<Line>text(ui.t("founding.town"), row -> row.town(ui.english())),
                Column.number(ui.t("founding.term.number"), Line::number),
                Column.<Line>text(ui.t("founding.term.chair"), row -> row.vacant() ? ui.t("founding.term.vacant") : row.chair()),
                Column.date(ui.t("founding.term.starts-on"), Line::startsOn),
                Column.date(ui.t("founding.term.ends-on"), Line::endsOn),
                Column.<Line>text(ui.t("founding.term.state"), row -> ui.t(row.state()))),
                sql.lines(viewer.scope(), name(state), PlainText.line(words), today(), 0, MOST_PEOPLE).stream());
    }

    @GetMapping("/terms/{org}")
    ModelAndView show(Viewer viewer, @PathVariable OrgId org) {
        return Page.show("founding/term", page(viewer, org, Form.BLANK, null));
    }

    @PostMapping("/terms/{org}")
    ModelAndView renew(Viewer viewer, @PathVariable OrgId org, @RequestParam Map<String, String> typed) {
        tree.within(viewer.scope(), org);
        var form = new Typed(typed);
        var term = new NewTerm(org, form.day("startsOn", today()), form.number("years", 1, 10), form.text("chair", 1, 40), null);
        var election = Facts.of().with("entitled", form.number("entitled", 1, MOST_PEOPLE)).with("attending", form.number("attending", 1, MOST_PEOPLE))
                .with("leastVotes", form.number("leastVotes", 1, MOST_PEOPLE)).with("candidates", form.number("candidates", 1, 1000)).with("seats", form.number("seats", 1, 1000));
        if (!form.wrong().isEmpty()) {
            return Page.invalid("founding/term", page(viewer, org, new Form(typed, form.wrong()), null));
        }
        try {
            terms.renew(viewer, term, election);
            return Page.redirect("/terms/" + org);
        } catch (Refused refused) {
            return Page.invalid("founding/term", page(viewer, org, Form.of(typed), Problem.of(refused)));
        }
    }

    private TermPage page(Viewer viewer, OrgId org, Form form, @Nullable Problem problem) {
        var union = tree.within(viewer.scope(), org);
        var records = viewer.role() == Role.CHAIR || viewer.role() == Role.TOWN || viewer.role() == Role.CITY;
        var rows = sql.terms(org);
        var running = !rows.isEmpty() && rows.getFirst().closedOn() == null;
        var quotes = Stream.of("terms", "officers").flatMap(topic -> rules.quotes(topic, org).stream()).toList();
        return new TermPage(org, union.name(), union.nameEn(), rows, congresses.removals(org), records && union.kind().hasMembers(),
                running && (viewer.role() == Role.TOWN || viewer.role() == Role.CITY), form, quotes, problem);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static @Nullable String name(TermList.@Nullable TermState state) {
        return state == null ? null : state.name();
    }
}
