package org.gongli.procedures.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.gongli.procedures.Action;
import org.gongli.procedures.CaseId;
import org.gongli.procedures.Ending;
import org.gongli.procedures.running.KnownCases;
import org.gongli.procedures.view.CaseList;
import org.gongli.procedures.view.CaseProgress;
import org.gongli.shared.Paged;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.ui.UiFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Cases for programs, to be read: a member's own, and those below an officer. Reasons and what a case is about stay on its page.
@RestController
@Tag(name = "Cases", description = "Where applications stand.")
@RequestMapping("/api/v1/cases")
class CasesApi {

    private final Listing listing;
    private final CasePages pages;
    private final KnownCases cases;
    private final UiFactory uis;

    CasesApi(Listing listing, CasePages pages, KnownCases cases, UiFactory uis) {
        this.listing = listing;
        this.pages = pages;
        this.cases = cases;
        this.uis = uis;
    }

    /// A page at a time, the newest first; `next` is the `after` of the next page.
    ///
    /// @param state RUNNING or an [Ending]; empty for all
    @GetMapping
    @Operation(summary = "List cases", description = "The newest first.")
    Paged<Line> list(Viewer viewer, @RequestParam(defaultValue = "") String procedure, @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable CaseId after, HttpServletRequest request) {
        var ui = uis.of(request);
        return listing.cases(viewer, procedure, state, after, ui.english()).page().map(row -> Line.of(row, row.title().in(ui)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Show a case", description = "Where it stands, on whose desk, until when, and what was decided.")
    One show(Viewer viewer, @PathVariable CaseId id, HttpServletRequest request) {
        var ui = uis.of(request);
        return One.of(pages.progress(viewer, id), cases.title(id).in(ui), ui.english());
    }

    /// @param outcome null while it runs
    /// @param step    where it stands; null once it has ended
    record Line(long id, String title, String procedure, String place, Instant startedAt, @Nullable Ending outcome, @Nullable String step, @Nullable Instant due) {

        static Line of(CaseList.Row row, String title) {
            return new Line(row.id().value(), title, row.procedure(), row.org(), row.startedAt(), row.outcome(), row.node(), row.dueAt());
        }
    }

    /// @param past what was decided, the newest last
    record One(long id, String title, String procedure, Instant startedAt, @Nullable Ending outcome, @Nullable Instant endedAt, @Nullable Now now, List<Past> past) {

        static One of(CaseProgress progress, String title, boolean english) {
            return new One(progress.id().value(), title, progress.procedure(english), progress.startedAt(), progress.outcome(), progress.endedAt(),
                    progress.now() == null ? null : Now.of(progress.now(), english), progress.past().stream().filter(past -> past.action() != null).map(past -> Past.of(past, english)).toList());
        }
    }

    /// @param role of the desk; null for the applicant and for a public notice
    record Now(String step, @Nullable Role role, String desk, Instant since, @Nullable Instant due, boolean late) {

        static Now of(CaseProgress.Now now, boolean english) {
            return new Now(now.name(english), now.role(), now.desk(english), now.since(), now.due(), now.late());
        }
    }

    record Past(String step, @Nullable Action action, @Nullable Role role, String desk, Instant at) {

        static Past of(CaseProgress.Past past, boolean english) {
            return new Past(past.name(english), past.action(), past.role(), past.desk(english), past.at());
        }
    }
}
