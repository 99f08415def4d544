package org.gongli.benefits.publishing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.gongli.benefits.GiveawayId;
import org.gongli.benefits.GiveawayStatus;
import org.gongli.benefits.view.ClaimList;
import org.gongli.benefits.view.GiveawayPage;
import org.gongli.benefits.view.ManagedList;
import org.gongli.benefits.view.Stance;
import org.gongli.files.Column;
import org.gongli.files.Download;
import org.gongli.shared.OrgId;
import org.gongli.shared.Viewer;
import org.gongli.ui.Page;
import org.gongli.ui.UiFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What officers look at: the list, one giveaway, its preview, its claims.
@Controller
class ManageController {

    private final Managing managing;
    private final UiFactory uis;
    private final Clock clock;

    ManageController(Managing managing, UiFactory uis, Clock clock) {
        this.managing = managing;
        this.uis = uis;
        this.clock = clock;
    }

    @GetMapping("/giveaways/manage")
    ModelAndView list(Viewer viewer, @RequestParam(defaultValue = "") String words, @RequestParam @Nullable GiveawayStatus status,
            @RequestParam @Nullable GiveawayId after) {
        return Page.show("benefits/manage", managing.list(viewer, words, status, after));
    }

    @GetMapping("/giveaways/manage.xlsx")
    void sheet(Viewer viewer, @RequestParam(defaultValue = "") String words, @RequestParam @Nullable GiveawayStatus status, HttpServletRequest request,
            HttpServletResponse response) {
        var ui = uis.of(request);
        var columns = List.<Column<ManagedList.Row>>of(
                Column.<ManagedList.Row>text(ui.t("benefits.form.title"), row -> row.title(ui.english())).wide(40),
                Column.text(ui.t("benefits.organiser"), row -> row.organisation(ui.english())),
                Column.text(ui.t("benefits.status"), row -> ui.t(row.status())),
                Column.time(ui.t("benefits.form.opensAt"), row -> local(row.opensAt())),
                Column.time(ui.t("benefits.form.closesAt"), row -> local(row.closesAt())),
                Column.number(ui.t("benefits.form.stock"), ManagedList.Row::stock),
                Column.number(ui.t("benefits.taken"), ManagedList.Row::taken),
                Column.number(ui.t("benefits.redeemed"), ManagedList.Row::redeemed));
        Download.xlsx(response, ui.t("benefits.title"), columns, managing.all(viewer, words, status));
    }

    @GetMapping("/giveaways/manage/{id}")
    ModelAndView show(Viewer viewer, @PathVariable GiveawayId id) {
        return Page.show("benefits/managed", managing.managed(viewer, id));
    }

    /// Exactly what a member sees, as if it were published.
    @GetMapping("/giveaways/manage/{id}/preview")
    ModelAndView preview(Viewer viewer, @PathVariable GiveawayId id) {
        var giveaway = managing.giveaway(viewer, id);
        var page = new GiveawayPage(giveaway, Stance.of(Stance.Kind.MAY), giveaway.stock(), 0, clock.instant(), null, true);
        return Page.show("benefits/giveaway", page);
    }

    @GetMapping("/giveaways/manage/{id}/claims")
    ModelAndView claims(Viewer viewer, @PathVariable GiveawayId id, @RequestParam @Nullable OrgId town, @RequestParam @Nullable Boolean redeemed,
            @RequestParam @Nullable Long after) {
        return Page.show("benefits/claims", managing.claims(viewer, id, town, redeemed, after));
    }

    @GetMapping("/giveaways/manage/{id}/claims.xlsx")
    void claimsSheet(Viewer viewer, @PathVariable GiveawayId id, @RequestParam @Nullable OrgId town, @RequestParam @Nullable Boolean redeemed,
            HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request);
        var list = managing.allClaims(viewer, id, town, redeemed);
        var columns = List.<Column<ClaimList.Row>>of(
                Column.number(ui.t("benefits.claim-no"), ClaimList.Row::claimNo),
                Column.text(ui.t("benefits.member"), row -> list.names().getOrDefault(row.member(), "")),
                Column.<ClaimList.Row>text(ui.t("benefits.union"), ClaimList.Row::unionName).wide(40),
                Column.text(ui.t("benefits.town"), row -> row.town(ui.english())),
                Column.time(ui.t("benefits.claimed-at"), row -> local(row.claimedAt())),
                Column.time(ui.t("benefits.redeemed-at"), row -> row.redeemedAt() == null ? null : local(row.redeemedAt())),
                Column.<ClaimList.Row>text(ui.t("benefits.counter"), ClaimList.Row::counter).wide(30));
        Download.xlsx(response, list.giveaway().words(ui.english()).title(), columns, list.page().rows().stream());
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, clock.getZone());
    }
}
