package org.gongli.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongli.ui.HomeEntries.HomeEntry;
import org.gongli.ui.HomeEntries.Tab;
import org.junit.jupiter.api.Test;

class EntriesTest {

    private static final HomeEntry UNREAD = entry(Tab.ME, "3 unread");
    private static final HomeEntry SILENT = entry(Tab.ME, "");
    private static final HomeEntry OPEN = entry(Tab.HOME, "Open now");

    @Test
    void what_waits_is_what_is_ones_own_and_has_a_word_to_say() {
        assertThat(Entries.waiting(List.of(OPEN, SILENT, UNREAD))).containsExactly(UNREAD);
    }

    @Test
    void a_tab_shows_its_own_entries_in_their_order() {
        assertThat(Entries.under(Tab.ME, List.of(SILENT, OPEN, UNREAD))).containsExactly(SILENT, UNREAD);
    }

    private static HomeEntry entry(Tab tab, String badge) {
        return new HomeEntry(tab, "mail", "Messages", "", badge, "/me/messages", 1);
    }
}
