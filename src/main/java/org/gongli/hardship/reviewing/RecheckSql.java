package org.gongli.hardship.reviewing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.gongli.hardship.AidApplicationId;
import org.gongli.hardship.HardshipFileId;
import org.gongli.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads and writes the yearly looks at files.
@Component
class RecheckSql {

    private final JdbcClient jdbc;

    RecheckSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One file whose day has come, for nobody else until the transaction ends.
    Optional<HardshipFileId> due(LocalDate today) {
        return jdbc.sql("""
                select f.id as value
                from hardship.file f
                where f.state = 'IN_FORCE' and f.recheck_on <= :today
                  and not exists (select from hardship.recheck r where r.file_id = f.id and r.due_on = f.recheck_on)
                order by f.recheck_on, f.id
                limit 1
                for update of f skip locked
                """).param("today", today).query(HardshipFileId.class).optional();
    }

    boolean insert(HardshipFileId file, LocalDate due, Instant now) {
        return jdbc.sql("insert into hardship.recheck (file_id, due_on, created_at) values (:file, :due, :now) on conflict (file_id, due_on) do nothing")
                .param("file", file).param("due", due).param("now", now).update() == 1;
    }

    Optional<Open> open(HardshipFileId file) {
        return jdbc.sql("select id, created_at from hardship.recheck where file_id = :file and outcome is null order by id limit 1").param("file", file).query(Open.class).optional();
    }

    boolean decide(long id, String outcome, AccountId account, Instant now) {
        return jdbc.sql("update hardship.recheck set outcome = :outcome, decided_by = :account, decided_at = :now where id = :id and outcome is null")
                .param("id", id).param("outcome", outcome).param("account", account).param("now", now).update() == 1;
    }

    AidApplicationId latest(HardshipFileId file) {
        return jdbc.sql("select max(id) as value from hardship.application where file_id = :file").param("file", file).query(AidApplicationId.class).single();
    }

    record Open(long id, Instant createdAt) {
    }
}
