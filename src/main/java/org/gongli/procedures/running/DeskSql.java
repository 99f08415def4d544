package org.gongli.procedures.running;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongli.organisations.OrgKind;
import org.gongli.shared.AccountId;
import org.gongli.shared.MemberId;
import org.gongli.shared.OrgId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who sits where.
@Component
class DeskSql {

    private final JdbcClient jdbc;

    DeskSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// From the organisation up to the root.
    List<Link> chain(OrgId place) {
        return jdbc.sql("""
                select o.id, o.kind
                from organisations.facts_organisation p
                cross join lateral unnest(string_to_array(trim(both '/' from p.path), '/')::bigint[]) with ordinality as link (id, height)
                join organisations.facts_organisation o on o.id = link.id
                where p.id = :place
                order by link.height desc
                """).param("place", place).query(Link.class).list();
    }

    /// For whom this account may decide at this desk right now.
    Optional<AccountId> absent(AccountId deputy, Desk desk, Instant now) {
        return jdbc.sql("""
                select account_id as value
                from procedures.absence
                where deputy_id = :deputy and role = :role and org_id = :org and from_at <= :now and to_at > :now
                order by id
                limit 1
                """).param("deputy", deputy).param("role", desk.role()).param("org", desk.org()).param("now", now).query(AccountId.class).optional();
    }

    /// The desks at which this account decides for others right now.
    List<Desk> deputised(AccountId deputy, Instant now) {
        return jdbc.sql("""
                select distinct role, org_id as org
                from procedures.absence
                where deputy_id = :deputy and from_at <= :now and to_at > :now
                """).param("deputy", deputy).param("now", now).query(Desk.class).list();
    }

    /// The accounts of the person behind a record, whichever of the person's records they belong to.
    List<AccountId> accounts(MemberId member) {
        return jdbc.sql("""
                with person as (select person_id as id from members.facts_member where id = :member)
                select a.id as value
                from access.facts_member_account a
                where a.member_id in (select id from person
                                      union all
                                      select m.id from members.facts_member m join person on m.merged_into = person.id)
                """).param("member", member).query(AccountId.class).list();
    }

    /// How many people may decide at this desk: whoever holds the post, and deputies of the absent.
    ///
    /// @param barred who may not decide this step
    Seats seats(Desk desk, Collection<AccountId> barred, LocalDate today, Instant now) {
        return jdbc.sql("""
                select count(*) as people, count(*) filter (where account_id not in (:barred)) as able
                from (
                    select account_id from access.facts_post
                    where role = :role and org_id = :org and valid_from <= :today and (valid_to is null or valid_to > :today)
                    union
                    select deputy_id from procedures.absence where role = :role and org_id = :org and from_at <= :now and to_at > :now) seated
                """).param("role", desk.role()).param("org", desk.org()).param("barred", barred.stream().map(AccountId::value).toList()).param("today", today).param("now", now)
                .query(Seats.class).single();
    }

    record Link(OrgId id, OrgKind kind) {
    }

    /// @param able those of them who may decide
    record Seats(long people, long able) {

        /// Whether there is somebody, but nobody who may.
        boolean noneAble() {
            return people > 0 && able == 0;
        }
    }
}
