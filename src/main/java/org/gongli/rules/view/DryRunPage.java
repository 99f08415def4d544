package org.gongli.rules.view;

import org.gongli.shared.Paged;
import org.gongli.ui.view.Link;

/// A dry run with the cases whose outcome would differ, so far.
public record DryRunPage(DryRunRow run, boolean running, Paged<Difference> differences) {

    /// A case, by name.
    public record Difference(DifferenceRow row, Link subject) {
    }
}
