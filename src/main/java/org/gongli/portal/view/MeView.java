package org.gongli.portal.view;

import java.util.List;
import org.gongli.shared.Viewer;
import org.gongli.ui.HomeEntries.HomeEntry;

/// The page of the one who is signed in.
public record MeView(Viewer viewer, List<HomeEntry> own) {
}
