package org.gongli.funds.receiving;

import java.util.List;
import java.util.Optional;
import org.gongli.shared.Viewer;
import org.gongli.ui.HomeEntries;
import org.gongli.ui.Ui;
import org.springframework.stereotype.Component;

/// A member's own money under the member's own tab.
@Component
class OwnMoneyEntries implements HomeEntries {

    @Override
    public List<HomeEntry> entries(Optional<Viewer> viewer, Ui ui) {
        return viewer.flatMap(Viewer::member).isEmpty() ? List.of() : List.of(
                new HomeEntry(Tab.ME, "cash", ui.t("funds.mine"), ui.t("funds.mine-note"), "", "/me/payouts", 30),
                new HomeEntry(Tab.ME, "credit-card", ui.t("funds.account"), ui.t("funds.account-note"), "", "/me/account", 31));
    }
}
