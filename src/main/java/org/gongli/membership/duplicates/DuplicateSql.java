package org.gongli.membership.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongli.platform.Sealing;
import org.gongli.shared.AccountId;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.gongli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DuplicateSql {

    private static final String MERGING = """
            select g.id, g.state, g.kept_id, g.merged_id, coalesce(g.part_reason, g.reason) as reason, coalesce(g.part_by, g.asked_by) as by_id,
                   coalesce(g.part_at, g.asked_at) as at
            from membership.merging g
            join members.facts_member k on k.id = g.kept_id
            join members.facts_member m on m.id = g.merged_id
            """;

    private final JdbcClient jdbc;
    private final Sealing.Seal words;

    DuplicateSql(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.words = sealing.seal("membership.words");
    }

    /// Pairs that nobody has looked at, both records within the scope: a pair across two towns is the city's.
    List<Alike> pairs(Scope scope, long afterOne, long afterOther, int limit) {
        return jdbc.sql("""
                select s.one_id as one, s.other_id as other, s.phone, s.person
                from membership.similar s
                join members.facts_member a on a.id = s.one_id
                join members.facts_member b on b.id = s.other_id
                where a.org_path like :scope and b.org_path like :scope and a.merged_into is null and b.merged_into is null
                  and (s.one_id, s.other_id) > (:afterOne, :afterOther)
                  and not exists (select from membership.different d where d.one_id = s.one_id and d.other_id = s.other_id)
                  and not exists (select from membership.merging g
                                  where least(g.kept_id, g.merged_id) = s.one_id and greatest(g.kept_id, g.merged_id) = s.other_id and g.state not in ('REFUSED', 'PARTED'))
                order by s.one_id, s.other_id
                limit :limit
                """).param("scope", scope).param("afterOne", afterOne).param("afterOther", afterOther).param("limit", limit).query(Alike.class).list();
    }

    List<Merging> mergings(Scope scope, int limit) {
        return jdbc.sql(MERGING + "where k.org_path like :scope and m.org_path like :scope and g.state not in ('REFUSED', 'PARTED') order by g.id desc limit :limit")
                .param("scope", scope).param("limit", limit).query(this::row).list();
    }

    /// What waits for another person than this one.
    long waiting(Scope scope, AccountId account) {
        return jdbc.sql("""
                select count(*)
                from membership.merging g
                join members.facts_member k on k.id = g.kept_id
                join members.facts_member m on m.id = g.merged_id
                where k.org_path like :scope and m.org_path like :scope and (g.state = 'ASKED' and g.asked_by <> :account or g.state = 'PARTING' and g.part_by <> :account)
                """).param("scope", scope).param("account", account).query(Long.class).single();
    }

    Optional<Merging> lock(Scope scope, MergingId id) {
        return jdbc.sql(MERGING + "where g.id = :id and k.org_path like :scope and m.org_path like :scope for update of g")
                .param("id", id).param("scope", scope).query(this::row).optional();
    }

    /// The union of a record within the scope.
    Optional<OrgId> within(Scope scope, MemberId member) {
        return jdbc.sql("select org_id as value from members.facts_member where id = :member and org_path like :scope")
                .param("member", member).param("scope", scope).query(OrgId.class).optional();
    }

    boolean changing(MemberId member) {
        return jdbc.sql("select exists (select from membership.change where member_id = :member and ended_at is null)").param("member", member).query(Boolean.class).single();
    }

    MergingId insert(MemberId kept, MemberId merged, String reason, AccountId by, Instant now) {
        return jdbc.sql("""
                insert into membership.merging (kept_id, merged_id, state, reason, asked_by, asked_at)
                values (:kept, :merged, 'ASKED', :reason, :by, :now)
                returning id as value
                """).param("kept", kept).param("merged", merged).param("reason", words.seal(reason)).param("by", by).param("now", now).query(MergingId.class).single();
    }

    void decided(MergingId id, MergingState state, AccountId by, Instant now) {
        jdbc.sql("update membership.merging set state = :state, decided_by = :by, decided_at = :now where id = :id")
                .param("id", id).param("state", state).param("by", by).param("now", now).update();
    }

    void partingAsked(MergingId id, String reason, AccountId by, Instant now) {
        jdbc.sql("update membership.merging set state = 'PARTING', part_reason = :reason, part_by = :by, part_at = :now where id = :id")
                .param("id", id).param("reason", words.seal(reason)).param("by", by).param("now", now).update();
    }

    /// It stays merged.
    void partingRefused(MergingId id) {
        jdbc.sql("update membership.merging set state = 'MERGED', part_reason = null, part_by = null, part_at = null where id = :id").param("id", id).update();
    }

    void parted(MergingId id, AccountId by, Instant now) {
        jdbc.sql("update membership.merging set state = 'PARTED', parted_by = :by, parted_at = :now where id = :id")
                .param("id", id).param("by", by).param("now", now).update();
    }

    void different(MemberId one, MemberId other, AccountId by, Instant now) {
        jdbc.sql("""
                insert into membership.different (one_id, other_id, account_id, said_at)
                values (least(:one::bigint, :other::bigint), greatest(:one::bigint, :other::bigint), :by, :now)
                on conflict do nothing
                """).param("one", one).param("other", other).param("by", by).param("now", now).update();
    }

    private Merging row(ResultSet row, int number) throws SQLException {
        return new Merging(new MergingId(row.getLong("id")), MergingState.valueOf(row.getString("state")), new MemberId(row.getLong("kept_id")),
                new MemberId(row.getLong("merged_id")), words.text(row.getBytes("reason")), new AccountId(row.getLong("by_id")), row.getTimestamp("at").toInstant());
    }

    record Alike(MemberId one, MemberId other, boolean phone, boolean person) {
    }

    /// @param by who asked for the merging, or for the parting
    record Merging(MergingId id, MergingState state, MemberId kept, MemberId merged, String reason, AccountId by, Instant at) {
    }
}
