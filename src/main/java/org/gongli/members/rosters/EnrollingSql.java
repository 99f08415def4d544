package org.gongli.members.rosters;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongli.members.RosterId;
import org.gongli.shared.MemberId;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Enrols the staged rows of a roster as they are, by `copy` out of the staging table on one connection and into the register on that of the
/// transaction: a page of rows at a time, where `insert … select` writes each row by itself.
@Component
class EnrollingSql {

    private static final String COLUMNS = """
            id, org_id, name, citizen_id_sealed, citizen_id_index, phone_sealed, phone_index, birth_date, female, gig, employee_no, joined_on""";
    private static final int HEADER = 19;
    private static final int COUNT_AND_LENGTH = Short.BYTES + Integer.BYTES;

    private final JdbcOperations operations;
    private final StagingSql staging;
    private final TransactionTemplate apart;

    EnrollingSql(JdbcOperations operations, StagingSql staging, PlatformTransactionManager transactions) {
        this.operations = operations;
        this.staging = staging;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Enrols all whose rows are sound. For when the register is thought to know none of them; if it does, its constraints say so.
    ///
    /// @param today when somebody joined of whom the roster does not say it
    List<MemberId> enrolSound(RosterId roster, LocalDate today) {
        var sound = """
                copy (select nextval('members.member_id_seq'), org_id, name, citizen_id_sealed, citizen_id_index, phone_sealed, phone_index, birth_date, female,
                             coalesce(gig, false), employee_no, coalesce(joined_on, date '%s')
                      from members.roster_row
                      where import_id = %d and problems = '' and duplicate_of is null)
                to stdout (format binary)
                """.formatted(today, roster.value());
        return operations.execute((ConnectionCallback<List<MemberId>>) register -> apart.execute(status -> {
            staging.takeRoom();
            return operations.execute((ConnectionCallback<List<MemberId>>) staged -> copy(staged, sound, register));
        }));
    }

    private static List<MemberId> copy(Connection from, String query, Connection to) throws SQLException {
        var out = from.unwrap(PGConnection.class).getCopyAPI().copyOut(query);
        try {
            var in = to.unwrap(PGConnection.class).getCopyAPI().copyIn("copy members.member (" + COLUMNS + ") from stdin (format binary)");
            try {
                return copy(out, in);
            } finally {
                if (in.isActive()) {
                    in.cancelCopy();
                }
            }
        } finally {
            if (out.isActive()) {
                out.cancelCopy();
            }
        }
    }

    /// The server sends each row by itself, the first one after the header of the whole; an end without a row comes last.
    private static List<MemberId> copy(CopyOut out, CopyIn in) throws SQLException {
        var ids = new ArrayList<MemberId>();
        var before = HEADER;
        for (var row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
            in.writeToCopy(row, 0, row.length);
            if (row.length > before + COUNT_AND_LENGTH) {
                ids.add(new MemberId(ByteBuffer.wrap(row).getLong(before + COUNT_AND_LENGTH)));
            }
            before = 0;
        }
        in.endCopy();
        return ids;
    }
}
