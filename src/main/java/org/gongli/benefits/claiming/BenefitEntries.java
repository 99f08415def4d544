package org.gongli.benefits.claiming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongli.benefits.view.GiveawayList.Card;
import org.gongli.shared.Viewer;
import org.gongli.ui.HomeEntries;
import org.gongli.ui.Ui;
import org.springframework.stereotype.Component;

/// What the member's tabs say of benefits: what can be claimed now and next, and what waits to be collected.
@Component
class BenefitEntries implements HomeEntries {

    private static final int MOST = 4;

    private final GiveawayLists lists;
    private final MyVouchers vouchers;

    BenefitEntries(GiveawayLists lists, MyVouchers vouchers) {
        this.lists = lists;
        this.vouchers = vouchers;
    }

    @Override
    public List<HomeEntry> entries(Optional<Viewer> viewer, Ui ui) {
        var entries = new ArrayList<HomeEntry>();
        var list = lists.current(viewer);
        list.open().stream().limit(MOST).forEach(card -> entries.add(entry(card, true, entries.size(), ui)));
        list.coming().stream().limit(MOST).forEach(card -> entries.add(entry(card, false, entries.size(), ui)));
        entries.add(new HomeEntry(Tab.SERVICES, "gift", ui.t("benefits.title"), ui.t("benefits.entry-note"), "", "/giveaways", 10));
        viewer.filter(someone -> someone.member().isPresent()).ifPresent(member -> entries.add(mine(vouchers.toCollect(member).size(), ui)));
        return entries;
    }

    private static HomeEntry entry(Card card, boolean open, int order, Ui ui) {
        var giveaway = card.giveaway();
        var badge = ui.t(card.mine() ? "benefits.badge.mine" : !open ? "benefits.badge.coming" : card.left() > 0 ? "benefits.badge.open" : "benefits.badge.sold-out");
        var note = open ? ui.t("benefits.until", ui.dateTime(giveaway.closesAt())) : ui.t("benefits.from", ui.dateTime(giveaway.opensAt()));
        return new HomeEntry(Tab.HOME, giveaway.picture().icon(), giveaway.words(ui.english()).title(), note, badge, "/giveaways/" + giveaway.id(), order);
    }

    private static HomeEntry mine(int waiting, Ui ui) {
        var badge = waiting == 0 ? "" : ui.t("benefits.badge.to-collect", waiting);
        return new HomeEntry(Tab.ME, "ticket", ui.t("benefits.vouchers"), ui.t("benefits.vouchers-note"), badge, "/vouchers", 10);
    }
}
