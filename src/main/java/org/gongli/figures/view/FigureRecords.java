package org.gongli.figures.view;

import java.util.Map;
import org.gongli.shared.Paged;

/// The records behind a figure.
///
/// @param names of the members on this page, masked
public record FigureRecords(Asked asked, FigureLine figure, boolean personal, Paged<FigureRecord> rows, Map<Long, String> names) {
}
