package org.gongli.rules.view;

import org.gongli.shared.Paged;

/// A dry run with the cases whose outcome would differ, so far.
public record DryRunPage(DryRunRow run, boolean running, Paged<DifferenceRow> differences) {
}
