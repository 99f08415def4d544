package org.gongli.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.gongli.figures.Source.Month;
import org.gongli.figures.view.FigureLine;
import org.gongli.figures.view.FigurePage.Share;
import org.gongli.organisations.CityMap;
import org.gongli.ui.Ui;
import org.gongli.ui.view.Chart;
import org.gongli.ui.view.Chart.Kind;
import org.gongli.ui.view.Chart.Series;
import org.gongli.ui.view.Tile;
import org.springframework.stereotype.Component;

/// Makes charts and maps of figures.
@Component
class Drawing {

    private static final int SHADES = 5;
    private static final int MOST_BARS = 12;

    private final CityMap map;

    Drawing(CityMap map) {
        this.map = map;
    }

    Chart trend(Ui ui, FigureLine figure, List<Month> months) {
        var categories = months.stream().map(month -> YearMonth.from(month.month()).toString()).toList();
        return new Chart(figure.day() == null ? Kind.COLUMN : Kind.LINE, title(ui, figure), categories, List.of(new Series(ui.t(figure.nameKey()), values(months))));
    }

    /// Person-times with the persons beside them.
    Chart trend(Ui ui, FigureLine times, List<Month> months, FigureLine persons, List<Month> personMonths) {
        var one = trend(ui, times, months);
        var both = new ArrayList<>(one.series());
        both.add(new Series(ui.t(persons.nameKey()), values(personMonths)));
        return new Chart(Kind.COLUMN, one.title(), one.categories(), both);
    }

    Chart bars(Ui ui, FigureLine figure, List<Share> shares) {
        var most = shares.stream().limit(MOST_BARS).toList();
        return new Chart(Kind.BAR, title(ui, figure), most.stream().map(share -> share.org().name(ui.english())).toList(),
                List.of(new Series(ui.t(figure.nameKey()), most.stream().map(Share::value).toList())));
    }

    /// The towns that the city's map knows.
    List<Tile> tiles(Ui ui, List<Share> shares, java.util.function.Function<Share, String> address) {
        var most = shares.stream().mapToLong(Share::value).max().orElse(0);
        return shares.stream().filter(share -> share.org().code() != null).flatMap(share -> map.place(share.org().code())
                .map(place -> new Tile(place.column(), place.row(), shortName(ui, share), ui.number(share.value()), shade(share.value(), most), address.apply(share))).stream()).toList();
    }

    private static String title(Ui ui, FigureLine figure) {
        return ui.t("figures.with-unit", ui.t(figure.nameKey()), ui.t(figure.unitKey()));
    }

    /// A town's name as it stands on a map, without the words for the kind of place.
    private static String shortName(Ui ui, Share share) {
        return share.org().name(ui.english()).replaceAll(ui.t("figures.map-without"), "");
    }

    private static int shade(long value, long most) {
        return most == 0 ? 0 : Math.toIntExact(Math.ceilDiv(SHADES * value, most));
    }

    private static List<Long> values(List<Month> months) {
        return months.stream().map(Month::value).toList();
    }
}
