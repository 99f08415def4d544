package org.gongli.benefits.publishing;

import java.time.Clock;
import java.util.Map;
import org.gongli.benefits.GiveawayId;
import org.gongli.benefits.view.GiveawayFormPage;
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

/// Writing a giveaway and taking it on its way. What was typed comes back whenever it could not be kept.
@Controller
class PublishingController {

    private static final Map<String, String> BLANK = Map.of("quantity", "1", "days", "0", "only", "ALL", "picture", "GIFT");

    private final Publishing publishing;
    private final PublishingSql sql;
    private final Clock clock;

    PublishingController(Publishing publishing, PublishingSql sql, Clock clock) {
        this.publishing = publishing;
        this.sql = sql;
        this.clock = clock;
    }

    @GetMapping("/giveaways/manage/new")
    ModelAndView blank(Viewer viewer) {
        var form = new GiveawayForm(BLANK, sql.choices(viewer.org()), clock.getZone());
        return Page.show("benefits/giveawayForm", page(null, 0, form, null));
    }

    @PostMapping("/giveaways/manage")
    ModelAndView draft(Viewer viewer, @RequestParam Map<String, String> typed) {
        var form = new GiveawayForm(typed, sql.choices(viewer.org()), clock.getZone());
        return form.read().map(text -> on(publishing.draft(viewer, text)))
                .orElseGet(() -> Page.invalid("benefits/giveawayForm", page(null, 0, form, null)));
    }

    @GetMapping("/giveaways/manage/{id}/edit")
    ModelAndView edit(Viewer viewer, @PathVariable GiveawayId id) {
        var head = head(viewer, id);
        PublishingRules.check(Step.CHANGE, head, viewer);
        var form = new GiveawayForm(GiveawayForm.fields(sql.text(id), clock.getZone()), sql.choices(head.org()), clock.getZone());
        return Page.show("benefits/giveawayForm", page(id, head.version(), form, null));
    }

    @PostMapping("/giveaways/manage/{id}")
    ModelAndView change(Viewer viewer, @PathVariable GiveawayId id, @RequestParam int version, @RequestParam Map<String, String> typed) {
        var form = new GiveawayForm(typed, sql.choices(head(viewer, id).org()), clock.getZone());
        var text = form.read();
        if (text.isEmpty()) {
            return Page.invalid("benefits/giveawayForm", page(id, version, form, null));
        }
        try {
            publishing.change(viewer, id, version, text.get());
            return on(id);
        } catch (Refused refused) {
            return Page.invalid("benefits/giveawayForm", page(id, head(viewer, id).version(), form, refused.key()));
        }
    }

    @PostMapping("/giveaways/manage/{id}/submit")
    ModelAndView submit(Viewer viewer, @PathVariable GiveawayId id, @RequestParam int version) {
        publishing.submit(viewer, id, version);
        return on(id);
    }

    @PostMapping("/giveaways/manage/{id}/publish")
    ModelAndView publish(Viewer viewer, @PathVariable GiveawayId id, @RequestParam int version) {
        publishing.publish(viewer, id, version);
        return on(id);
    }

    @PostMapping("/giveaways/manage/{id}/return")
    ModelAndView sendBack(Viewer viewer, @PathVariable GiveawayId id, @RequestParam int version, @RequestParam String reason) {
        publishing.sendBack(viewer, id, version, reason);
        return on(id);
    }

    @PostMapping("/giveaways/manage/{id}/withdraw")
    ModelAndView withdraw(Viewer viewer, @PathVariable GiveawayId id, @RequestParam int version, @RequestParam String reason) {
        publishing.withdraw(viewer, id, version, reason);
        return on(id);
    }

    private GiveawayHead head(Viewer viewer, GiveawayId id) {
        return sql.head(id, viewer.scope()).orElseThrow(Missing::new);
    }

    private GiveawayFormPage page(@Nullable GiveawayId id, int version, GiveawayForm form, @Nullable String refusal) {
        var choices = form.choices();
        return new GiveawayFormPage(id, version, form.typed(), form.wrong(), refusal, choices.audiences(), choices.towns(), choices.partners());
    }

    private static ModelAndView on(GiveawayId id) {
        return Page.redirect("/giveaways/manage/" + id);
    }
}
