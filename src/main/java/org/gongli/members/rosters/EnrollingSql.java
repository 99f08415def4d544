package org.gongli.members.rosters;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongli.members.RosterId;
import org.gongli.shared.MemberId;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/// Enrols the staged rows of a roster as they are, some thousands at a time out of the staging table by `copy` and by `copy` into the register: it
/// writes a page of rows at once, where `insert … select` writes each row by itself.
@Component
class EnrollingSql {

    private static final int PORTION = 10_000;
    private static final String INTO = """
            copy members.member (id, org_id, name, citizen_id_sealed, citizen_id_index, phone_sealed, phone_index, birth_date, female, gig, employee_no, joined_on)
            from stdin (format binary)
            """;

    private final JdbcOperations operations;

    EnrollingSql(JdbcOperations operations) {
        this.operations = operations;
    }

    /// Enrols all whose rows are sound. For when the register is thought to know none of them; if it does, its constraints say so.
    ///
    /// @param last  the number of the last row
    /// @param today when somebody joined of whom the roster does not say it
    List<MemberId> enrolSound(RosterId roster, int last, LocalDate today) {
        var enrolled = new ArrayList<MemberId>();
        for (int after = 0; after < last; after += PORTION) {
            var sound = sound(roster, after, today);
            enrolled.addAll(operations.execute((ConnectionCallback<List<MemberId>>) connection -> copy(connection, sound)));
        }
        return enrolled;
    }

    private static String sound(RosterId roster, int after, LocalDate today) {
        return """
                copy (select nextval('members.member_id_seq'), org_id, name, citizen_id_sealed, citizen_id_index, phone_sealed, phone_index, birth_date, female,
                             coalesce(gig, false), employee_no, coalesce(joined_on, date '%s')
                      from members.roster_row
                      where import_id = %d and row_no > %d and row_no <= %d and problems = '' and duplicate_of is null)
                to stdout (format binary)
                """.formatted(today, roster.value(), after, after + PORTION);
    }

    private static List<MemberId> copy(Connection connection, String sound) throws SQLException {
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        var out = new ByteArrayOutputStream();
        try {
            copies.copyOut(sound, out);
            var rows = out.toByteArray();
            copies.copyIn(INTO, new ByteArrayInputStream(rows));
            return BinaryCopy.firstValues(rows).mapToObj(MemberId::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
