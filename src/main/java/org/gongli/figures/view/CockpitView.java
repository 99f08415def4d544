package org.gongli.figures.view;

import java.time.Instant;
import java.util.List;
import org.gongli.ui.view.Chart;
import org.gongli.ui.view.Tile;
import org.jspecify.annotations.Nullable;

/// A city or a town on one screen.
///
/// @param figures the key figures
/// @param shown   the figure that the map and the bars show
/// @param choices the figures that they could show
/// @param tiles   the towns; empty for a town
/// @param bars    the units that contribute most; null where there are none, or the map shows them
public record CockpitView(Asked asked, Instant asOf, List<FigureLine> figures, FigureLine shown, List<FigureLine> choices, List<Tile> tiles,
                          @Nullable Chart bars, List<Chart> trends, List<OpenNow> open) {

    /// What members can claim at this moment.
    public record OpenNow(long id, String title, @Nullable String titleEn, long stock, long taken, Instant closesAt) {

        public String title(boolean english) {
            return english && titleEn != null ? titleEn : title;
        }
    }
}
