package org.gongli.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.gongli.ui.view.Chart;
import org.gongli.ui.view.Chart.Kind;
import org.gongli.ui.view.Chart.Series;
import org.gongli.ui.view.GalleryView;
import org.gongli.ui.view.Step;
import org.gongli.ui.view.Step.State;
import org.gongli.ui.view.Tile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Every component in every state, for those who build on: look here before you write markup. All figures are invented.
@Controller
class GalleryController {

    private static final List<Long> CLAIMED = List.of(1_204L, 1_530L, 980L, 2_210L, 1_870L, 2_640L);
    private static final List<Long> REDEEMED = List.of(1_020L, 1_377L, 905L, 1_980L, 1_702L, 2_188L);
    private static final String[] MAP = {
            "..13..", ".2534.", "012445", ".1324.", "..02.."
    };

    private final UiFactory uis;

    GalleryController(UiFactory uis) {
        this.uis = uis;
    }

    @GetMapping("/gallery")
    ModelAndView gallery(@RequestParam(defaultValue = "desk") String shell, HttpServletRequest request) {
        var ui = uis.of(request);
        return Page.show("ui/gallery", new GalleryView(shell.equals("phone"), ui.now().plus(Duration.ofMinutes(12)), steps(ui),
                chart(ui, Kind.LINE), chart(ui, Kind.COLUMN), bars(ui), tiles(ui), ui.options(State.values())));
    }

    private static List<Step> steps(Ui ui) {
        return List.of(new Step(ui.t("gallery.step-1"), ui.dateTime(ui.now()), State.DONE), new Step(ui.t("gallery.step-2"), "", State.FAILED),
                new Step(ui.t("gallery.step-3"), ui.t("gallery.step-note"), State.CURRENT), new Step(ui.t("gallery.step-4"), "", State.AHEAD));
    }

    private static Chart chart(Ui ui, Kind kind) {
        var months = IntStream.rangeClosed(1, CLAIMED.size()).mapToObj(month -> ui.t("gallery.month", month)).toList();
        return new Chart(kind, ui.t("gallery.chart"), months,
                List.of(new Series(ui.t("gallery.claimed"), CLAIMED), new Series(ui.t("gallery.redeemed"), REDEEMED)));
    }

    private static Chart bars(Ui ui) {
        var towns = IntStream.rangeClosed(1, CLAIMED.size()).mapToObj(number -> ui.t("gallery.town", number)).toList();
        return new Chart(Kind.BAR, ui.t("gallery.bars"), towns, List.of(new Series(ui.t("gallery.claimed"), CLAIMED)));
    }

    private static List<Tile> tiles(Ui ui) {
        return IntStream.range(0, MAP.length).boxed().flatMap(row -> IntStream.range(0, MAP[row].length())
                .filter(column -> MAP[row].charAt(column) != '.').mapToObj(column -> tile(ui, column, row))).toList();
    }

    private static Tile tile(Ui ui, int column, int row) {
        var shade = MAP[row].charAt(column) - '0';
        return new Tile(column + 1, row + 1, ui.t("gallery.town", row * MAP[row].length() + column), ui.number(shade * 413L), shade, "/gallery");
    }
}
