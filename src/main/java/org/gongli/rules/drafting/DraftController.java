package org.gongli.rules.drafting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongli.rules.cards.CardSql;
import org.gongli.rules.cards.CardText;
import org.gongli.rules.conditions.Topics;
import org.gongli.rules.view.CardFormPage;
import org.gongli.shared.Missing;
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

/// Writing a card, and putting it into force.
@Controller
class DraftController {

    private static final String FORM = "rules/form";
    private static final Map<String, String> BLANK = Map.of("level", "WARN", "confidence", "M");

    private final Drafts drafts;
    private final CardSql sql;
    private final Topics topics;

    DraftController(Drafts drafts, CardSql sql, Topics topics) {
        this.drafts = drafts;
        this.sql = sql;
        this.topics = topics;
    }

    @GetMapping("/rules/new")
    ModelAndView blank(Viewer viewer) {
        return Page.show(FORM, page(null, 0, 0, new CardForm(BLANK), null));
    }

    @PostMapping("/rules")
    ModelAndView enter(Viewer viewer, @RequestParam(defaultValue = "") String card, @RequestParam Map<String, String> typed) {
        var id = card.strip();
        var form = new CardForm(typed);
        if (!id.matches("[A-Z][A-Z0-9]{1,9}-[A-Z0-9]{1,10}(-[A-Z0-9]{1,10})?")) {
            form.wrong().put("card", "rules.form.card-wrong");
        } else if (!sql.history(id).isEmpty()) {
            form.wrong().put("card", "rules.form.card-taken");
        }
        return keep(form, null, 0, 0, text -> {
            drafts.draft(viewer, id, text, form.reason());
            return id;
        });
    }

    @GetMapping("/rules/{card}/draft")
    ModelAndView edit(Viewer viewer, @PathVariable String card) {
        var last = sql.history(card).stream().findFirst().orElseThrow(Missing::new);
        var form = CardForm.of(last.text(), last.draft() ? last.reason() : "");
        return Page.show(FORM, page(card, last.draft() ? last.version() : 0, last.draft() ? last.revision() : 0, form, null));
    }

    /// @param version of the draft that is written in; 0 to begin one
    @PostMapping("/rules/{card}/draft")
    ModelAndView write(Viewer viewer, @PathVariable String card, @RequestParam(defaultValue = "0") int version, @RequestParam(defaultValue = "0") int revision,
            @RequestParam Map<String, String> typed) {
        if (sql.history(card).isEmpty()) {
            throw new Missing();
        }
        var form = new CardForm(typed);
        if (form.reason().isEmpty()) {
            form.wrong().put("reason", "rules.form.missing");
        }
        return keep(form, card, version, revision, text -> {
            if (version == 0) {
                drafts.draft(viewer, card, text, form.reason());
            } else {
                drafts.amend(viewer, card, version, revision, text, form.reason());
            }
            return card;
        });
    }

    private ModelAndView keep(CardForm form, @Nullable String card, int version, int revision, Keeping keeping) {
        var text = form.read();
        if (text.isEmpty()) {
            return Page.invalid(FORM, page(card, version, revision, form, null));
        }
        try {
            return Page.redirect("/rules/" + keeping.keep(text.get()));
        } catch (Refused refused) {
            return Page.invalid(FORM, page(card, version, revision, form, refused));
        }
    }

    @PostMapping("/rules/{card}/versions/{version}/approve")
    ModelAndView approve(Viewer viewer, @PathVariable String card, @PathVariable int version, @RequestParam int revision, @RequestParam LocalDate from) {
        drafts.putIntoForce(viewer, card, version, revision, from);
        return Page.redirect("/rules/" + card);
    }

    @PostMapping("/rules/{card}/versions/{version}/drop")
    ModelAndView drop(Viewer viewer, @PathVariable String card, @PathVariable int version, @RequestParam int revision) {
        drafts.drop(viewer, card, version, revision);
        return Page.redirect("/rules/" + card);
    }

    private CardFormPage page(@Nullable String card, int version, int revision, CardForm form, @Nullable Refused refused) {
        return new CardFormPage(card, version, revision, form.typed(), form.wrong(), refused == null ? null : refused.key(),
                refused == null ? List.of() : Arrays.asList(refused.args()), topics.all(), topics.find(form.typed().getOrDefault("topic", "")).orElse(null),
                CardForm.FIGURES);
    }

    /// Keeps a text.
    @FunctionalInterface
    private interface Keeping {

        /// @return the card
        String keep(CardText text);
    }
}
