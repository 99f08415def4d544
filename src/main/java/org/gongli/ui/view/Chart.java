package org.gongli.ui.view;

import java.util.List;

/// Figures to be drawn. Where no script runs, the reader gets them as a table.
///
/// @param title      what the figures are, with their unit
/// @param categories along the axis, for example the months
/// @param series     each with one figure per category
public record Chart(Kind kind, String title, List<String> categories, List<Series> series) {

    public Chart {
        for (var one : series) {
            if (one.figures().size() != categories.size()) {
                throw new IllegalArgumentException("%s has %d figures for %d categories".formatted(one.name(), one.figures().size(), categories.size()));
            }
        }
    }

    /// How the figures are drawn. `BAR` lies on its side, for long names; `COLUMN` stands.
    public enum Kind { LINE, COLUMN, BAR }

    /// Figures of one thing.
    public record Series(String name, List<Long> figures) {
    }
}
