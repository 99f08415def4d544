package org.gongli.figures;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.gongli.figures.view.Asked;
import org.gongli.figures.view.CockpitView;
import org.gongli.figures.view.FigureLine;
import org.gongli.organisations.OrgKind;
import org.gongli.ui.Ui;
import org.gongli.ui.view.Chart;
import org.springframework.stereotype.Component;

/// Puts a city or a town on one screen. Asks for rollups and for counts that are cheap, for it is opened all day.
@Component
class Cockpit {

    private static final List<String> KEY_FIGURES = List.of("P01", "P02", "U01", "B06", "B11", "B12");

    private final Figures figures;
    private final Drawing drawing;
    private final OpenNowSql open;
    private final Clock clock;

    Cockpit(Figures figures, Drawing drawing, OpenNowSql open, Clock clock) {
        this.figures = figures;
        this.drawing = drawing;
        this.open = open;
        this.clock = clock;
    }

    /// @param id the figure that the map or the bars show
    CockpitView view(Ui ui, Asked asked, String id) {
        var lines = KEY_FIGURES.stream().map(key -> figures.line(asked, key)).toList();
        var shown = lines.stream().filter(line -> line.id().equals(id)).findFirst().orElseGet(() -> figures.line(asked, id));
        var city = asked.place().kind() == OrgKind.CITY;
        var shares = figures.shares(asked, id);
        var tiles = city ? drawing.tiles(ui, shares, share -> "/cockpit?organisation=" + share.org().id() + "&figure=" + id) : List.<org.gongli.ui.view.Tile>of();
        var bars = tiles.isEmpty() && !shares.isEmpty() ? drawing.bars(ui, shown, shares) : null;
        return new CockpitView(asked, clock.instant(), lines, shown, lines, tiles, bars, trends(ui, asked, lines), open.offers(asked.place(), clock.instant()));
    }

    private List<Chart> trends(Ui ui, Asked asked, List<FigureLine> lines) {
        return Stream.of(members(ui, asked, lines), services(ui, asked, lines)).toList();
    }

    private Chart members(Ui ui, Asked asked, List<FigureLine> lines) {
        return drawing.trend(ui, lines.getFirst(), figures.months(asked, "P01"));
    }

    private Chart services(Ui ui, Asked asked, List<FigureLine> lines) {
        var times = lines.stream().filter(line -> line.id().equals("B06")).findFirst().orElseThrow();
        return drawing.trend(ui, times, figures.months(asked, "B06"), figures.line(asked, "B06P"), figures.months(asked, "B06P"));
    }
}
