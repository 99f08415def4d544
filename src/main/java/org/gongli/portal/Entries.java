package org.gongli.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongli.shared.Viewer;
import org.gongli.ui.HomeEntries;
import org.gongli.ui.HomeEntries.HomeEntry;
import org.gongli.ui.HomeEntries.Tab;
import org.gongli.ui.Ui;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The entries that all lines of work bring, in their order.
@Component
class Entries {

    private final List<HomeEntries> sources;

    Entries(ObjectProvider<HomeEntries> sources) {
        this.sources = sources.stream().toList();
    }

    List<HomeEntry> all(Optional<Viewer> viewer, Ui ui) {
        return sources.stream().flatMap(source -> source.entries(viewer, ui).stream()).sorted(Comparator.comparingInt(HomeEntry::order)).toList();
    }

    static List<HomeEntry> under(Tab tab, List<HomeEntry> entries) {
        return entries.stream().filter(entry -> entry.tab() == tab).toList();
    }

    /// What of the member's own has a word to say, such as how many messages are unread.
    static List<HomeEntry> waiting(List<HomeEntry> entries) {
        return under(Tab.ME, entries).stream().filter(entry -> !entry.badge().isEmpty()).toList();
    }
}
