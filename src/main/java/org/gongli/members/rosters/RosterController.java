package org.gongli.members.rosters;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongli.members.RosterId;
import org.gongli.members.view.RosterPage;
import org.gongli.members.view.RosterUploadPage;
import org.gongli.members.view.RostersPage;
import org.gongli.members.view.Sentence;
import org.gongli.organisations.Organisation;
import org.gongli.organisations.OrganisationTree;
import org.gongli.shared.OrgId;
import org.gongli.shared.Paged;
import org.gongli.shared.Refused;
import org.gongli.shared.Role;
import org.gongli.shared.Viewer;
import org.gongli.ui.DeskSection;
import org.gongli.ui.Page;
import org.gongli.ui.Ui;
import org.gongli.ui.UiFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The pages on which an officer brings a roster in: choose the file, watch it being read, look through what it would do, confirm.
@Controller
class RosterController {

    private static final int FIRST_ROWS = 8;

    private final Rosters rosters;
    private final RosterSql sql;
    private final StagingSql staging;
    private final UnionSql unions;
    private final OrganisationTree tree;
    private final UiFactory uis;

    RosterController(Rosters rosters, RosterSql sql, StagingSql staging, UnionSql unions, OrganisationTree tree, UiFactory uis) {
        this.rosters = rosters;
        this.sql = sql;
        this.staging = staging;
        this.unions = unions;
        this.tree = tree;
        this.uis = uis;
    }

    @Bean
    static DeskSection rosterSection() {
        return new DeskSection("nav.rosters", "table-import", "/rosters", 21, Set.of(Role.CHAIR, Role.TOWN, Role.CITY));
    }

    @GetMapping("/rosters")
    ModelAndView list(Viewer viewer, @RequestParam(required = false) @Nullable RosterStatus status, @RequestParam(required = false) @Nullable Long after,
            HttpServletRequest request) {
        var ui = uis.of(request);
        var found = Paged.of(sql.rosters(viewer.scope(), status, after, Paged.SIZE + 1), RosterImport::id);
        return Page.show("members/rosters", new RostersPage(status, found.map(roster -> line(roster, ui))));
    }

    @GetMapping("/rosters/new")
    ModelAndView blank(Viewer viewer, @RequestParam(required = false) @Nullable String org, @RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        return Page.show("members/rosterUpload", upload(viewer, org, q, uis.of(request), null));
    }

    @PostMapping("/rosters")
    ModelAndView upload(Viewer viewer, @RequestParam String org, @RequestParam(required = false) @Nullable MultipartFile file, HttpServletRequest request)
            throws IOException {
        try {
            return Page.redirect("/rosters/" + rosters.upload(viewer, OrgId.of(org), file));
        } catch (Refused refused) {
            return Page.invalid("members/rosterUpload", upload(viewer, org, "", uis.of(request), Sentence.of(refused)));
        }
    }

    @GetMapping("/rosters/{id}")
    ModelAndView show(Viewer viewer, @PathVariable String id, @RequestParam(defaultValue = "0") int after, HttpServletRequest request) {
        return Page.show("members/roster", page(viewer, rosters.get(viewer, RosterId.of(id)), after, uis.of(request)));
    }

    @PostMapping("/rosters/{id}/columns")
    ModelAndView columns(Viewer viewer, @PathVariable String id, @RequestParam List<RosterColumn> column) {
        rosters.chooseColumns(viewer, RosterId.of(id), column);
        return Page.redirect("/rosters/" + id);
    }

    @PostMapping("/rosters/{id}/confirm")
    ModelAndView confirm(Viewer viewer, @PathVariable String id) {
        rosters.confirm(viewer, RosterId.of(id));
        return Page.redirect("/rosters/" + id);
    }

    @PostMapping("/rosters/{id}/cancel")
    ModelAndView cancel(Viewer viewer, @PathVariable String id) throws IOException {
        rosters.cancel(viewer, RosterId.of(id));
        return Page.redirect("/rosters/" + id);
    }

    /// A chair's union is the chair's own; other officers look for one in their scope.
    private RosterUploadPage upload(Viewer viewer, @Nullable String org, String q, Ui ui, @Nullable Sentence problem) {
        var id = org != null ? OrgId.of(org) : viewer.role() == Role.CHAIR ? viewer.org() : null;
        if (id == null) {
            return new RosterUploadPage(null, q, q.isBlank() ? List.of() : unions.found(viewer.scope(), q, ui.english()), problem);
        }
        return new RosterUploadPage(union(tree.within(viewer.scope(), id), ui), q, List.of(), problem);
    }

    private RosterUploadPage.Union union(Organisation union, Ui ui) {
        return new RosterUploadPage.Union(union.id().toString(), union.name(ui.english()), tree.get(union.town()).name(ui.english()));
    }

    private RosterPage page(Viewer viewer, RosterImport roster, int after, Ui ui) {
        var judged = roster.status() == RosterStatus.READY || roster.status() == RosterStatus.CONFIRMED;
        var columns = roster.asColumns();
        var titled = IntStream.range(0, columns.header().size())
                .mapToObj(i -> new RosterPage.TitledColumn(columns.header().get(i), columns.meanings().get(i))).toList();
        var first = roster.status() == RosterStatus.READY ? staging.rows(roster.id(), FIRST_ROWS) : List.<StagingSql.StagedRow>of();
        var left = judged ? staging.left(roster.id(), viewer.scope(), after, Paged.SIZE + 1) : List.<StagingSql.LeftRow>of();
        return new RosterPage(roster.id(), roster.union(ui.english()), roster.fileName(), roster.uploadedAt(), roster.status(), roster.rowsRead(), roster.counts(),
                titled, first.stream().map(RosterController::first).toList(), Paged.of(left, StagingSql.LeftRow::rowNo).map(RosterController::left),
                failure(roster), judged && rosters.kept(roster));
    }

    private static RostersPage.Line line(RosterImport roster, Ui ui) {
        return new RostersPage.Line(roster.id(), roster.union(ui.english()), roster.fileName(), roster.status(), roster.counts(), roster.uploadedAt());
    }

    private static RosterPage.FirstRow first(StagingSql.StagedRow row) {
        return new RosterPage.FirstRow(row.number(), row.name(), row.citizenId(), row.phone(), row.verdict());
    }

    private static RosterPage.LeftRow left(StagingSql.LeftRow row) {
        return new RosterPage.LeftRow(row.rowNo(), row.name(), RowSentences.of(row));
    }

    private static @Nullable Sentence failure(RosterImport roster) {
        return roster.failure() == null ? null : new Sentence(roster.failure(), roster.failureArgs());
    }
}
