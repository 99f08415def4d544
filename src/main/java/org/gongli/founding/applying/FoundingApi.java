package org.gongli.founding.applying;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.gongli.founding.FoundingId;
import org.gongli.founding.Stage;
import org.gongli.founding.view.FoundingRow;
import org.gongli.organisations.OrgKind;
import org.gongli.shared.Missing;
import org.gongli.shared.Paged;
import org.gongli.shared.PlainText;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Foundings for programs, to read.
@RestController
@Tag(name = "Foundings", description = "Unions on their way to being founded.")
@RequestMapping("/api/v1/foundings")
class FoundingApi {

    private final FoundingPageSql sql;

    FoundingApi(FoundingPageSql sql) {
        this.sql = sql;
    }

    @GetMapping
    @Operation(summary = "List foundings", description = "The newest first; for a member those that the member applied for.")
    Paged<Line> list(Viewer viewer, @RequestParam(required = false) @Nullable Stage stage, @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable FoundingId after) {
        return Paged.of(sql.rows(viewer, stage, PlainText.line(words), after, Paged.SIZE + 1), FoundingRow::id).map(Line::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Show a founding")
    Line show(Viewer viewer, @PathVariable FoundingId id) {
        return sql.row(viewer, id).map(Line::of).orElseThrow(Missing::new);
    }

    /// @param union the organisation; null before it is founded
    record Line(long id, OrgKind kind, String enterprise, String unionName, long town, String townName, Stage stage, int staff, int members, @Nullable Long union, @Nullable Instant foundedAt) {

        static Line of(FoundingRow row) {
            return new Line(row.id().value(), row.kind(), row.enterprise(), row.unionName(), row.town().value(), row.townName(), row.stage(), row.staff(), row.members(),
                    row.org() == null ? null : row.org().value(), row.foundedAt());
        }
    }
}
