package org.gongli.figures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.gongli.figures.Source.Level;
import org.gongli.figures.view.Asked;
import org.gongli.figures.view.FigureLine;
import org.gongli.figures.view.FigureRecord;
import org.gongli.figures.view.Period;
import org.gongli.figures.view.Position;
import org.gongli.shared.OrgId;
import org.gongli.shared.Refused;
import org.gongli.shared.Viewer;
import org.gongli.ui.Ui;
import org.gongli.ui.UiFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Figures for programs.
@RestController
@Tag(name = "Figures", description = "Defined numbers of an organisation and a period, and the records behind them.")
@RequestMapping("/api/v1/figures")
class FiguresApi {

    private final Figures figures;
    private final UiFactory uis;
    private final Clock clock;

    FiguresApi(Figures figures, UiFactory uis, Clock clock) {
        this.figures = figures;
        this.uis = uis;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "List the figures",
            description = "The catalogue with its values for an organisation, by default the caller's own, over whole months, by default this year's.")
    @ApiResponse(responseCode = "200", description = "Found", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "422")
    List<Value> list(Viewer viewer, @RequestParam(required = false) @Nullable Long organisation, @RequestParam(required = false) @Nullable YearMonth from,
            @RequestParam(required = false) @Nullable YearMonth to, HttpServletRequest request) {
        var ui = uis.of(request);
        return figures.all(asked(viewer, organisation, from, to)).stream().map(line -> value(ui, line)).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "Show a figure", description = "With its shares `by=town`, `by=unit` (next below the organisation) or `by=month`.")
    @ApiResponse(responseCode = "200", description = "Found", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "422")
    One one(Viewer viewer, @PathVariable String id, @RequestParam(required = false) @Nullable Long organisation, @RequestParam(required = false) @Nullable YearMonth from,
            @RequestParam(required = false) @Nullable YearMonth to, @RequestParam(defaultValue = "") String by, HttpServletRequest request) {
        var asked = asked(viewer, organisation, from, to);
        return new One(value(uis.of(request), figures.line(asked, id)), asked.place().id().value(), asked.period().from(), asked.period().to(), shares(asked, id, by));
    }

    @GetMapping("/{id}/records")
    @Operation(summary = "List the records behind a figure", description = "The newest first. Names are masked.")
    @ApiResponse(responseCode = "200", description = "Found", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "422")
    Records records(Viewer viewer, @PathVariable String id, @RequestParam(required = false) @Nullable Long organisation,
            @RequestParam(required = false) @Nullable YearMonth from, @RequestParam(required = false) @Nullable YearMonth to,
            @RequestParam(required = false) @Nullable String after) {
        var page = figures.records(viewer, asked(viewer, organisation, from, to), id, after == null ? Position.NEWEST : Position.of(after));
        return new Records(page.rows().rows().stream().map(row -> new Row(row, page.names().get(row.member()))).toList(), page.rows().next());
    }

    private Asked asked(Viewer viewer, @Nullable Long organisation, @Nullable YearMonth from, @Nullable YearMonth to) {
        return figures.asked(viewer, organisation == null ? null : new OrgId(organisation), Period.of(from, to, clock));
    }

    private List<Part> shares(Asked asked, String id, String by) {
        return switch (by) {
            case "" -> List.of();
            case "town" -> parts(asked, id, Level.TOWN);
            case "unit" -> parts(asked, id, Level.UNIT);
            case "month" -> figures.months(asked, id).stream().map(month -> new Part(null, null, YearMonth.from(month.month()), month.value())).toList();
            default -> throw new Refused("figures.by-unknown");
        };
    }

    private List<Part> parts(Asked asked, String id, Level level) {
        return figures.shares(asked, id, level).stream().map(share -> new Part(share.org().id().value(), share.org().name(), null, share.value())).toList();
    }

    private static Value value(Ui ui, FigureLine line) {
        return new Value(line.id(), ui.t(line.nameKey()), ui.t(line.definitionKey()), line.unit(), line.owner(), line.day(), line.value(), line.persons());
    }

    /// @param asOf    the day of a standing figure; null for what occurred within the period
    /// @param persons the persons behind person-times
    record Value(String id, String name, String definition, String unit, String owner, @Nullable LocalDate asOf, long value, @Nullable Long persons) {
    }

    record One(Value figure, long organisation, YearMonth from, YearMonth to, List<Part> shares) {
    }

    record Part(@Nullable Long organisation, @Nullable String name, @Nullable YearMonth month, long value) {
    }

    record Records(List<Row> rows, @Nullable String next) {
    }

    record Row(Instant at, long organisation, String organisationName, @Nullable Long member, @Nullable String name, String note, long times) {

        Row(FigureRecord row, @Nullable String name) {
            this(row.at(), row.org(), row.orgName(), row.member(), name, row.note(), row.times());
        }
    }
}
