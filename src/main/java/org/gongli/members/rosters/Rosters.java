package org.gongli.members.rosters;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongli.members.RosterId;
import org.gongli.organisations.OrganisationTree;
import org.gongli.shared.Missing;
import org.gongli.shared.OrgId;
import org.gongli.shared.PlainText;
import org.gongli.shared.Refused;
import org.gongli.shared.Unavailable;
import org.gongli.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/// What officers do with rosters of the unions in their scope: upload, choose columns, confirm, drop.
@Service
class Rosters {

    private static final int LONGEST_NAME = 120;

    private final RosterSql sql;
    private final StagingSql staging;
    private final RosterFiles files;
    private final RosterWorker worker;
    private final ReadingRosters reading;
    private final ConfirmingRosters confirming;
    private final OrganisationTree tree;
    private final Clock clock;

    Rosters(RosterSql sql, StagingSql staging, RosterFiles files, RosterWorker worker, ReadingRosters reading, ConfirmingRosters confirming,
            OrganisationTree tree, Clock clock) {
        this.sql = sql;
        this.staging = staging;
        this.files = files;
        this.worker = worker;
        this.reading = reading;
        this.confirming = confirming;
        this.tree = tree;
        this.clock = clock;
    }

    /// Takes a file in and has it read in the background.
    ///
    /// @param upload null when no file was chosen
    /// @throws Missing     when the union lies outside the viewer's scope
    /// @throws Refused     when it keeps no roster, there is no file, or another file of this viewer is being read
    /// @throws Unavailable when too many imports wait
    RosterId upload(Viewer viewer, OrgId org, @Nullable MultipartFile upload) throws IOException {
        if (!tree.within(viewer.scope(), org).kind().hasMembers()) {
            throw new Refused("members.no-roster-here");
        }
        if (upload == null || upload.isEmpty()) {
            throw new Refused("members.roster.no-file");
        }
        var file = UUID.randomUUID();
        var id = insert(viewer, org, file, Objects.requireNonNullElse(upload.getOriginalFilename(), ""));
        try (var content = upload.getInputStream()) {
            files.keep(file, content);
        }
        worker.work(id, () -> reading.read(id));
        return id;
    }

    private RosterId insert(Viewer viewer, OrgId org, UUID file, String fileName) {
        try {
            return sql.insert(org, viewer.account(), file, quotable(fileName), clock.instant());
        } catch (DuplicateKeyException anotherRuns) {
            throw new Refused("constraint.roster_import_one_running");
        }
    }

    /// @throws Missing when it lies outside the viewer's scope
    RosterImport get(Viewer viewer, RosterId id) {
        return sql.roster(id, viewer.scope()).orElseThrow(Missing::new);
    }

    /// Whether the file and what was read of it are still there.
    boolean kept(RosterImport roster) {
        return roster.uploadedAt().isAfter(clock.instant().minus(SweepingRosters.KEPT));
    }

    /// Has it read again, with the meaning of each column as the viewer chose it.
    ///
    /// @throws Refused when it is written or dropped already
    void chooseColumns(Viewer viewer, RosterId id, List<RosterColumn> columns) {
        get(viewer, id);
        if (!sql.readAgain(id, columns)) {
            throw new Refused("members.roster.decided");
        }
        worker.work(id, () -> reading.read(id));
    }

    /// Has it written. Of several who confirm at once one does; the others find it done.
    ///
    /// @throws Refused when there is nothing to confirm
    void confirm(Viewer viewer, RosterId id) {
        var roster = get(viewer, id);
        if (sql.confirm(id, clock.instant())) {
            worker.work(id, () -> confirming.confirm(id, viewer.actor()));
        } else if (roster.status() != RosterStatus.READY && roster.status() != RosterStatus.CONFIRMING && roster.status() != RosterStatus.CONFIRMED) {
            throw new Refused("members.roster.not-ready");
        }
    }

    /// Drops it, also while it is being read.
    ///
    /// @throws Refused when it is written already
    void cancel(Viewer viewer, RosterId id) throws IOException {
        var roster = get(viewer, id);
        if (sql.cancel(id, clock.instant())) {
            staging.clear(id);
            files.remove(roster.file());
        } else if (roster.status() != RosterStatus.CANCELLED) {
            throw new Refused("members.roster.decided");
        }
    }

    /// Some browsers send the whole path.
    private static String quotable(String fileName) {
        var name = PlainText.line(fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1));
        return name.codePointCount(0, name.length()) <= LONGEST_NAME ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }
}
