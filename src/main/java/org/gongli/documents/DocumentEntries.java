package org.gongli.documents;

import java.util.List;
import java.util.Optional;
import org.gongli.shared.Viewer;
import org.gongli.ui.HomeEntries;
import org.gongli.ui.Ui;
import org.springframework.stereotype.Component;

/// Where a member finds what was lent.
@Component
class DocumentEntries implements HomeEntries {

    private static final int ORDER = 70;

    @Override
    public List<HomeEntry> entries(Optional<Viewer> viewer, Ui ui) {
        return viewer.flatMap(Viewer::member).isEmpty() ? List.of()
                : List.of(new HomeEntry(Tab.ME, "file-certificate", ui.t("documents.lent"), ui.t("documents.lent-note"), "", "/me/documents", ORDER));
    }
}
