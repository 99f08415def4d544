package org.gongli.founding.applying;

import java.util.List;
import java.util.Optional;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.ui.HomeEntries;
import org.gongli.ui.Todos;
import org.gongli.ui.Ui;
import org.springframework.stereotype.Component;

/// Where a member finds the way to found a union, and what waits for whoever applied.
@Component
class FoundingEntrances implements HomeEntries, Todos {

    private static final int ORDER = 60;

    private final FoundingPageSql sql;

    FoundingEntrances(FoundingPageSql sql) {
        this.sql = sql;
    }

    @Override
    public List<HomeEntry> entries(Optional<Viewer> viewer, Ui ui) {
        return viewer.filter(who -> who.role() == Role.MEMBER).stream().map(who -> new HomeEntry(Tab.SERVICES, "flag", ui.t("founding.entrance"), ui.t("founding.entrance.note"),
                sql.waiting(who.account()) > 0 ? ui.t("founding.entrance.waiting") : "", "/foundings", ORDER)).toList();
    }

    @Override
    public List<Todo> todos(Viewer viewer) {
        var waiting = viewer.role() == Role.TOWN ? sql.waiting(viewer.account()) : 0;
        return waiting == 0 ? List.of() : List.of(new Todo("founding.todo.waiting", List.of(waiting), "/foundings", null));
    }
}
