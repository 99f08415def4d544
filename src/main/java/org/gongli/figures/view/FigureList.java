package org.gongli.figures.view;

import java.util.List;

/// The catalogue with its values.
public record FigureList(Asked asked, List<FigureLine> figures) {
}
