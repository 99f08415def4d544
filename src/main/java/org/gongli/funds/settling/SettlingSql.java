package org.gongli.funds.settling;

import java.time.Instant;
import java.util.Optional;
import org.gongli.funds.BatchId;
import org.gongli.funds.paying.LineOutcome;
import org.gongli.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what the bank answered.
@Component
class SettlingSql {

    private final JdbcClient jdbc;

    SettlingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void settled(BatchId id, int lineNo, LineOutcome outcome, @Nullable String reason, Instant at) {
        jdbc.sql("update funds.batch_line set outcome = :outcome, reason = :reason, settled_at = :at where batch_id = :id and line_no = :lineNo").param("id", id)
                .param("lineNo", lineNo).param("outcome", outcome).param("reason", reason).param("at", at).update();
    }

    /// Done, once the bank has answered for every line.
    void doneWhenAnswered(BatchId id) {
        jdbc.sql("""
                update funds.batch b set status = 'DONE'
                where b.id = :id and b.status = 'SENT' and not exists (select from funds.batch_line l where l.batch_id = b.id and l.outcome = 'OPEN')
                """).param("id", id).update();
    }

    Optional<Long> result(BatchId id, byte[] digest) {
        return jdbc.sql("select r.id from funds.bank_result r where r.batch_id = :id and r.file_digest = :digest").param("id", id).param("digest", digest)
                .query(Long.class).optional();
    }

    void result(BatchId id, String fileName, byte[] digest, Tally tally, AccountId by, Instant at) {
        jdbc.sql("""
                insert into funds.bank_result (batch_id, file_name, file_digest, uploaded_by, uploaded_at, paid, failed, returned, known)
                values (:id, :name, :digest, :by, :at, :paid, :failed, :returned, :known)
                """).param("id", id).param("name", fileName).param("digest", digest).param("by", by).param("at", at).param("paid", tally.paid())
                .param("failed", tally.failed()).param("returned", tally.returned()).param("known", tally.known()).update();
    }
}
