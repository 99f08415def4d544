package org.gongli.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ChainSql {

    private static final int ROWS_PER_FETCH = 1_000;

    private final JdbcClient jdbc;

    ChainSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether this node may seal now; until the transaction ends no other may.
    boolean locked() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('audit.block'))").query(Boolean.class).single();
    }

    /// Begins a new era if this is not the cluster in which the last one began.
    ///
    /// @return whether it did
    boolean beginEra() {
        return jdbc.sql("""
                insert into audit.era (era, cluster)
                select last.era + 1, here.system_identifier
                from pg_control_system() here, (select era, cluster from audit.era order by era desc limit 1) last
                where here.system_identifier <> last.cluster
                on conflict (era) do nothing
                """).update() == 1;
    }

    Optional<Block> head() {
        return jdbc.sql("""
                select no, sealed_at, last_era, last_xid::text as last_xid, last_seq, entries, marks, hash
                from audit.block
                order by no desc
                limit 1
                """).query(ChainSql::block).optional();
    }

    Optional<byte[]> hash(long no) {
        return jdbc.sql("select hash from audit.block where no = :no").param("no", no).query(byte[].class).optional();
    }

    /// Entries after this one that nothing can come before any more: their transactions, and all that began earlier, are over, or
    /// were before the database was moved.
    List<FinalEntry> unsealed(int afterEra, long afterXid, long afterSeq, int most) {
        return jdbc.sql("""
                select e.era, e.xid::text as xid, e.seq,
                       jsonb_build_array(e.seq, extract(epoch from e.at), e.account, e.role, e.actor_org, e.action, e.subject, e.org_id, e.org_path,
                                         e.members, e.facts, e.xid::text, e.era)::text as content
                from audit.entry e
                where (e.era, e.xid, e.seq) > (:era, cast(cast(:xid as text) as xid8), :seq)
                  and (e.era < audit.current_era() or e.xid < pg_snapshot_xmin(pg_current_snapshot()))
                order by e.era, e.xid, e.seq
                limit :most
                """)
                .param("era", afterEra).param("xid", Long.toString(afterXid)).param("seq", afterSeq).param("most", most)
                .query(FinalEntry.class).list();
    }

    void insert(Block block) {
        jdbc.sql("""
                insert into audit.block (no, sealed_at, last_era, last_xid, last_seq, entries, marks, hash)
                values (:no, :sealedAt, :lastEra, cast(cast(:lastXid as text) as xid8), :lastSeq, :entries, :marks, :hash)
                """)
                .param("no", block.no())
                .param("sealedAt", block.sealedAt())
                .param("lastEra", block.lastEra())
                .param("lastXid", Long.toString(block.lastXid()))
                .param("lastSeq", block.lastSeq())
                .param("entries", block.entries().stream().mapToLong(Long::longValue).toArray())
                .param("marks", block.marks())
                .param("hash", block.hash())
                .update();
    }

    /// All entries in the order in which they became final. Close it.
    Stream<FinalEntry> entries() {
        return jdbc.sql("""
                select e.era, e.xid::text as xid, e.seq,
                       jsonb_build_array(e.seq, extract(epoch from e.at), e.account, e.role, e.actor_org, e.action, e.subject, e.org_id, e.org_path,
                                         e.members, e.facts, e.xid::text, e.era)::text as content
                from audit.entry e
                order by e.era, e.xid, e.seq
                """).withFetchSize(ROWS_PER_FETCH).query(FinalEntry.class).stream();
    }

    /// All blocks. Close it.
    Stream<Block> blocks() {
        return jdbc.sql("""
                select no, sealed_at, last_era, last_xid::text as last_xid, last_seq, entries, marks, hash
                from audit.block
                order by no
                """).withFetchSize(ROWS_PER_FETCH / 10).query(ChainSql::block).stream();
    }

    private static Block block(ResultSet row, int number) throws SQLException {
        return new Block(row.getLong("no"), row.getTimestamp("sealed_at").toInstant(), row.getInt("last_era"), Long.parseLong(row.getString("last_xid")), row.getLong("last_seq"),
                Arrays.asList((Long[]) row.getArray("entries").getArray()), row.getBytes("marks"), row.getBytes("hash"));
    }
}
