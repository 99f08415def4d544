package org.gongli.portal.view;

import java.util.List;
import org.gongli.ui.HomeEntries.HomeEntry;

/// All entries of one tab.
public record EntriesView(List<HomeEntry> entries) {
}
