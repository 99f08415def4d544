package org.gongli.portal.view;

import java.util.List;
import org.gongli.ui.HomeEntries.HomeEntry;

/// The first page of a member, or of somebody not signed in.
///
/// @param open what may be claimed, entered or answered now
/// @param own  what the member has; empty for somebody not signed in
public record HomeView(List<HomeEntry> open, List<HomeEntry> own, List<HomeEntry> services) {
}
