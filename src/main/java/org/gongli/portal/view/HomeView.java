package org.gongli.portal.view;

import java.util.List;
import org.gongli.ui.HomeEntries.HomeEntry;

/// The first page of a member, or of somebody not signed in.
///
/// @param open    what may be claimed, entered or answered now
/// @param waiting what of the member's own has news or waits; all of it stands under the last tab
public record HomeView(List<HomeEntry> open, List<HomeEntry> waiting, List<HomeEntry> services) {
}
