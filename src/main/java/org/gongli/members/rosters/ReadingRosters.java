package org.gongli.members.rosters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Gatherers;
import org.gongli.files.Limits;
import org.gongli.files.Table;
import org.gongli.files.TableReader;
import org.gongli.files.TableRow;
import org.gongli.members.RosterId;
import org.gongli.shared.Refused;
import org.gongli.shared.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Reads an uploaded roster: finds its columns, checks every row, seals and stages them, a thousand at a time and four thousands at once, and counts
/// what they would do. Memory does not grow with the number of rows.
@Component
class ReadingRosters {

    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int CHUNK = 1_000;
    private static final int AT_ONCE = 4;
    /// Fewer rows than these mislead no plan.
    private static final int MANY = 2_000;
    private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofMillis(400);

    private final TableReader reader = new TableReader(Limits.standard());
    private final RosterSql sql;
    private final StagingSql staging;
    private final RosterFiles files;
    private final TransactionOperations transactions;
    private final Clock clock;

    ReadingRosters(RosterSql sql, StagingSql staging, RosterFiles files, TransactionOperations transactions, Clock clock) {
        this.sql = sql;
        this.staging = staging;
        this.files = files;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Does nothing for a roster that no longer waits.
    void read(RosterId id) {
        if (!sql.start(id, clock.instant())) {
            return;
        }
        var roster = sql.roster(id, Scope.ALL).orElseThrow();
        staging.clear(id);
        try (var upload = files.open(roster.file()); var table = reader.open(upload.path(), roster.fileName())) {
            stage(roster, table);
        } catch (Stopped stopped) {
            staging.clear(id);
        } catch (Refused refused) {
            staging.clear(id);
            sql.fail(id, refused.key(), refused.args(), clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stage(RosterImport roster, Table table) throws IOException {
        var found = RosterColumns.find(firstRows(table));
        var columns = roster.columns().isEmpty() ? found : found.with(roster.columns());
        sql.columns(roster.id(), columns);
        if (!columns.complete()) {
            sql.askForColumns(roster.id());
            return;
        }
        var rows = stageRows(roster, table, new RosterCheck(columns, LocalDate.now(clock)));
        if (rows == 0) {
            throw new Refused("members.roster.no-rows", columns.headerRow());
        }
        if (rows > MANY) {
            staging.analyze();
        }
        transactions.executeWithoutResult(status -> judge(roster.id(), rows));
    }

    private void judge(RosterId id, int rows) {
        staging.takeRoom();
        staging.markDuplicates(id);
        sql.ready(id, rows, staging.counts(id));
    }

    private int stageRows(RosterImport roster, Table table, RosterCheck check) throws IOException {
        var reading = new Progress(roster.id());
        try (var rows = table.rows()) {
            rows.dropWhile(row -> row.number() <= check.columns().headerRow())
                    .gather(Gatherers.windowFixed(CHUNK))
                    .gather(Gatherers.mapConcurrent(AT_ONCE, chunk -> stage(roster, chunk, check)))
                    .forEach(reading::staged);
        }
        return reading.rows;
    }

    private int stage(RosterImport roster, List<TableRow> chunk, RosterCheck check) {
        staging.stage(roster.id(), roster.org(), chunk.stream().map(check::check).toList());
        return chunk.size();
    }

    private static List<TableRow> firstRows(Table table) throws IOException {
        try (var rows = table.rows()) {
            return rows.limit(RosterColumns.ROWS_SEARCHED).toList();
        }
    }

    /// Tells how far it is, and hears whether to go on.
    private final class Progress {

        private final RosterId id;
        private final Instant began = clock.instant();
        private Instant told = began;
        private int rows;

        Progress(RosterId id) {
            this.id = id;
        }

        void staged(int more) {
            rows += more;
            var now = clock.instant();
            if (now.isAfter(told.plus(BETWEEN_SIGNS_OF_LIFE))) {
                tell(now);
            }
        }

        private void tell(Instant now) {
            told = now;
            if (!sql.progress(id, rows)) {
                throw new Stopped();
            }
            if (now.isAfter(began.plus(LONGEST))) {
                throw new Refused("members.roster.too-slow", LONGEST.toMinutes());
            }
        }
    }

    /// Somebody cancelled the import while it was being read.
    private static final class Stopped extends RuntimeException {

        Stopped() {
            super("cancelled", null, false, false);
        }
    }
}
