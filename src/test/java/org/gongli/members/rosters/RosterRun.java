package org.gongli.members.rosters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.gongli.members.RosterId;
import org.gongli.shared.Actor;
import org.gongli.shared.OrgId;
import org.gongli.shared.Scope;
import org.gongli.shared.Viewer;
import org.gongli.testing.TestBean;

/// Takes a roster through its steps on the thread of the test, so that a test needs no waiting and a benchmark can time each step.
@TestBean
public class RosterRun {

    private final RosterSql sql;
    private final RosterFiles files;
    private final ReadingRosters reading;
    private final ConfirmingRosters confirming;

    RosterRun(RosterSql sql, RosterFiles files, ReadingRosters reading, ConfirmingRosters confirming) {
        this.sql = sql;
        this.files = files;
        this.reading = reading;
        this.confirming = confirming;
    }

    public RosterId keep(Viewer viewer, OrgId org, Path file) {
        try (var content = Files.newInputStream(file)) {
            var name = UUID.randomUUID();
            var id = sql.insert(org, viewer.account(), name, file.getFileName().toString(), Instant.now());
            files.keep(name, content);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads and checks; the answer tells what confirming would do.
    public RosterCounts read(RosterId id) {
        reading.read(id);
        return roster(id).counts();
    }

    /// Writes.
    public RosterCounts confirm(RosterId id) {
        sql.confirm(id, Instant.now());
        confirming.confirm(id, Actor.SYSTEM);
        return roster(id).counts();
    }

    RosterImport roster(RosterId id) {
        return sql.roster(id, Scope.ALL).orElseThrow();
    }
}
