package org.gongli.ui;

import java.util.List;
import java.util.Optional;
import org.gongli.shared.Viewer;

/// What a member finds under the four tabs. A module implements this for what it offers; the portal shows it.
public interface HomeEntries {

    /// @param viewer empty for somebody who is not signed in
    List<HomeEntry> entries(Optional<Viewer> viewer, Ui ui);

    /// Under which tab an entry stands.
    enum Tab { HOME, SERVICES, EVENTS, ME }

    /// One entry.
    ///
    /// @param title the finished title in the reader's language
    /// @param note  the finished second line; empty for none
    /// @param badge a finished short word such as "Open now"; empty for none
    /// @param order smaller stands higher
    record HomeEntry(Tab tab, String icon, String title, String note, String badge, String path, int order) {
    }
}
