package org.gongli.founding.terms;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.gongli.founding.view.TermList;
import org.gongli.shared.Paged;
import org.gongli.shared.PlainText;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Terms of office for programs, to read: which end when.
@RestController
@Tag(name = "Terms of office", description = "When the committees of unions are to be elected again.")
@RequestMapping("/api/v1/terms")
class TermApi {

    private static final int MOST = 2_000_000;

    private final TermSql sql;
    private final Clock clock;

    TermApi(TermSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "List terms of office", description = "By the end of the running term; unions of which none is known come first.")
    Paged<Line> list(Viewer viewer, @RequestParam(required = false) TermList.@Nullable TermState state, @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") int after) {
        var skip = Math.clamp(after, 0, MOST);
        var rows = sql.lines(viewer.scope(), state == null ? null : state.name(), PlainText.line(words), LocalDate.now(clock), skip, Paged.SIZE + 1);
        return Paged.of(rows, row -> skip + Paged.SIZE).map(Line::of);
    }

    /// @param union  the organisation
    /// @param number of the running term, counted from the first committee; null, like the days and the chair, when no term is known
    record Line(long union, String unionName, String town, @Nullable Integer number, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn, @Nullable String chair,
                TermList.TermState state) {

        static Line of(TermList.Line row) {
            return new Line(row.org().value(), row.orgName(), row.town(), row.number(), row.startsOn(), row.endsOn(), row.chair(), row.state());
        }
    }
}
