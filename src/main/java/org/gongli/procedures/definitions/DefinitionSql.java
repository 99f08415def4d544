package org.gongli.procedures.definitions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongli.procedures.view.ProcedureRow;
import org.gongli.procedures.view.ProcedureVersion;
import org.gongli.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DefinitionSql {

    private final JdbcClient jdbc;

    DefinitionSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One at a time brings new versions, on whatever node.
    void lock() {
        jdbc.sql("lock table procedures.definition in share row exclusive mode").update();
    }

    Optional<Kept> current(String key) {
        return jdbc.sql("select id, key, version, origin, source, digest, engine_id from procedures.definition where key = :key and current")
                .param("key", key).query(Kept.class).optional();
    }

    Optional<Long> currentId(String key) {
        return jdbc.sql("select id from procedures.definition where key = :key and current").param("key", key).query(Long.class).optional();
    }

    List<Long> currentIds() {
        return jdbc.sql("select id from procedures.definition where current order by key").query(Long.class).list();
    }

    Optional<Kept> version(long id) {
        return jdbc.sql("select id, key, version, origin, source, digest, engine_id from procedures.definition where id = :id")
                .param("id", id).query(Kept.class).optional();
    }

    /// The newest of an origin.
    Optional<Kept> newest(String key, Origin origin) {
        return jdbc.sql("""
                select id, key, version, origin, source, digest, engine_id
                from procedures.definition
                where key = :key and origin = :origin
                order by version desc
                limit 1
                """).param("key", key).param("origin", origin).query(Kept.class).optional();
    }

    void insert(String key, Origin origin, String source, byte[] digest, String engineId, boolean current, @Nullable AccountId account, Instant now) {
        if (current) {
            noneCurrent(key);
        }
        jdbc.sql("""
                insert into procedures.definition (key, version, origin, source, digest, engine_id, current, account_id, deployed_at)
                select :key, coalesce(max(version), 0) + 1, :origin, :source, :digest, :engine, :current, :account, :now
                from procedures.definition
                where key = :key
                """).param("key", key).param("origin", origin).param("source", source).param("digest", digest).param("engine", engineId)
                .param("current", current).param("account", account).param("now", now).update();
    }

    void makeCurrent(String key, long id) {
        noneCurrent(key);
        jdbc.sql("update procedures.definition set current = true where id = :id").param("id", id).update();
    }

    private void noneCurrent(String key) {
        jdbc.sql("update procedures.definition set current = false where key = :key and current").param("key", key).update();
    }

    /// @param all whether confidential cases are counted: whoever else saw the number rise would learn that somebody asked
    List<ProcedureRow> rows(boolean all) {
        return jdbc.sql("""
                select d.id, d.key, d.version, d.origin = 'CITY' as own, d.deployed_at,
                       (select count(*) from procedures.case_file c where c.procedure = d.key and c.outcome is null and (:all or not c.confidential)) as running
                from procedures.definition d
                where d.current
                order by d.key
                """).param("all", all).query(ProcedureRow.class).list();
    }

    /// @param all whether confidential cases are counted
    List<ProcedureVersion> versions(String key, boolean all) {
        return jdbc.sql("""
                select d.id, d.version, d.origin = 'CITY' as own, d.current, d.deployed_at,
                       (select count(*) from procedures.case_file c where c.definition_id = d.id and c.outcome is null and (:all or not c.confidential)) as running
                from procedures.definition d
                where d.key = :key
                order by d.version desc
                """).param("key", key).param("all", all).query(ProcedureVersion.class).list();
    }

    record Kept(long id, String key, int version, Origin origin, String source, byte[] digest, String engineId) {
    }
}
