package org.gongli.figures.view;

import java.util.List;
import org.gongli.organisations.Organisation;
import org.gongli.ui.view.Chart;

/// One figure: what it means, how it went, and where it comes from.
///
/// @param above  from the viewer's organisation down to the one asked about
/// @param shares of the towns, or of the units next below
public record FigurePage(Asked asked, List<Organisation> above, FigureLine figure, List<Share> shares, Chart trend) {

    public record Share(Organisation org, long value) {
    }
}
