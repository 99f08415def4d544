package org.gongli.benefits.claiming;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.gongli.allocation.Answer;
import org.gongli.benefits.GiveawayId;
import org.gongli.benefits.view.Outcome;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class GiveawayController {

    private final GiveawayLists lists;
    private final GiveawayPages pages;
    private final ClaimingGiveaways claiming;

    GiveawayController(GiveawayLists lists, GiveawayPages pages, ClaimingGiveaways claiming) {
        this.lists = lists;
        this.pages = pages;
        this.claiming = claiming;
    }

    @GetMapping("/giveaways")
    ModelAndView list(Optional<Viewer> viewer, @RequestParam Optional<GiveawayId> after) {
        return Page.show("benefits/giveaways", lists.list(viewer, after));
    }

    @GetMapping("/giveaways/{id}")
    void show(Optional<Viewer> viewer, @PathVariable GiveawayId id, @RequestParam @Nullable Outcome answer, Locale locale, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        pages.page(viewer, id, locale, answer).send(request, response);
    }

    @PostMapping("/giveaways/{id}/claim")
    ModelAndView claim(Viewer viewer, @PathVariable GiveawayId id) {
        return switch (claiming.claim(viewer, id)) {
            case Answer.Yours yours -> Page.redirect("/vouchers/" + claiming.offer(id) + "?answer=" + (yours.already() ? Outcome.ALREADY : Outcome.YOURS));
            case Answer.SoldOut _ -> answered(id, Outcome.SOLD_OUT);
            case Answer.TownSoldOut _ -> answered(id, Outcome.TOWN_SOLD_OUT);
            case Answer.TooEarly _ -> answered(id, Outcome.TOO_EARLY);
            case Answer.TooLate _ -> answered(id, Outcome.TOO_LATE);
            case Answer.NotEligible _ -> answered(id, Outcome.NOT_ELIGIBLE);
        };
    }

    @PostMapping("/giveaways/{id}/cancel")
    ModelAndView cancel(Viewer viewer, @PathVariable GiveawayId id) {
        return answered(id, claiming.cancel(viewer, id) ? Outcome.CANCELLED : Outcome.NOTHING_TO_CANCEL);
    }

    private static ModelAndView answered(GiveawayId id, Outcome outcome) {
        return Page.redirect("/giveaways/" + id + "?answer=" + outcome);
    }
}
