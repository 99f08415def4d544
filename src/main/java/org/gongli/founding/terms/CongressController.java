package org.gongli.founding.terms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.gongli.founding.Typed;
import org.gongli.founding.view.CongressPage;
import org.gongli.founding.view.Form;
import org.gongli.founding.view.Problem;
import org.gongli.organisations.OrganisationTree;
import org.gongli.rules.Rules;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The form on which the removal of a chair is recorded.
@Controller
class CongressController {

    private static final String FORM = "founding/congress";
    private static final int MOST_PEOPLE = 2_000_000;
    private static final int MOST_CANDIDATES = 100;

    private final Congresses congresses;
    private final OrganisationTree tree;
    private final Rules rules;
    private final Clock clock;

    CongressController(Congresses congresses, OrganisationTree tree, Rules rules, Clock clock) {
        this.congresses = congresses;
        this.tree = tree;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/terms/{org}/congress")
    ModelAndView blank(Viewer viewer, @PathVariable OrgId org) {
        return Page.show(FORM, page(viewer, org, Form.BLANK, null));
    }

    @PostMapping("/terms/{org}/congress")
    ModelAndView record(Viewer viewer, @PathVariable OrgId org, @RequestParam Map<String, String> typed) {
        tree.within(viewer.scope(), org);
        var form = new Typed(typed);
        var congress = congress(org, form);
        if (!form.wrong().isEmpty()) {
            return Page.invalid(FORM, page(viewer, org, new Form(typed, form.wrong()), null));
        }
        try {
            congresses.record(viewer, congress);
            return Page.redirect("/terms/" + org);
        } catch (Refused refused) {
            return Page.invalid(FORM, page(viewer, org, Form.of(typed), Problem.of(refused)));
        }
    }

    private Congress congress(OrgId org, Typed form) {
        var proposers = form.line("proposers").isEmpty() ? 0 : form.number("proposers", 1, MOST_PEOPLE);
        return new Congress(org, form.day("heldOn", LocalDate.now(clock)), proposers, form.number("members", 1, MOST_PEOPLE), form.number("entitled", 1, MOST_PEOPLE),
                form.line("votes").isEmpty() ? 0 : form.number("votes", 0, MOST_PEOPLE), successor(form));
    }

    private static Congress.@Nullable Successor successor(Typed form) {
        return form.line("chair").isEmpty() ? null : new Congress.Successor(form.text("chair", 1, 40), form.number("attending", 1, MOST_PEOPLE),
                form.number("candidates", 1, MOST_CANDIDATES), form.number("chairVotes", 1, MOST_PEOPLE));
    }

    private CongressPage page(Viewer viewer, OrgId org, Form form, @Nullable Problem problem) {
        var union = tree.within(viewer.scope(), org);
        return new CongressPage(org, union.name(), union.nameEn(), form, Stream.of("congress", "removal", "elections").flatMap(topic -> rules.quotes(topic, org).stream()).toList(), problem);
    }
}
