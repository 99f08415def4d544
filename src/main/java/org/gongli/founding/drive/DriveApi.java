package org.gongli.founding.drive;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongli.founding.Stage;
import org.gongli.founding.view.DrivePage.TownRow;
import org.gongli.founding.view.EnterpriseList.GapState;
import org.gongli.founding.view.EnterprisePage.VisitOutcome;
import org.gongli.founding.view.EnterpriseRow;
import org.gongli.shared.OrgId;
import org.gongli.shared.Paged;
import org.gongli.shared.PlainText;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The founding drive for programs, to read: the gap map by town, and the enterprises without a union behind it.
@RestController
@Tag(name = "Founding drive", description = "Enterprises without a union, and how far the towns are.")
@RequestMapping("/api/v1")
class DriveApi {

    private static final int MOST = 1_000_000;

    private final DriveSql sql;
    private final Clock clock;

    DriveApi(DriveSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @GetMapping("/founding-drive")
    @Operation(summary = "List the towns of the founding drive", description = "With target, foundings and visits of a year; of this one unless another is named.")
    List<Town> towns(Viewer viewer, @RequestParam(required = false) @Nullable Integer year) {
        var of = DriveController.year(year, LocalDate.now(clock));
        var from = LocalDate.of(of, 1, 1).atStartOfDay(clock.getZone()).toInstant();
        var to = LocalDate.of(of + 1, 1, 1).atStartOfDay(clock.getZone()).toInstant();
        return sql.towns(viewer.scope(), of, from, to).stream().map(Town::of).toList();
    }

    @GetMapping("/unfounded")
    @Operation(summary = "List enterprises without a union", description = "The larger first.")
    Paged<Enterprise> enterprises(Viewer viewer, @RequestParam(required = false) @Nullable GapState state, @RequestParam(required = false) @Nullable OrgId town,
            @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "0") int after) {
        var skip = Math.clamp(after, 0, MOST);
        var rows = sql.enterprises(viewer.scope(), town, state == null ? null : state.name(), PlainText.line(words), skip, Paged.SIZE + 1);
        return Paged.of(rows, row -> skip + Paged.SIZE).map(Enterprise::of);
    }

    /// @param target       null where none was set
    /// @param withoutUnion enterprises on the list that have no union
    /// @param committeeDue those of them that must have a committee
    /// @param wishes       workers who asked to join and have no union to join
    record Town(long town, String name, @Nullable Integer target, long founded, long visits, long withoutUnion, long committeeDue, long wishes) {

        static Town of(TownRow row) {
            return new Town(row.town().value(), row.name(), row.target(), row.founded(), row.visits(), row.withoutUnion(), row.committeeDue(), row.wishes());
        }
    }

    /// @param union   since it left the gap; null before
    /// @param stage   of a founding under way; null for none
    /// @param visited the last visit; null for none
    record Enterprise(long id, String name, @Nullable String uscc, @Nullable Integer staff, long town, @Nullable Long union, @Nullable Stage stage, @Nullable LocalDate visited,
                      @Nullable VisitOutcome outcome, @Nullable LocalDate followUpOn, long wishes) {

        static Enterprise of(EnterpriseRow row) {
            return new Enterprise(row.id().value(), row.name(), row.uscc(), row.staff(), row.town().value(), row.org() == null ? null : row.org().value(), row.stage(),
                    row.visitedOn(), row.outcome(), row.followUpOn(), row.wishes());
        }
    }
}
