package org.gongli.benefits.redeeming;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.gongli.benefits.GiveawayId;
import org.gongli.benefits.view.Settlement;
import org.gongli.benefits.view.SettlementRows;
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

/// What is owed to whom, and the redemptions behind it. A clerk reads it on the phone, an officer at the desk.
@Controller
class SettlementController {

    private final Settlements settlements;
    private final UiFactory uis;
    private final Clock clock;

    SettlementController(Settlements settlements, UiFactory uis, Clock clock) {
        this.settlements = settlements;
        this.uis = uis;
        this.clock = clock;
    }

    @GetMapping("/settlements")
    ModelAndView list(Viewer viewer, @RequestParam @Nullable YearMonth month) {
        return Page.show("benefits/settlements", settlements.settlement(viewer, month));
    }

    @GetMapping("/settlements.xlsx")
    void sheet(Viewer viewer, @RequestParam @Nullable YearMonth month, HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request);
        var english = ui.english();
        var columns = List.<Column<Settlement.Line>>of(
                Column.text(ui.t("benefits.settlement.month"), Settlement.Line::monthName),
                Column.<Settlement.Line>text(ui.t("benefits.settlement.partner"), line -> line.partnerName(english)).wide(30),
                Column.<Settlement.Line>text(ui.t("benefits.settlement.giveaway"), line -> line.title(english)).wide(40),
                Column.number(ui.t("benefits.settlement.pieces"), Settlement.Line::pieces),
                Column.money(ui.t("benefits.settlement.price"), Settlement.Line::price),
                Column.money(ui.t("benefits.settlement.amount"), Settlement.Line::amount));
        Download.xlsx(response, ui.t("benefits.settlement.title"), columns, settlements.settlement(viewer, month).lines().stream());
    }

    @GetMapping("/settlements/{giveaway}/{partner}/{month}")
    ModelAndView rows(Viewer viewer, @PathVariable GiveawayId giveaway, @PathVariable OrgId partner, @PathVariable String month) {
        return Page.show("benefits/settlementRows", settlements.rows(viewer, giveaway, partner, month));
    }

    @GetMapping("/settlements/{giveaway}/{partner}/{month}.xlsx")
    void rowsSheet(Viewer viewer, @PathVariable GiveawayId giveaway, @PathVariable OrgId partner, @PathVariable String month, HttpServletRequest request,
            HttpServletResponse response) {
        var ui = uis.of(request);
        var page = settlements.rows(viewer, giveaway, partner, month);
        var columns = List.<Column<SettlementRows.Row>>of(
                Column.time(ui.t("benefits.redeemed-at"), row -> local(row.redeemedAt())),
                Column.number(ui.t("benefits.claim-no"), SettlementRows.Row::claimNo),
                Column.text(ui.t("benefits.member"), row -> page.names().getOrDefault(row.member(), "")),
                Column.text(ui.t("benefits.town"), row -> row.town(ui.english())),
                Column.money(ui.t("benefits.settlement.price"), row -> page.line().price()));
        Download.xlsx(response, page.line().title(ui.english()), columns, page.rows().stream());
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, clock.getZone());
    }
}
