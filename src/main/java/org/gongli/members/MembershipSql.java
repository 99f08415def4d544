package org.gongli.members;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How memberships stand and stood. What they were before, a trigger keeps.
@Component
class MembershipSql {

    private final JdbcClient jdbc;

    MembershipSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Empty for a record that was merged into another.
    Optional<Membership> membership(MemberId id) {
        return jdbc.sql("""
                select id as member, org_id as org, members.state_of(m) as state, retained_for as retained, joined_on, members.since_of(m) as since
                from members.member m
                where id = :id and merged_into is null
                """).param("id", id).query(Membership.class).optional();
    }

    /// The same, and nobody else changes it until the transaction ends.
    Optional<Membership> lock(MemberId id) {
        jdbc.sql("select id from members.member where id = :id for update").param("id", id).query(Long.class).optional();
        return membership(id);
    }

    void transfer(MemberId id, OrgId to, LocalDate day) {
        jdbc.sql("update members.member set org_id = :to, since = :day, retained_for = null, employee_no = null where id = :id")
                .param("id", id).param("to", to).param("day", day).update();
    }

    void retain(MemberId id, OrgId at, Retention why, LocalDate day) {
        jdbc.sql("update members.member set org_id = :at, since = :day, retained_for = :why, employee_no = null where id = :id")
                .param("id", id).param("at", at).param("why", why).param("day", day).update();
    }

    void end(MemberId id, LocalDate day, String reason, boolean expelled) {
        jdbc.sql("""
                update members.member
                set left_on = greatest(:day, joined_on), leave_reason = :reason, expelled = :expelled, retained_for = null
                where id = :id
                """).param("id", id).param("day", day).param("reason", reason).param("expelled", expelled).update();
    }

    /// The newest last.
    List<Spell> spells(MemberId id) {
        return jdbc.sql("""
                select f.org_id as org, o.name as org_name, o.name_en as org_name_en, f.state, f.since, f.until
                from members.facts_membership f
                join organisations.facts_organisation o on o.id = f.org_id
                where f.member_id = :id
                order by f.key nulls last
                """).param("id", id).query(Spell.class).list();
    }

    /// @return whether both were records of their own until now
    boolean merge(MemberId kept, MemberId merged) {
        return jdbc.sql("""
                update members.member m
                set merged_into = :kept
                where m.id = :merged and m.merged_into is null
                  and exists (select from members.member k where k.id = :kept and k.merged_into is null)
                  and not exists (select from members.member o where o.merged_into = :merged)
                """).param("kept", kept).param("merged", merged).update() == 1;
    }

    boolean part(MemberId kept, MemberId merged) {
        return jdbc.sql("update members.member set merged_into = null where id = :merged and merged_into = :kept")
                .param("kept", kept).param("merged", merged).update() == 1;
    }

    List<MemberId> lockBoth(MemberId one, MemberId other) {
        return jdbc.sql("select id as value from members.member where id in (:one, :other) order by id for update")
                .param("one", one).param("other", other).query(MemberId.class).list();
    }

    OrgId org(MemberId id) {
        return jdbc.sql("select org_id as value from members.member where id = :id").param("id", id).query(OrgId.class).single();
    }
}
