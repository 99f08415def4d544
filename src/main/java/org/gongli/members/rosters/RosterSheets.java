package org.gongli.members.rosters;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongli.files.Column;
import org.gongli.files.Download;
import org.gongli.files.Limits;
import org.gongli.files.TableReader;
import org.gongli.files.TableRow;
import org.gongli.members.RosterId;
import org.gongli.shared.Viewer;
import org.gongli.ui.Ui;
import org.gongli.ui.UiFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Sheets out: an empty roster to fill in, the uploaded rows with a "fix here" column, and the list of imports.
@Controller
class RosterSheets {

    private static final int AT_ONCE = 2_000;
    private static final List<RosterColumn> TEMPLATE = List.of(RosterColumn.NAME, RosterColumn.CITIZEN_ID, RosterColumn.PHONE, RosterColumn.EMPLOYEE_NO,
            RosterColumn.JOINED_ON, RosterColumn.GIG);

    private final Rosters rosters;
    private final RosterSql sql;
    private final StagingSql staging;
    private final RosterFiles files;
    private final UiFactory uis;
    private final Clock clock;
    private final TableReader reader = new TableReader(Limits.standard());

    RosterSheets(Rosters rosters, RosterSql sql, StagingSql staging, RosterFiles files, UiFactory uis, Clock clock) {
        this.rosters = rosters;
        this.sql = sql;
        this.staging = staging;
        this.files = files;
        this.uis = uis;
        this.clock = clock;
    }

    @GetMapping("/rosters.xlsx")
    void list(Viewer viewer, @RequestParam(required = false) @Nullable RosterStatus status, HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request);
        var columns = List.<Column<RosterImport>>of(
                Column.text(ui.t("members.union"), roster -> roster.union(ui.english())),
                Column.text(ui.t("members.roster.file"), RosterImport::fileName),
                Column.text(ui.t("members.roster.status"), roster -> ui.t(roster.status())),
                Column.time(ui.t("members.roster.uploaded"), roster -> LocalDateTime.ofInstant(roster.uploadedAt(), clock.getZone())),
                Column.number(ui.t("members.roster.fresh"), roster -> roster.counts().fresh()),
                Column.number(ui.t("members.roster.changed"), roster -> roster.counts().changed()),
                Column.number(ui.t("members.roster.unchanged"), roster -> roster.counts().unchanged()),
                Column.number(ui.t("members.roster.left"), roster -> roster.counts().left()));
        Download.xlsx(response, ui.t("members.rosters"), columns, sql.rosters(viewer.scope(), status, null, AT_ONCE).stream());
    }

    @GetMapping("/rosters/template.xlsx")
    void template(HttpServletRequest request, HttpServletResponse response) {
        var ui = uis.of(request);
        var columns = TEMPLATE.stream().map(column -> Column.<String>text(ui.t(column), row -> "").wide(20)).toList();
        Download.xlsx(response, ui.t("members.rosters"), columns, Stream.of());
    }

    /// The same rows in the same order and columns, and at the end what to do about those that were not taken.
    @GetMapping("/rosters/{id}/fix.xlsx")
    void fix(Viewer viewer, @PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var ui = uis.of(request);
        var roster = rosters.get(viewer, RosterId.of(id));
        try (var upload = files.open(roster.file()); var table = reader.open(upload.path(), roster.fileName()); var rows = table.rows()) {
            var why = new Reasons(viewer, roster, ui);
            Download.xlsx(response, ui.t("members.rosters") + " " + id, columns(roster.asColumns(), why, ui),
                    rows.dropWhile(row -> row.number() <= roster.headerRow()));
        }
    }

    private static List<Column<TableRow>> columns(RosterColumns columns, Reasons why, Ui ui) {
        var given = IntStream.range(0, columns.header().size()).filter(i -> columns.meanings().get(i) != RosterColumn.FIX)
                .mapToObj(i -> Column.<TableRow>text(columns.header().get(i), row -> row.text(i)).wide(18));
        return Stream.concat(given, Stream.of(Column.<TableRow>text(ui.t(RosterColumn.FIX), row -> why.of(row.number())).wide(60))).toList();
    }

    /// Why rows were left, asked for ahead of the rows as these stream by.
    private final class Reasons {

        private final Viewer viewer;
        private final RosterImport roster;
        private final Ui ui;
        private final TreeMap<Integer, String> ahead = new TreeMap<>();
        private int asked;
        private boolean all;

        Reasons(Viewer viewer, RosterImport roster, Ui ui) {
            this.viewer = viewer;
            this.roster = roster;
            this.ui = ui;
        }

        String of(int row) {
            while (!all && row > asked) {
                ask();
            }
            ahead.headMap(row).clear();
            return ahead.getOrDefault(row, "");
        }

        private void ask() {
            var more = staging.left(roster.id(), viewer.scope(), asked, AT_ONCE);
            more.forEach(left -> ahead.put(left.rowNo(), String.join(" ", RowSentences.of(left).stream().map(sentence -> sentence.in(ui)).toList())));
            all = more.size() < AT_ONCE;
            asked = more.isEmpty() ? asked : more.getLast().rowNo();
        }
    }
}
