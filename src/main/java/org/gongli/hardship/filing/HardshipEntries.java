package org.gongli.hardship.filing;

import java.util.List;
import java.util.Optional;
import org.gongli.shared.Viewer;
import org.gongli.ui.HomeEntries;
import org.gongli.ui.Ui;
import org.springframework.stereotype.Component;

/// The self-test for everybody, the own file for members. Nothing says who has one.
@Component
class HardshipEntries implements HomeEntries {

    @Override
    public List<HomeEntry> entries(Optional<Viewer> viewer, Ui ui) {
        var test = new HomeEntry(Tab.SERVICES, "lifebuoy", ui.t("hardship.self-test"), ui.t("hardship.self-test-note"), "", "/hardship/self-test", 40);
        return viewer.flatMap(Viewer::member).isEmpty() ? List.of(test)
                : List.of(test, new HomeEntry(Tab.SERVICES, "heart-handshake", ui.t("hardship.mine"), ui.t("hardship.mine-note"), "", "/me/hardship", 41));
    }
}
